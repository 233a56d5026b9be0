package org.onrecord.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.search.Suggestions;
import org.onrecord.speaker.Speaker;

/** What may be meant by what a reader began to type; all of it is published. */
record SuggestedPage(List<Speaker> speakers, List<Topic> topics, List<Claim> claims) {

    /** Reads what is suggested from the database, in three statements at most. */
    static SuggestedPage of(Suggestions suggested) {
        Map<Long, Speaker> speakers = PublicSpeakers.named(new LinkedHashSet<>(suggested.speakers())).stream()
                .collect(Collectors.toMap(Speaker::id, speaker -> speaker));
        Map<Long, Topic> topics = PublicTopics.byId(new LinkedHashSet<>(suggested.topics())).stream()
                .collect(Collectors.toMap(Topic::id, topic -> topic));
        Map<Long, Claim> claims = FoundClaims.published(suggested.claims());
        return new SuggestedPage(
                suggested.speakers().stream()
                        .map(speakers::get)
                        .filter(Objects::nonNull)
                        .toList(),
                suggested.topics().stream()
                        .map(topics::get)
                        .filter(Objects::nonNull)
                        .toList(),
                suggested.claims().stream()
                        .map(claims::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    public int count() {
        return speakers.size() + topics.size() + claims.size();
    }
}
