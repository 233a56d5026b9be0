package org.onrecord.quantity;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimWriting;
import org.onrecord.figure.Bound;
import org.onrecord.testing.Records;
import org.onrecord.web.FormData;

/**
 * Fifteen figures that seven sides gave of one quantity within half a year, put on record through the forms that a
 * person's entries go through.
 */
final class RivalEstimates {

    /**
     * A figure as it was given.
     *
     * @param asOf in EDTF
     * @param via who relayed it first; empty for the publisher alone
     * @param value empty for words
     */
    record Given(
            String asOf,
            String claimant,
            String kind,
            String via,
            Bound bound,
            String value,
            String counted,
            String verbatim,
            String hedge,
            String parts) {

        Given(String asOf, Side side, String via, Bound bound, String value, String counted, String verbatim) {
            this(asOf, side.name, side.kind, via, bound, value, counted, verbatim, "", "");
        }

        Given hedged(String words) {
            return new Given(asOf, claimant, kind, via, bound, value, counted, verbatim, words, parts);
        }

        Given including(String words) {
            return new Given(asOf, claimant, kind, via, bound, value, counted, verbatim, hedge, words);
        }
    }

    enum Side {
        HUR("HUR (Ukrainian military intelligence)", "ORGANISATION"),
        OFFICIAL("Senior US military official", "UNNAMED"),
        NIS("National Intelligence Service (South Korea)", "ORGANISATION"),
        JCS("Joint Chiefs of Staff (South Korea)", "ORGANISATION"),
        ZELENSKYY("Volodymyr Zelenskyy", "PERSON"),
        WESTERN("Western officials", "UNNAMED"),
        UK("UK Ministry of Defence", "ORGANISATION"),
        STAFF("General Staff of Ukraine", "ORGANISATION");

        private final String name;
        private final String kind;

        Side(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    private static final String KILLED = "KILLED";
    private static final String WOUNDED = "WOUNDED";
    private static final String EITHER = "KILLED+WOUNDED";
    private static final String MP = "MP Lee Seong-kweun";

    static final List<Given> ALL = List.of(
            new Given("2024-12-14", Side.HUR, "Delo", Bound.APPROX, "200", KILLED, "about 200"),
            new Given("2024-12-17~", Side.OFFICIAL, "", Bound.VAGUE, "", EITHER, "several hundred"),
            new Given("2024-12-19", Side.NIS, MP, Bound.GE, "100", KILLED, "at least 100")
                    .hedged("relatively conservative analysis"),
            new Given("2024-12-19", Side.NIS, MP, Bound.APPROX, "1000", WOUNDED, "approaching 1,000")
                    .hedged("relatively conservative analysis"),
            new Given("2024-12-23", Side.JCS, "", Bound.APPROX, "1100", EITHER, "around 1,100"),
            new Given(
                            "2024-12-23",
                            Side.ZELENSKYY,
                            "X and Telegram",
                            Bound.GT,
                            "3000",
                            EITHER,
                            "already exceeded 3,000")
                    .hedged("preliminary data"),
            new Given("2025-01", Side.NIS, "", Bound.APPROX, "300", KILLED, "about 300"),
            new Given("2025-01", Side.NIS, "", Bound.EQ, "2700", WOUNDED, "2,700"),
            new Given("2025-01", Side.ZELENSKYY, "", Bound.EQ, "3800", EITHER, "3,800"),
            new Given("2025-01", Side.WESTERN, "BBC", Bound.EQ, "4000", EITHER, "4,000 casualties"),
            new Given("2025-03", Side.JCS, "", Bound.EQ, "4000", EITHER, "4,000"),
            new Given("2025-04-02~", Side.UK, "", Bound.GT, "5000", EITHER, "more than 5,000"),
            new Given("2025-04-26", Side.STAFF, "", Bound.GT, "4500", EITHER, "more than 4,500"),
            new Given("2025-04-30", Side.NIS, MP, Bound.EQ, "4700", EITHER, "4,700 including 600 deaths")
                    .including("600 deaths"),
            new Given("2025-06-15", Side.UK, "", Bound.GT, "6000", EITHER, "more than 6,000").hedged("highly likely"));

    final String mark = Records.unique("").strip();
    final User editor = People.editor();
    final User reviewer = People.reviewer();
    final String name = "North Korean soldiers killed or wounded in Kursk, cumulative " + mark;

    String slug;

    /** Puts all of them on record and publishes them. */
    static RivalEstimates published() {
        RivalEstimates estimates = new RivalEstimates();
        String text = ALL.stream().map(RivalEstimates::sentence).collect(Collectors.joining("\n\n"));
        Long capture = Records.capture(estimates.editor, text);
        ALL.forEach(given -> estimates.enter(capture, given));
        estimates.slug = Records.as(
                estimates.editor,
                actor -> Quantity.named(estimates.name).orElseThrow().slug());
        return estimates;
    }

    private static String sentence(Given given) {
        return given.claimant() + " put what is counted as " + given.counted() + " at " + given.verbatim() + ".";
    }

    private void enter(Long capture, Given given) {
        Long claim = Records.as(editor, actor -> {
            ClaimWriting.Outcome written = Arc.container()
                    .instance(ClaimWriting.class)
                    .get()
                    .write(null, ClaimForm.from(data(fields(capture, given))), actor);
            if (!written.saved()) {
                throw new AssertionError(given + ": " + written.issues().byField());
            }
            Joining.Outcome joined = Arc.container()
                    .instance(Joining.class)
                    .get()
                    .join(written.claim(), JoinForm.from(data(place(given))), actor);
            if (joined.quantity() == null) {
                throw new AssertionError(given + ": " + joined.issues().byField());
            }
            Claim.locked(written.claim()).submit(actor);
            return written.claim();
        });
        Records.as(reviewer, actor -> {
            Claim.locked(claim).publish(actor, null);
            return claim;
        });
    }

    private Map<String, List<String>> fields(Long capture, Given given) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("formKey", List.of(UUID.randomUUID().toString()));
        fields.put("revision", List.of("0"));
        fields.put("capture", List.of(capture.toString()));
        fields.put("exact", List.of(sentence(given)));
        fields.put("text", List.of(given.claimant() + " counts " + given.verbatim() + " " + given.counted() + mark));
        fields.put("kind", List.of("QUANTITY"));
        fields.put("checkability", List.of("PARTLY"));
        fields.put("obstacle", List.of("NO_ACCESS"));
        fields.put("speaker", List.of(given.claimant() + " " + mark));
        fields.put("speakerKind", List.of(given.kind()));
        fields.put("voice", List.of("SPEAKER"));
        fields.put("act", List.of("ASSERTS"));
        fields.put("said", List.of(given.asOf()));
        if (!given.via().isEmpty()) {
            fields.put("hops.agent", List.of(given.via() + " " + mark));
            fields.put("hops.kind", List.of("OUTLET"));
            fields.put("hops.naming", List.of("STATED"));
            fields.put("hops.sight", List.of("UNSEEN"));
        }
        fields.put("figure.verbatim", List.of(given.verbatim()));
        fields.put("figure.bound", List.of(given.bound().name()));
        fields.put("figure.value", List.of(given.value()));
        fields.put("figure.unit", List.of("soldiers"));
        fields.put("figure.counted", List.of(given.counted()));
        fields.put("figure.hedge", List.of(given.hedge()));
        fields.put("figure.combine", List.of(given.parts().isEmpty() ? "" : "TOTAL_INCLUDING"));
        fields.put("figure.parts", List.of(given.parts()));
        return fields;
    }

    /** The first makes the quantity. */
    private Map<String, List<String>> place(Given given) {
        return Map.of(
                "quantity", List.of(name),
                "make", List.of("yes"),
                "counts", List.of("North Korean soldiers killed or wounded in the Kursk region"),
                "cumulative", List.of("yes"),
                "asOf", List.of(given.asOf()));
    }

    private static FormData data(Map<String, List<String>> fields) {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putAll(fields);
        return new FormData(sent);
    }
}
