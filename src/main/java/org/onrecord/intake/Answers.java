package org.onrecord.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.speaker.SpeakerKind;

/** Decides who says what stands in an answer, or behind a name and a colon, up to the end of the paragraph. */
final class Answers {
    private static final Set<String> ONESELF = Set.of("i", "we");
    private static final double SURE = 0.7;
    private static final int LEAST_WORDS = 4;

    private final Reading reading;
    private final Named interviewee;

    Answers(Reading reading, Cast cast) {
        this.reading = reading;
        this.interviewee = interviewee(cast);
    }

    /** Who alone is named before the first answer; without a name where that is not one. */
    private Named interviewee(Cast cast) {
        int first = reading.sentences().stream()
                .filter(sentence -> reading.answers(sentence.at().start()))
                .mapToInt(sentence -> sentence.at().start())
                .findFirst()
                .orElse(0);
        List<Person> named = cast.people().stream()
                .filter(person -> person.at().start() < first)
                .toList();
        if (named.size() != 1 || doubtful(first)) {
            return NamedSpeakers.unnamed(null, "");
        }
        Person person = named.get(0);
        return new Named(null, person.name(), person.at(), person.role(), SpeakerKind.PERSON, List.of());
    }

    /** Whether a name before the first answer may be that of another person: "Anna Park", which looks like a place. */
    private boolean doubtful(int first) {
        return reading.sentences().stream()
                .takeWhile(sentence -> sentence.at().start() < first)
                .map(Dateline::after)
                .anyMatch(words -> Capitals.in(words).stream()
                        .filter(run -> run.length() > 1)
                        .map(run -> PrintedName.of(words, run))
                        .anyMatch(name -> name.kind() == PrintedName.Kind.OTHER && !States.isOne(name.name())));
    }

    /** Those that were found with what nobody else is reported to have said in an answer or a speech. */
    List<Reported> with(List<Reported> found) {
        List<Reported> all = new ArrayList<>(found);
        Reported label = null;
        int paragraph = -1;
        int next = 0;
        for (Sentence sentence : reading.sentences()) {
            label = sentence.paragraph() == paragraph ? label : null;
            paragraph = sentence.paragraph();
            boolean free = true;
            while (next < found.size()
                    && found.get(next).whole().start() < sentence.at().end()) {
                free = false;
                label = labels(found.get(next), sentence) ? found.get(next) : label;
                next++;
            }
            if (free && (label != null || reading.answers(sentence.at().start())) && says(sentence)) {
                all.add(said(label, sentence));
            }
        }
        all.sort(Comparator.comparing(Reported::whole));
        return all;
    }

    /** "SMITH: Good morning." at the beginning of its paragraph, but no heading such as "Background:". */
    private boolean labels(Reported reported, Sentence sentence) {
        boolean label = reported.source() != null
                && reported.cue() != null
                && reported.way() == Reported.Way.INDIRECT
                && reported.cue().in(reading.text()).equals(":")
                && reported.source().start() == sentence.at().start();
        String name = label ? reported.source().in(reading.text()) : "";
        return label && (name.contains(" ") || name.equals(name.toUpperCase(Locale.ROOT)));
    }

    private static boolean says(Sentence sentence) {
        List<Word> words = sentence.words();
        return words.size() >= LEAST_WORDS
                && !words.get(words.size() - 1).text().equals("?")
                && Verbs.firstFinite(words, 0, words.size()) >= 0;
    }

    private Reported said(Reported label, Sentence sentence) {
        Stretch at = Trim.end(sentence.at(), reading.text());
        Reported.Way way = reading.quoted(at).isEmpty() ? Reported.Way.INDIRECT : Reported.Way.MIXED;
        return label == null
                ? new Reported(null, null, List.of(at), way, SURE)
                : new Reported(label.source(), label.cue(), List.of(at), way, SURE);
    }

    /** Whether the one who answers says it without more words for it, or with "I" or "we". */
    boolean ownWords(Reported reported) {
        boolean answer = reading.answers(reported.whole().start());
        return answer
                && (reported.source() == null && reported.cue() == null
                        || reported.source() != null && oneself(reported.source()));
    }

    private boolean oneself(Stretch source) {
        List<Word> words = reading.words(source);
        return words.size() == 1 && ONESELF.contains(words.get(0).lower());
    }

    /** @param source where they name themselves, or null */
    Report answered(Reported reported) {
        Named who = new Named(
                reported.source(),
                interviewee.name(),
                interviewee.antecedent(),
                interviewee.role(),
                interviewee.kind(),
                interviewee.others());
        return new Report(lessSure(reported), who, List.of(), false);
    }

    /** What another is said in an answer to have said came through the one who answers. */
    Report within(Report report) {
        if (!reading.answers(report.reported().whole().start())) {
            return report;
        }
        Report less = report.of(lessSure(report.reported()));
        boolean other = !interviewee.name().isEmpty()
                && !interviewee.name().equals(report.speaker().name());
        return other ? less.through(new Relay(interviewee.antecedent(), interviewee.name(), "answered")) : less;
    }

    private static Reported lessSure(Reported reported) {
        return new Reported(
                reported.source(), reported.cue(), reported.content(), reported.way(), Math.min(SURE, reported.sure()));
    }
}
