package org.onrecord.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.history.Actor;
import org.onrecord.quantity.JoinForm;
import org.onrecord.quantity.Joining;

/** What came of the demo desk's claims: the figures that stand beside one another. */
@ApplicationScoped
class DemoAftermath {

    private final Joining joining;

    DemoAftermath(Joining joining) {
        this.joining = joining;
    }

    /** Puts a claim's figure beside the others; the first one makes the quantity. */
    void join(Long claim, DemoEstimates estimates, boolean first, Actor editor) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("quantity", List.of(estimates.name()));
        if (first) {
            fields.put("make", List.of("yes"));
            fields.put("counts", List.of(estimates.counts()));
            fields.put("description", List.of(estimates.description()));
            fields.put("cumulative", List.of("yes"));
        }
        Joining.Outcome outcome = joining.join(claim, JoinForm.from(DemoRecord.form(fields)), editor);
        if (!outcome.issues().isEmpty()) {
            throw new IllegalStateException("Refused: " + outcome.issues().byField());
        }
    }
}
