package org.onrecord.api;

import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Publication;
import org.onrecord.site.Addresses;
import org.onrecord.site.PublicSpeakers;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Folded;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** Those who said or relayed a published claim, for machines, in the order in which they came on record. */
@Path(SpeakerAnswers.LIST)
@ForReaders
@Metered
class SpeakerAnswers {

    static final String LIST = ApiAddresses.ROOT + "/speakers";

    /** As long as the field that people search speakers by. */
    private static final int LONGEST = 200;

    private final ApiAddresses addresses;
    private final ApiAnswers answers;

    SpeakerAnswers(ApiAddresses addresses, ApiAnswers answers) {
        this.addresses = addresses;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        Issues issues = Issues.none();
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues, "q");
        String words = asking.filters().getOrDefault("q", "");
        if (words.length() > LONGEST) {
            issues.add("q", "At most " + LONGEST + " characters fit here.");
        }
        ApiAnswers.require(issues);
        return answers.page(asking.page(
                found(words, asking),
                last -> new Cursor(null, last.id()),
                speakers -> speakers.stream()
                        .map(speaker -> ApiSpeaker.of(speaker, null, null, addresses))
                        .toList(),
                addresses));
    }

    /** One statement, and one for the other names of each fifty. */
    private static List<Speaker> found(String words, Asking asking) {
        List<String> patterns = Folded.patterns(words);
        String where =
                "from Speaker s where s.id > ?2 and " + PublicSpeakers.PUBLIC + Folded.holding("s.names", 3, patterns);
        TypedQuery<Speaker> query = Speaker.getEntityManager()
                .createQuery(where + " order by s.id", Speaker.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, asking.cursor() == null ? 0L : asking.cursor().id())
                .setMaxResults(asking.sought());
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter(i + 3, patterns.get(i));
        }
        return query.getResultList();
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug) {
        Speaker speaker = Speaker.whole(Addresses.slug(slug));
        if (!PublicSpeakers.isPublic(speaker)) {
            throw Refusal.missing();
        }
        Addresses.require(slug, speaker, LIST + "/", "");
        return answers.whole(ApiSpeaker.of(
                speaker, speaker.roles().stream().map(ApiSpeaker.ApiRole::of).toList(), members(speaker), addresses));
    }

    private List<ApiNamed> members(Speaker speaker) {
        List<Speaker> members = speaker.kind() == SpeakerKind.COLLECTIVE ? speaker.members() : List.of();
        Set<Long> reachable = members.isEmpty() ? Set.of() : PublicSpeakers.publicAmong(members);
        return members.stream()
                .map(member -> addresses.speaker(member, reachable.contains(member.id())))
                .toList();
    }
}
