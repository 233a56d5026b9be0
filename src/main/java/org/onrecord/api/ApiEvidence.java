package org.onrecord.api;

import java.util.List;
import org.onrecord.review.Stance;
import org.onrecord.site.Grounds;

/**
 * What verdicts rest on, by origin: reports that share one root stand together and count once.
 *
 * @param origin the root that they share
 */
record ApiEvidence(String origin, List<ApiPiece> pieces) {

    /** A passage, how it bears on a verdict, and the id of that verdict. */
    record ApiPiece(Stance stance, String verdict, ApiPassage passage) {}

    static ApiEvidence of(Grounds.Origin origin, ApiSources sources) {
        return new ApiEvidence(
                origin.name(),
                origin.pieces().stream()
                        .map(piece -> new ApiPiece(
                                piece.evidence().stance(),
                                ApiId.of(piece.review().id()),
                                ApiPassage.of(piece.evidence().passage(), sources)))
                        .toList());
    }
}
