package org.onrecord.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides when something was said: by the date outside of what was said, or else by an earlier sentence of the same speaker. */
final class Saying {
    /** How many paragraphs on a date still holds for what the same speaker says. */
    private static final int PARAGRAPHS = 1;

    /** "Since October", "by June": how long something lasts or when it is due, and not when somebody spoke. */
    private static final Set<String> SPANS = Set.of("since", "until", "till", "by");

    private record Known(Proposal.When when, int paragraph) {}

    private final Reading reading;
    private final Finds finds;
    private final Map<String, Known> known = new HashMap<>();

    Saying(Reading reading, Finds finds) {
        this.reading = reading;
        this.finds = finds;
    }

    /**
     * Null where the text does not tell. Reports are to be given in the order of the text.
     *
     * @param here what else is proposed nearby
     */
    Proposal.When of(Report report, Stretch passage, List<Material> here) {
        Proposal.When stated = stated(report, passage, here);
        String speaker = report.speaker().name();
        int paragraph = paragraph(passage.start());
        if (stated != null) {
            known.put(speaker, new Known(stated, paragraph));
            return stated;
        }
        Known before = known.get(speaker);
        boolean near = before != null && paragraph - before.paragraph() <= PARAGRAPHS - 1;
        return near
                ? new Proposal.When(null, before.when().words(), before.when().readings())
                : null;
    }

    private int paragraph(int place) {
        return reading.sentences().get(Math.max(0, reading.sentenceAt(place))).paragraph();
    }

    /** The nearest to the cue of those that stand outside of the content. */
    private Proposal.When stated(Report report, Stretch passage, List<Material> here) {
        Stretch cue = report.reported().cue();
        if (cue == null) {
            return null;
        }
        List<Proposal.When> outside = finds.datesIn(reading.sentencesAround(cue)).stream()
                .filter(date -> report.reported().content().stream()
                        .noneMatch(content -> content.overlaps(date.at()) && !leads(content, date)))
                .filter(date -> passage.overlaps(date.at()) && !ofRelay(report, date.at()))
                .filter(date -> !SPANS.contains(date.words().split(" ", 2)[0].toLowerCase(Locale.ROOT)))
                .filter(date -> here.stream().noneMatch(other -> claims(other, report, date.at())))
                .toList();
        return outside.stream()
                .min(Comparator.comparingInt(date -> Math.abs(date.at().start() - cue.start())))
                .orElse(null);
    }

    /** Whether the date belongs to what another says, or to what the outlet tells beside it. */
    private boolean claims(Material other, Report report, Stretch date) {
        if (other.report() == report || other.role() != Clause.Role.MAIN) {
            return false;
        }
        boolean main = other.narrated() && report.aside(reading.text());
        return !main && other.content().stream().anyMatch(content -> content.covers(date));
    }

    /** "..., state media reported on Sunday": when it was passed on. */
    private boolean ofRelay(Report report, Stretch date) {
        return report.relays().stream()
                .filter(relay -> !relay.elided() && relay.at().end() <= date.start())
                .anyMatch(relay -> relay.at().start() > report.reported().cue().end()
                        || date.end() <= report.reported().cue().start());
    }

    /** "Last week that ..." at the beginning of a content belongs to the cue. */
    private boolean leads(Stretch content, Proposal.When date) {
        List<Word> after = reading.words(new Stretch(Math.min(date.at().end(), content.end()), content.end()));
        return content.start() == date.at().start()
                && !after.isEmpty()
                && after.get(0).lower().equals("that");
    }
}
