package org.onrecord.site;

import java.util.List;
import java.util.Set;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** A speaker: who they are, what they said, and what they relayed or published. */
record SpeakerPage(Speaker speaker, List<Member> members, Paging<ClaimEntry> said, Paging<ClaimEntry> relayed) {

    /** One of several who speak together; readers can go to those who have a page. */
    public record Member(Speaker speaker, boolean reachable) {}

    static SpeakerPage of(String slug, int saidPage, int relayedPage) {
        Speaker speaker = Speaker.whole(Addresses.slug(slug));
        if (!PublicSpeakers.isPublic(speaker)) {
            throw Refusal.missing();
        }
        Addresses.require(slug, speaker, "/speakers/", "");
        List<Speaker> members = speaker.members();
        Set<Long> reachable = members.isEmpty() ? Set.of() : PublicSpeakers.publicAmong(members);
        return new SpeakerPage(
                speaker,
                members.stream()
                        .map(member -> new Member(member, reachable.contains(member.id())))
                        .toList(),
                PublishedClaims.page(
                        Conditions.published()
                                .and(
                                        "exists (select 1 from Attribution a where a.claim = c and a.speaker = ?)",
                                        speaker),
                        saidPage),
                PublishedClaims.page(
                        Conditions.published()
                                .and(
                                        "exists (select 1 from Hop h where h.attribution.claim = c and h.agent = ?)",
                                        speaker),
                        relayedPage));
    }

    public Head head() {
        return Head.website(
                speaker.name(), speaker.name() + ", " + speaker.distinction(), "/speakers/" + speaker.slug());
    }

    public String saidPaged() {
        return path() + "?relayed=" + relayed.number() + "&page=";
    }

    public String relayedPaged() {
        return path() + "?page=" + said.number() + "&relayed=";
    }

    private String path() {
        return Head.encoded("/speakers/" + speaker.slug());
    }
}
