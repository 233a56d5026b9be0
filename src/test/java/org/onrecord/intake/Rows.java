package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.time.FuzzyDate;

/** A short article with the claims that should be proposed from it. */
final class Rows {
    static final String OUTLET = "The Outlet";

    private final String text;
    private final List<Row> rows = new ArrayList<>();

    private Rows(String text) {
        this.text = text;
    }

    static Rows of(String text) {
        return new Rows(text);
    }

    /** In the outlet's own voice. */
    Rows told(String words, ClaimKind kind) {
        return said(OUTLET, words, kind);
    }

    Rows said(String speaker, String words, ClaimKind kind) {
        rows.add(Row.of(text, words, speaker, kind));
        return this;
    }

    List<Proposal> proposals() {
        return Intake.proposals(new Article(text, "en", OUTLET, FuzzyDate.of("2024-12-29")));
    }

    Score score() {
        return Score.of(text, rows, proposals());
    }

    Proposal proposal(String words) {
        Stretch at = Row.of(text, words, "", null).at();
        return proposals().stream()
                .filter(proposal -> proposal.content().stream().anyMatch(at::overlaps))
                .findFirst()
                .orElseThrow();
    }
}
