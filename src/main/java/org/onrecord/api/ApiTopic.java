package org.onrecord.api;

import java.util.Arrays;
import java.util.List;
import org.onrecord.claim.Topic;
import org.onrecord.history.SubjectKind;

/**
 * What claims are about.
 *
 * @param claims where the published claims are that name it themselves
 * @param broader the topic above it, or null
 * @param narrower those right below it; not in lists
 */
record ApiTopic(
        String id,
        String slug,
        String page,
        String json,
        String name,
        List<String> otherLabels,
        String claims,
        ApiReference broader,
        List<ApiReference> narrower) {

    static ApiTopic of(Topic topic, Topic broader, List<ApiReference> narrower, ApiAddresses addresses) {
        return new ApiTopic(
                ApiId.of(topic.id()),
                topic.slug(),
                addresses.page(SubjectKind.TOPIC, topic.slug()),
                addresses.json(SubjectKind.TOPIC, topic.slug()),
                topic.name(),
                labels(topic.otherLabels()),
                addresses.claimsOf("topic", topic.slug()),
                broader == null ? null : addresses.topic(broader),
                narrower);
    }

    private static List<String> labels(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList();
    }
}
