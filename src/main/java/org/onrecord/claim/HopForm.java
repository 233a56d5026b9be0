package org.onrecord.claim;

import jakarta.validation.Valid;
import org.onrecord.figure.Figure;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** A relay as it is typed. */
public record HopForm(
        @PlainText(max = 300) String agent,
        @PlainText(max = 20) String kind,
        @PlainText(max = 100) String verb,
        @PlainText(max = 20) String naming,
        @PlainText(max = 20) String sight,
        @Valid FigureForm figure) {

    static final HopForm BLANK = new HopForm("", "", "", "", "", FigureForm.BLANK);

    static HopForm from(FormData data, int row) {
        return new HopForm(
                data.text("hops.agent", row),
                data.text("hops.kind", row),
                data.text("hops.verb", row),
                data.text("hops.naming", row),
                data.text("hops.sight", row),
                FigureForm.given(data, "hops.figure", row));
    }

    /** @param agent the name by which the form finds who relayed it */
    static HopForm of(Hop hop, String agent) {
        return new HopForm(
                agent,
                "",
                hop.verb() == null ? "" : hop.verb(),
                hop.naming().name(),
                (hop.seen() ? Sight.SEEN : Sight.UNSEEN).name(),
                FigureForm.given(hop.figure()));
    }

    /** The same relay in a report of something else, of which it gave no such figure. */
    HopForm withoutFigure() {
        return new HopForm(agent, kind, verb, naming, sight, FigureForm.BLANK);
    }

    boolean blank() {
        return agent.isEmpty() && verb.isEmpty() && !figure.typed();
    }

    /** The relay, or null with an issue when it can't be told who it is. */
    Hop read(String path, SpeakerNaming naming, Issues issues) {
        if (agent.isEmpty()) {
            issues.add(path + ".agent", "Say who relayed it, even if only “a news agency”.");
            return null;
        }
        Speaker relay = naming.find(agent, kind, path + ".agent", issues);
        Naming stated = Vocabulary.read(Naming.class, this.naming, path + ".naming", issues);
        Figure given = figure.read(path + ".figure", issues);
        Sight seen = Vocabulary.read(Sight.class, sight, path + ".sight", issues);
        return relay == null
                ? null
                : new Hop(relay, emptyToNull(verb), stated == null ? Naming.STATED : stated, seen == Sight.SEEN, given);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
