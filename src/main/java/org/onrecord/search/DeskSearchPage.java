package org.onrecord.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.search.Marks.Span;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Paging;

/**
 * What somebody of the desk looks for, how that was understood, and the claims that were found in whatever state.
 *
 * @param understood a sentence, or null where there is nothing to say beyond the words
 */
record DeskSearchPage(
        String q, Found found, String understood, List<Speaker> speakers, List<Narrowed> narrowed, Paging<Hit> claims) {

    /** A claim with the words marked that were looked for. */
    public record Hit(Claim claim, List<Span> text) {

        public List<Speaker> speakers() {
            return claim.attributions().stream()
                    .map(report -> report.speaker())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    static DeskSearchPage of(String typed, int number, Search search) {
        String q = SoughtReader.readable(typed);
        Found found = search.find(q, Side.DESK, number);
        Map<Long, Speaker> speakers = speakers(found);
        Map<Long, Topic> topics = topics(found);
        return new DeskSearchPage(
                q,
                found,
                Understood.sentence(found, named(speakers, Speaker::name), named(topics, Topic::name))
                        .orElse(null),
                found.speakers().stream()
                        .map(speakers::get)
                        .filter(Objects::nonNull)
                        .toList(),
                Narrowed.of(
                        found,
                        named(speakers, speaker -> new Narrowed.Named(speaker.slug(), speaker.name())),
                        named(topics, topic -> new Narrowed.Named(topic.slug(), topic.name()))),
                new Paging<>(hits(found), number, found.total()));
    }

    private static <T, N> Map<Long, N> named(Map<Long, T> things, Function<T, N> name) {
        return things.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, thing -> name.apply(thing.getValue())));
    }

    private static Map<Long, Speaker> speakers(Found found) {
        Set<Long> ids = found.namedSpeakers();
        return ids.isEmpty()
                ? Map.of()
                : Speaker.<Speaker>list("id in ?1", ids).stream().collect(Collectors.toMap(Speaker::id, one -> one));
    }

    private static Map<Long, Topic> topics(Found found) {
        Set<Long> ids = found.namedTopics();
        return ids.isEmpty()
                ? Map.of()
                : Topic.<Topic>list("id in ?1", ids).stream().collect(Collectors.toMap(Topic::id, one -> one));
    }

    /** What was erased meanwhile is not there, whatever the index has. */
    private static List<Hit> hits(Found found) {
        Map<Long, Claim> claims = new HashMap<>();
        if (!found.claims().isEmpty()) {
            Claim.<Claim>list("""
                            from Claim c join fetch c.lastEditedBy left join fetch c.attributions a
                            left join fetch a.speaker where c.id in ?1 and c.erasedAt is null""", found.claims()).forEach(claim -> claims.put(claim.id(), claim));
        }
        return found.claims().stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .map(claim -> new Hit(claim, found.marks().whole(claim.text(), claim.language())))
                .toList();
    }

    /** What was broken off says so, and not that nothing is there. */
    public boolean nothing() {
        return !found.sought().isEmpty() && !found.partial() && speakers.isEmpty() && claims.total() == 0;
    }
}
