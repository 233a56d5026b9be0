package org.onrecord.search;

import java.time.Instant;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfClaim;
import org.onrecord.search.Indexed.Wording;

/** Things as the index knows them, for tests of the index alone. */
final class IndexedThings {

    private IndexedThings() {}

    static OfClaim claim(long id, String text) {
        return claim(id, text, 1, 2, 3);
    }

    static OfClaim claim(long id, String text, long speaker, long relay, long topic) {
        return new OfClaim(
                id,
                "claim-" + id,
                true,
                new Wording(text, "en"),
                List.of(),
                List.of(),
                List.of(new Named(speaker, "speaker-" + speaker, "Ana Sousa", List.of())),
                List.of(relay),
                List.of(new Named(topic, "topic-" + topic, "Mills", List.of())),
                ClaimKind.EVENT,
                ContentVerdict.NOT_RATED,
                List.of(),
                null,
                Publication.PUBLISHED,
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}
