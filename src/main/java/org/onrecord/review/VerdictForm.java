package org.onrecord.review;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.source.Passage;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * A verdict as it is typed.
 *
 * @param judged the mark of what the reviewer had before them, so that nothing else is judged than was seen
 */
public record VerdictForm(
        @PlainText(max = 64) String judged,
        @PlainText(max = 30) String verdict,
        @PlainText(max = 20) String basis,
        @PlainText(max = 10_000) String rationale,
        List<@PlainText(max = 40) String> flags,
        List<@Valid EvidenceForm> evidence) {

    /** Rows beyond a verdict's limit are shown again with an issue; nobody types more than these. */
    private static final int MOST_ROWS_SHOWN = 50;

    public static VerdictForm from(FormData data) {
        int rows = Math.min(data.rows("evidence.copy", "evidence.exact", "evidence.stance"), MOST_ROWS_SHOWN);
        return new VerdictForm(
                data.text("judged"),
                data.text("verdict"),
                data.text("basis"),
                data.text("rationale"),
                data.texts("flags").stream().limit(Flag.values().length + 1L).toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> EvidenceForm.from(data, row))
                        .toList());
    }

    /** An empty verdict that offers passages to rest on, or a row for one. */
    static VerdictForm offering(String judged, List<Passage> passages) {
        List<EvidenceForm> rows = passages.stream().map(EvidenceForm::of).toList();
        return new VerdictForm(judged, "", "", "", List.of(), rows.isEmpty() ? List.of(EvidenceForm.BLANK) : rows);
    }

    VerdictForm withEvidence() {
        List<EvidenceForm> rows = new ArrayList<>(evidence);
        rows.add(EvidenceForm.BLANK);
        return new VerdictForm(judged, verdict, basis, rationale, flags, rows);
    }

    /** The same typed over what is there now. */
    VerdictForm over(String now) {
        return new VerdictForm(now, verdict, basis, rationale, flags, evidence);
    }

    /** Whether a flag was ticked. */
    public boolean flagged(Flag flag) {
        return flags.contains(flag.name());
    }
}
