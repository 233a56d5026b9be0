package org.onrecord.site;

import java.time.LocalDate;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.OutcomeStatus;

/**
 * A published pledge or prediction as the board shows it.
 *
 * @param outcome by what it is judged and when it is due, or null while nobody said
 */
public record Pledge(ClaimEntry entry, Outcome outcome, LocalDate today) {

    static Pledge of(Claim claim, Outcome outcome, LocalDate today) {
        return new Pledge(ClaimEntry.of(claim, List.of()), outcome, today);
    }

    public Claim claim() {
        return entry.claim();
    }

    public OutcomeStatus present() {
        return outcome == null ? OutcomeStatus.first(claim().kind()) : outcome.present();
    }

    public boolean overdue() {
        return outcome != null && outcome.overdue(today);
    }
}
