package org.onrecord.site;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.Topic;
import org.onrecord.search.Found;
import org.onrecord.search.Narrowed;
import org.onrecord.search.Search;
import org.onrecord.search.Side;
import org.onrecord.search.SoughtReader;
import org.onrecord.search.Understood;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Paging;

/**
 * What a reader looks for, how that was understood, and what was found.
 *
 * @param understood a sentence, or null where there is nothing to say beyond the words
 */
record SearchPage(
        String q,
        Found found,
        String understood,
        List<PublicSpeakers.Entry> speakers,
        List<Narrowed> narrowed,
        Paging<FoundClaim> claims) {

    static SearchPage of(String typed, int number, Search search) {
        String q = SoughtReader.readable(typed);
        Found found = search.find(q, Side.READERS, number);
        List<PublicSpeakers.Entry> entries = entries(found.speakers());
        Map<Long, Narrowed.Named> speakers = speakers(found, entries);
        Map<Long, Narrowed.Named> topics = PublicTopics.byId(found.namedTopics()).stream()
                .collect(Collectors.toMap(Topic::id, topic -> new Narrowed.Named(topic.slug(), topic.name())));
        return new SearchPage(
                q,
                found,
                Understood.sentence(found, names(speakers), names(topics)).orElse(null),
                entries,
                Narrowed.of(found, speakers, topics),
                new Paging<>(FoundClaims.of(found), number, found.total()));
    }

    /** Of most speakers the name is all that the page says. */
    private static Map<Long, Narrowed.Named> speakers(Found found, List<PublicSpeakers.Entry> entries) {
        List<Speaker> counted =
                entries.stream().map(PublicSpeakers.Entry::speaker).toList();
        Set<Long> others = new HashSet<>(found.namedSpeakers());
        counted.forEach(speaker -> others.remove(speaker.id()));
        return Stream.concat(counted.stream(), PublicSpeakers.named(others).stream())
                .collect(Collectors.toMap(Speaker::id, speaker -> new Narrowed.Named(speaker.slug(), speaker.name())));
    }

    private static Map<Long, String> names(Map<Long, Narrowed.Named> named) {
        return named.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().name()));
    }

    private static List<PublicSpeakers.Entry> entries(List<Long> ids) {
        Map<Long, PublicSpeakers.Entry> entries = PublicSpeakers.byId(new HashSet<>(ids));
        return ids.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    public boolean blank() {
        return found.sought().isEmpty();
    }

    /** What was broken off says so, and not that nothing is there. */
    public boolean nothing() {
        return !blank()
                && !found.partial()
                && speakers.isEmpty()
                && claims.items().isEmpty()
                && claims.total() == 0;
    }

    public Head head() {
        return Head.website("Search", "Search the record of public claims.", "/search");
    }

    public String paged() {
        return Addresses.paged("/search", Map.of("q", q));
    }
}
