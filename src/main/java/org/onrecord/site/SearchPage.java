package org.onrecord.site;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.claim.Topic;
import org.onrecord.search.Found;
import org.onrecord.search.Narrowed;
import org.onrecord.search.Search;
import org.onrecord.search.Side;
import org.onrecord.search.Sought;
import org.onrecord.search.Understood;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.PlainText;

/**
 * What a reader looks for, how that was understood, and what was found.
 *
 * @param understood a sentence, or null where there is nothing to say beyond the words
 */
record SearchPage(
        @PlainText(max = Sought.LONGEST) String q,
        Issues issues,
        Found found,
        String understood,
        List<PublicSpeakers.Entry> speakers,
        List<Narrowed> narrowed,
        Paging<FoundClaim> claims) {

    private static final Paging<FoundClaim> NONE = new Paging<>(List.of(), 1, 0);

    static SearchPage of(String q, int number, Validator validator, Search search) {
        SearchPage asked = new SearchPage(q, Issues.none(), null, null, List.of(), List.of(), NONE);
        Issues issues = Issues.of(validator.validate(asked));
        if (!issues.isEmpty()) {
            return new SearchPage(q, issues, null, null, List.of(), List.of(), NONE);
        }
        return of(q, search.find(q, Side.READERS, number), number);
    }

    private static SearchPage of(String q, Found found, int number) {
        Map<Long, PublicSpeakers.Entry> speakers = PublicSpeakers.byId(found.namedSpeakers());
        Map<Long, Narrowed.Named> bySpeaker = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        speakers.forEach((id, entry) -> {
            bySpeaker.put(
                    id,
                    new Narrowed.Named(entry.speaker().slug(), entry.speaker().name()));
            names.put(id, entry.speaker().name());
        });
        Map<Long, Narrowed.Named> topics = PublicTopics.byId(found.namedTopics()).stream()
                .collect(Collectors.toMap(Topic::id, topic -> new Narrowed.Named(topic.slug(), topic.name())));
        Map<Long, String> topicNames = topics.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, topic -> topic.getValue().name()));
        return new SearchPage(
                q,
                Issues.none(),
                found,
                Understood.sentence(found, names, topicNames).orElse(null),
                found.speakers().stream()
                        .map(speakers::get)
                        .flatMap(entry -> Optional.ofNullable(entry).stream())
                        .toList(),
                Narrowed.of(found, bySpeaker, topics),
                new Paging<>(FoundClaims.of(found), number, found.total()));
    }

    public boolean blank() {
        return found == null || found.sought().isEmpty();
    }

    public boolean nothing() {
        return !blank() && speakers.isEmpty() && claims.items().isEmpty() && claims.total() == 0;
    }

    public Head head() {
        return Head.website("Search", "Search the record of public claims.", "/search");
    }

    public String paged() {
        return Addresses.paged("/search", Map.of("q", q));
    }
}
