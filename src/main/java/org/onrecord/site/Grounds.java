package org.onrecord.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.review.Evidence;
import org.onrecord.review.Review;

/** What a claim's verdicts rest on, by origin: reports that share one root stand together and count once. */
public record Grounds(List<Origin> origins) {

    /**
     * A passage, and the verdict that it bears on.
     *
     * @param rivalled whether another verdict answers the same question, so that the page has to say which is meant
     */
    public record Piece(Evidence evidence, Review review, boolean rivalled) {}

    /** The root that reports share. */
    public record Origin(String name, List<Piece> pieces) {}

    static Grounds of(List<Review> reviews) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (Review review : reviews) {
            boolean rivalled = reviews.stream().anyMatch(other -> other != review && answersLike(other, review));
            for (Evidence evidence : review.evidence()) {
                origins.computeIfAbsent(evidence.root(), root -> new Origin(evidence.origin(), new ArrayList<>()))
                        .pieces()
                        .add(new Piece(evidence, review, rivalled));
            }
        }
        return new Grounds(List.copyOf(origins.values()));
    }

    private static boolean answersLike(Review one, Review other) {
        return one.axis() == other.axis() && Objects.equals(one.attributionId(), other.attributionId());
    }

    /** How many publications they stand in. */
    public long reports() {
        return origins.stream()
                .flatMap(origin -> origin.pieces().stream())
                .map(piece -> piece.evidence().passage().source().id())
                .distinct()
                .count();
    }
}
