package org.onrecord.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.speaker.SpeakerKind;

/**
 * Decides through whom words came: who is said to have reported what another said, in the same sentence or, for what the
 * same speaker says later, in an earlier one.
 */
final class Chain {
    /** How many reports before and after one are looked at for one that holds it. */
    private static final int NEIGHBOURS = 6;

    /** A report that says no more than this much beside the one that it holds only passes it on. */
    private static final double REST = 0.3;

    private static final Set<String> TOLD = Set.of("tell", "tells", "told", "telling");
    private static final int LISTENER = 6;
    static final Set<String> THINKING =
            Set.of("anticipate", "assume", "believe", "doubt", "expect", "fear", "feel", "hope", "suspect", "think");

    private final Reading reading;
    private final Circumstances circumstances;
    private final List<Report> reports;

    Chain(Reading reading, Finds finds, List<Report> reports) {
        this.reading = reading;
        this.circumstances = new Circumstances(reading, finds);
        this.reports = new ArrayList<>(reports);
    }

    List<Report> joined() {
        for (int i = 0; i < reports.size(); i++) {
            for (int j = Math.max(0, i - NEIGHBOURS); j < Math.min(reports.size(), i + NEIGHBOURS + 1); j++) {
                if (i != j && covers(reports.get(i).reported(), reports.get(j).reported())) {
                    pair(i, j);
                }
            }
        }
        reports.replaceAll(this::told);
        reports.replaceAll(this::seen);
        return elided();
    }

    /** Whether the words that report the other stand in what the one says. */
    private static boolean covers(Reported one, Reported other) {
        return one.cue() != null
                && other.cue() != null
                && one.way() != Reported.Way.DIRECT
                && one.content().stream().anyMatch(content -> content.covers(other.cue()));
    }

    /** "Told Reuters": who was told passed it on. */
    private Report told(Report report) {
        Stretch cue = report.reported().cue();
        if (cue == null || reading.words(cue).stream().noneMatch(word -> TOLD.contains(word.lower()))) {
            return report;
        }
        return through(report, reading.wordFrom(cue.end()), "told");
    }

    /** "In an email seen by Reuters": who saw it passed it on. */
    private Report seen(Report report) {
        List<Word> words = reading.words(report.reported().whole());
        for (int i = 0; i < words.size() && report.reported().cue() != null; i++) {
            Stretch at = words.get(i).at();
            boolean beside = report.reported().content().stream().noneMatch(at::overlaps) && !reading.isQuoted(at);
            if (beside && SeenBy.begins(words, i)) {
                int first = reading.wordFrom(words.get(i + 1).at().end());
                return through(report, first, at.to(words.get(i + 1).at()).in(reading.text()));
            }
        }
        return report;
    }

    /** Through the outlet that is named from this word on, if one is. */
    private Report through(Report report, int first, String verb) {
        List<Word> after =
                reading.words().subList(first, Math.min(reading.words().size(), first + LISTENER));
        Capitals.Run run = Capitals.in(after, false).stream().findFirst().orElse(null);
        boolean next = run != null
                && after.subList(0, run.from()).stream().allMatch(word -> word.is("DET") || word.is("NOUN"));
        String name = next ? Capitals.text(after, run) : "";
        boolean noun = next
                && run.from() > 0
                && NameWords.outlet(after.get(run.from() - 1).text());
        boolean outlet = next && (noun || NameWords.outlet(name)) && !isPublisher(name);
        Stretch at =
                outlet ? after.get(run.from()).at().to(after.get(run.to() - 1).at()) : null;
        return outlet ? report.through(new Relay(at, name, verb)) : report;
    }

    private void pair(int one, int other) {
        Reported inner = reports.get(other).reported();
        boolean behind = inner.content().stream()
                .allMatch(content -> content.start() < inner.cue().start());
        if (reports.get(one)
                .speaker()
                .name()
                .equals(reports.get(other).speaker().name())) {
            // "Said that ... and accused": what the same speaker says next is no part of what they say first.
            reports.set(one, reports.get(one).of(without(reports.get(one).reported(), inner)));
        } else if (behind) {
            join(other, one);
        } else if ((isThought(inner) || isThing(reports.get(other)))
                && reports.get(other).relays().isEmpty()) {
            reports.set(other, reports.get(other).passedOn());
        } else {
            join(one, other);
        }
    }

    /** "Smith said that the company expects": what somebody says that another thinks is theirs alone. */
    private boolean isThought(Reported inner) {
        return reading.words(inner.cue()).stream().anyMatch(word -> Lemma.isIn(THINKING, word.lower()));
    }

    /** "Smith said that his words showed": no voice of its own. */
    private boolean isThing(Report inner) {
        Stretch source = inner.reported().source();
        if (inner.speaker().kind() != SpeakerKind.UNNAMED || source == null) {
            return false;
        }
        String noun = NounPhrase.of(reading.words(source), false).head();
        return !NameWords.UNNAMED.contains(noun) && !NameWords.ROLES.contains(noun);
    }

    private void join(int outer, int inner) {
        Report holder = reports.get(outer);
        Report held = reports.get(inner);
        Named by = holder.speaker();
        if (held.relays().stream().anyMatch(relay -> Objects.equals(relay.at(), by.at()))) {
            return;
        }
        Reported told = without(held.reported(), holder.reported());
        held = held.of(told);
        reports.set(
                inner,
                isPublisher(by.name()) ? held : held.through(new Relay(by.at(), by.name(), verb(holder.reported()))));
        if (share(holder.reported(), told) >= 1 - REST) {
            reports.set(outer, holder.passedOn());
        }
    }

    /** "Reports" of "according to reports from state media", else the words of the cue. */
    private String verb(Reported holder) {
        String cue = holder.cue().in(reading.text());
        List<Word> source = holder.source() == null ? List.of() : reading.words(holder.source());
        boolean reports =
                !source.isEmpty() && NamedSpeakers.withoutReports(source).size() < source.size();
        return reports ? cue + " " + source.get(0).text() : cue;
    }

    private boolean isPublisher(String name) {
        return !name.isEmpty() && name.equalsIgnoreCase(reading.article().outlet());
    }

    /** What was said, without the words for who reports it. */
    private Reported without(Reported told, Reported holder) {
        List<Stretch> content = new ArrayList<>();
        for (Stretch stretch : told.content()) {
            boolean named = holder.source() != null && stretch.covers(holder.source());
            int cut = named
                    ? Math.min(holder.cue().start(), holder.source().start())
                    : holder.cue().start();
            Stretch left = stretch.covers(holder.cue()) && cut > stretch.start()
                    ? shortened(new Stretch(stretch.start(), cut))
                    : stretch;
            content.add(left);
        }
        return new Reported(told.source(), told.cue(), content, told.way(), told.sure());
    }

    private Stretch shortened(Stretch stretch) {
        List<Stretch> left = Cutting.without(stretch, List.of(), reading);
        return left.isEmpty() ? stretch : left.get(0);
    }

    private static double share(Reported holder, Reported held) {
        int length = holder.content().stream().mapToInt(Stretch::length).sum();
        int shared = holder.content().stream()
                .mapToInt(content -> content.shared(held.whole()))
                .sum();
        return length == 0 ? 0 : (double) shared / length;
    }

    /**
     * Once an outlet is said to have reported somebody, what they say later is taken to have come the same way, where it
     * isn't told when, where or to whom they said it. What somebody else only saw of them holds for that alone.
     */
    private List<Report> elided() {
        Map<String, Relay> known = new HashMap<>();
        List<Report> all = new ArrayList<>();
        for (Report report : reports) {
            Named speaker = report.speaker();
            boolean named = speaker.kind() == null
                    || speaker.kind() == SpeakerKind.PERSON
                    || speaker.kind() == SpeakerKind.ORGANISATION;
            Relay before = known.get(speaker.name());
            boolean elides = named
                    && !report.passing()
                    && report.relays().isEmpty()
                    && before != null
                    && !circumstances.told(report);
            all.add(elides ? report.through(new Relay(null, before.name(), "")) : report);
            if (!report.relays().isEmpty()) {
                Relay last = report.relays().get(report.relays().size() - 1);
                if (NameWords.outlet(last.name()) && !SeenBy.begins(last.verb())) {
                    known.put(speaker.name(), last);
                }
            }
        }
        return all;
    }
}
