package org.onrecord.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.FigureForm;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Figure;
import org.onrecord.intake.Proposal;
import org.onrecord.intake.Relay;
import org.onrecord.intake.Stretch;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Beginning;

/** Fills a claim's form in with what is proposed: each field as an editor would type it, and no longer than it takes. */
final class Filling {

    private static final int PASSAGE = 40_000;
    private static final int STATEMENT = 1_000;
    private static final int NAME = 300;
    private static final int CUE = 100;
    private static final int WORDS = 200;

    private final String text;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Filling(String text) {
        this.text = text;
    }

    /** @param text the text that the proposal was made of */
    static Fields of(Proposal proposal, String text) {
        Filling filling = new Filling(text);
        filling.passage(proposal);
        filling.speaker(proposal);
        filling.relays(proposal.relays());
        filling.said(proposal.said());
        filling.figure(proposal.figure());
        return new Fields(filling.fields);
    }

    private void passage(Proposal proposal) {
        put("exact", proposal.passage().in(text), PASSAGE);
        put("start", Integer.toString(proposal.passage().start()), WORDS);
        put("text", proposal.statement().strip(), STATEMENT);
        put("kind", proposal.kind());
        put("checkability", proposal.checkability());
        put("obstacle", proposal.obstacle());
        fields.put(
                "quotations.exact",
                proposal.quotations().stream()
                        .map(at -> at.in(text))
                        .filter(words -> !words.isBlank())
                        .limit(Attribution.MAX_ROWS)
                        .toList());
    }

    /** The outlet is its own speaker: the form puts it in by itself. */
    private void speaker(Proposal proposal) {
        boolean outlet =
                proposal.voice() == Voice.NARRATOR && proposal.speaker().at() == null;
        put("speaker", outlet ? "" : proposal.speaker().name().strip(), NAME);
        put("speakerKind", outlet ? null : proposal.speaker().kind());
        put(
                "roleThen",
                Objects.requireNonNullElse(proposal.speaker().role(), "").strip(),
                NAME);
        put("voice", proposal.voice());
        put("form", proposal.form());
        put("act", proposal.act());
        put("cue", words(proposal.cue()), CUE);
    }

    /** Who passes words on is mostly an agency or an outlet. */
    private void relays(List<Relay> relays) {
        List<Relay> first = relays.stream().limit(Attribution.MAX_ROWS - 1).toList();
        fields.put(
                "hops.agent",
                first.stream()
                        .map(relay -> Beginning.of(relay.name().strip(), NAME))
                        .toList());
        fields.put(
                "hops.verb",
                first.stream()
                        .map(relay -> Beginning.of(relay.verb().strip(), CUE))
                        .toList());
        fields.put(
                "hops.naming",
                first.stream()
                        .map(relay -> (relay.elided() ? Naming.ELIDED : Naming.STATED).name())
                        .toList());
        fields.put(
                "hops.kind",
                first.stream().map(relay -> SpeakerKind.OUTLET.name()).toList());
    }

    /** Words that can mean two stretches of time are left for the editor to choose. */
    private void said(Proposal.When said) {
        if (said == null) {
            return;
        }
        put("saidVerbatim", said.words().strip(), WORDS);
        if (said.readings().size() == 1) {
            FuzzyDate only = said.readings().get(0);
            put("said", Objects.requireNonNullElse(only.edtf(), ""), WORDS);
            put("weeks", only.weeks());
        }
    }

    private void figure(Figure figure) {
        FigureForm form = FigureForm.of(figure);
        put("figure.verbatim", form.verbatim(), 500);
        put("figure.bound", form.bound(), 20);
        put("figure.value", form.value(), 80);
        put("figure.low", form.low(), 80);
        put("figure.high", form.high(), 80);
        put("figure.unit", form.unit(), 100);
        put("figure.counted", form.counted(), WORDS);
        put("figure.hedge", form.hedge(), WORDS);
    }

    private String words(Stretch at) {
        return at == null ? "" : at.in(text).strip();
    }

    private void put(String field, Enum<?> value) {
        fields.put(field, value == null ? List.of() : List.of(value.name()));
    }

    private void put(String field, String value, int most) {
        fields.put(field, value.isEmpty() ? List.of() : List.of(Beginning.of(value, most)));
    }
}
