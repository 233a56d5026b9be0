package org.onrecord.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.quantity.Estimates;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A speaker: who they are, how what they said was judged, and the list of that; or, where that is asked for or they said
 * nothing themselves, of what they relayed or published. Nine statements, and two more for a group.
 *
 * @param claims what they said, or relayed
 * @param relaying whether the list is of what they relayed or published
 */
record SpeakerPage(
        Speaker speaker,
        List<Member> members,
        Tally tally,
        PledgeCounts pledges,
        List<Estimates.Given> figures,
        Narrowing narrowing,
        Paging<ClaimEntry> claims,
        boolean relaying) {

    /** How many figures of theirs stand on the page, the newest. */
    private static final int FIGURES = 12;

    /** One of several who speak together; readers can go to those who have a page. */
    public record Member(Speaker speaker, boolean reachable) {}

    /**
     * @param filter how the address narrows what they said; of no other speaker
     * @param today the day that it is at the desk, by which pledges are overdue
     */
    static SpeakerPage of(String slug, FormData address, ClaimFilter filter, Issues issues, LocalDate today) {
        Speaker speaker = Speaker.whole(Addresses.slug(slug));
        Tally tally = Tally.of(speaker);
        if (tally.claimsSaid() == 0 && tally.claimsRelayed() == 0) {
            throw Refusal.missing();
        }
        Addresses.require(slug, speaker, "/speakers/", "");
        Narrowing narrowing = new Narrowing(
                "/speakers/" + speaker.slug(), filter, Narrowing.order(address), issues, "topic", tally.choices());
        boolean relaying = tally.claimsSaid() == 0 || !address.text("relayed").isEmpty();
        return new SpeakerPage(
                speaker,
                members(speaker),
                tally,
                PledgeCounts.of(speaker, today),
                Estimates.by(speaker.id(), FIGURES),
                narrowing,
                relaying ? relayed(speaker, address) : said(speaker, narrowing, address),
                relaying);
    }

    private static List<Member> members(Speaker speaker) {
        List<Speaker> members = speaker.kind() == SpeakerKind.COLLECTIVE ? speaker.members() : List.of();
        Set<Long> reachable = members.isEmpty() ? Set.of() : PublicSpeakers.publicAmong(members);
        return members.stream()
                .map(member -> new Member(member, reachable.contains(member.id())))
                .toList();
    }

    private static Paging<ClaimEntry> said(Speaker speaker, Narrowing narrowing, FormData address) {
        int number = Paging.number(address.text("page"));
        narrowing.requireNow(number);
        Conditions conditions = narrowing.filter().by(speaker.slug()).read(narrowing.issues());
        if (narrowing.order() == ListOrder.SAID) {
            conditions.newestFirst(
                    "select max(coalesce(o.said.earliest, o.said.latest)) from Attribution o"
                            + " where o.claim = c and o.speaker = ?",
                    speaker);
        }
        return PublishedClaims.page(conditions, number);
    }

    private static Paging<ClaimEntry> relayed(Speaker speaker, FormData address) {
        return PublishedClaims.page(Conditions.relayedBy(speaker), Paging.number(address.text("relayed")));
    }

    /** The roles in the order in which they were held, as far as that is known; of which no date is, last. */
    public List<Role> roles() {
        return speaker.roles().stream()
                .sorted(Comparator.comparing(SpeakerPage::begun, FuzzyDate.CHRONOLOGICAL))
                .toList();
    }

    /** Of a role of which only the end is known, that. */
    private static FuzzyDate begun(Role role) {
        return Stream.of(role.since(), role.until())
                .filter(date -> date != null && !date.isUnknown())
                .findFirst()
                .orElseGet(FuzzyDate::unknown);
    }

    public Head head() {
        return Head.website(speaker.name(), speaker.name() + ", " + speaker.distinction(), narrowing.path());
    }

    /** Where programs follow what they say, without the format. */
    public String feed() {
        return Head.encoded("/speakers/" + speaker.slug()) + "/feed";
    }

    public Issues issues() {
        return narrowing.issues();
    }

    public String relayedPaged() {
        return narrowing.action() + "?relayed=";
    }
}
