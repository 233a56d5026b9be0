package org.onrecord.webhook;

import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.web.Choice;

/** What addresses can be told of. */
enum News implements Choice {
    PUBLISHED("claim.published", "A claim was published"),
    CORRECTED("claim.corrected", "Readers were told of a change: a correction, clarification, update or note"),
    WITHDRAWN("claim.withdrawn", "A claim was withdrawn, merged into another or removed by law");

    private final String type;
    private final String label;

    News(String type, String label) {
        this.type = type;
        this.label = label;
    }

    /** What became of a claim, if readers are to see it: of a claim that was never published, nothing is told. */
    static Optional<News> of(Act act, Claim claim) {
        News news = switch (act) {
            case PUBLISHED, UNMERGED -> claim.published() ? PUBLISHED : null;
            case NOTICED -> claim.published() ? CORRECTED : null;
            case WITHDRAWN, MERGED -> WITHDRAWN;
            case ERASED -> claim.publishedAt() == null ? null : WITHDRAWN;
            default -> null;
        };
        return Optional.ofNullable(news);
    }

    /** Its name in what is sent. */
    String type() {
        return type;
    }

    @Override
    public String label() {
        return label;
    }
}
