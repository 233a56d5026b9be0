package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Decides which of the attributions of a text are reports of what somebody said, and who that is. */
final class Reports {
    /** Verbs of aims, deeds and knowledge: that somebody is said to want a thing is the outlet's own claim. */
    static final Set<String> NO_SAYING = Set.of(
            "admire",
            "aim",
            "attack",
            "attempt",
            "attend",
            "back",
            "choose",
            "concern",
            "contemplate",
            "decide",
            "defend",
            "determine",
            "discover",
            "discuss",
            "embrace",
            "follow",
            "forget",
            "hate",
            "help",
            "include",
            "intend",
            "invoke",
            "know",
            "learn",
            "like",
            "love",
            "need",
            "opt",
            "plan",
            "prefer",
            "prepare",
            "provide",
            "prove",
            "read",
            "realise",
            "realize",
            "refuse",
            "regard",
            "remember",
            "require",
            "seek",
            "support",
            "thank",
            "trust",
            "try",
            "want",
            "wish");

    private static final Set<String> RELATIVES = Set.of("which", "that", "who", "whose");
    private static final Set<String> SURELY_SAYING = Set.of(
            "add",
            "announce",
            "argue",
            "claim",
            "declare",
            "deny",
            "insist",
            "report",
            "say",
            "state",
            "tell",
            "warn",
            "write",
            "explain",
            "note",
            "reply",
            "recall",
            "joke",
            "confirm",
            "reveal",
            "ask",
            "testify",
            "comment");
    /** "Did not say", "declined to comment": the outlet tells that nothing was said. */
    private static final Set<String> NEVER_SAYING = Set.of(
            "not",
            "n't",
            "never",
            "declined",
            "refused",
            "didn't",
            "doesn't",
            "hasn't",
            "haven't",
            "don't",
            "wouldn't");

    private static final Set<String> FINDING = Set.of("cite", "discover", "find", "hear", "notice", "sense", "show");
    private static final Set<String> TO_DO = Set.of(
            "advise",
            "ask",
            "beg",
            "call",
            "commit",
            "encourage",
            "guarantee",
            "implore",
            "instruct",
            "order",
            "pledge",
            "press",
            "promise",
            "say",
            "swear",
            "tell",
            "threaten",
            "undertake",
            "urge",
            "vow",
            "warn");
    private static final double LEAST_SURE = 0.6;

    private final Reading reading;
    private final NamedSpeakers speakers;
    private final Answers answers;

    Reports(Reading reading, Cast cast) {
        this.reading = reading;
        this.speakers = new NamedSpeakers(reading, cast);
        this.answers = new Answers(reading, cast);
    }

    /**
     * @param found in the order of the text
     */
    List<Report> of(List<Reported> found) {
        List<Reported> said = found.stream().filter(this::says).toList();
        List<Reported> others =
                found.stream().filter(reported -> !said.contains(reported)).toList();
        Mending mending = new Mending(reading, others);
        List<Reported> mended =
                said.stream().map(mending::mended).filter(Objects::nonNull).toList();
        List<Reported> all = new MissedReports(reading)
                .with(mended).stream()
                        .filter(reported -> !askedOfReader(reported))
                        .toList();
        return spoken(answers.with(all));
    }

    private List<Report> spoken(List<Reported> found) {
        List<Report> reports = new ArrayList<>();
        Named last = null;
        int lastParagraph = -9;
        for (Reported reported : found) {
            int sentence = Math.max(0, reading.sentenceAt(reported.whole().start()));
            int paragraph = reading.sentences().get(sentence).paragraph();
            boolean near = paragraph - lastParagraph <= 1;
            Report report = answers.ownWords(reported)
                    ? answers.answered(reported)
                    : answers.within(new Report(reported, speaker(reported, near ? last : null), List.of(), false));
            reports.add(report);
            last = report.speaker();
            lastParagraph = paragraph;
        }
        return reports;
    }

    private Named speaker(Reported reported, Named last) {
        return reported.source() == null ? floating(last) : speakers.named(reported.source(), last);
    }

    /** A quotation that floats goes on with whoever spoke before. */
    private static Named floating(Named last) {
        return last == null
                ? NamedSpeakers.unnamed(null, "")
                : new Named(
                        null,
                        last.name(),
                        last.antecedent() == null ? last.at() : last.antecedent(),
                        last.role(),
                        last.kind(),
                        last.others());
    }

    private boolean says(Reported reported) {
        if (reported.cue() == null) {
            return true;
        }
        List<Word> cue = reading.words(reported.cue());
        return !cue.isEmpty()
                && reported.sure() >= LEAST_SURE
                && !cue.get(0).lower().equals("to")
                && cue.stream()
                        .noneMatch(word -> NEVER_SAYING.contains(PlainApostrophe.in(word.lower()))
                                || Lemma.isIn(NO_SAYING, word.lower()))
                && by(reported, cue)
                && contentOf(reported, cue);
    }

    /** "Did you say that": nobody is told to have said it. */
    private boolean askedOfReader(Reported reported) {
        return reported.source() != null && reported.source().in(reading.text()).equalsIgnoreCase("you");
    }

    /** "Which" says something only by a plain verb of saying, and so does what stands behind its verb. */
    private boolean by(Reported reported, List<Word> cue) {
        if (cue.get(cue.size() - 1).lower().equals("by") && reported.source() != null && !named(reported.source())) {
            return false;
        }
        boolean surely = cue.stream().anyMatch(word -> Lemma.isIn(SURELY_SAYING, word.lower()));
        if (reported.source() == null || surely || reported.way() == Reported.Way.DIRECT) {
            return true;
        }
        String source = reported.source().in(reading.text()).toLowerCase(Locale.ROOT);
        boolean behind = reported.source().start() > reported.cue().start();
        boolean label = cue.get(0).text().equals(":");
        return !RELATIVES.contains(source)
                && !(label && Furniture.begins(source))
                && (!behind || label || cue.get(0).lower().equals("according"));
    }

    private boolean named(Stretch source) {
        return reading.words(source).stream()
                .anyMatch(word -> Character.isUpperCase(word.text().codePointAt(0)));
    }

    /** More than "that", and with a verb where one only finds or shows, and no "to do" where one only hopes. */
    private boolean contentOf(Reported reported, List<Word> cue) {
        List<Word> content = reading.words(reported.content());
        if (content.isEmpty() || content.size() == 1 && reported.way() == Reported.Way.INDIRECT) {
            return false;
        }
        boolean finds = cue.stream().anyMatch(word -> Lemma.isIn(FINDING, word.lower()));
        if (finds && Verbs.firstFinite(content, 0, content.size()) < 0) {
            return false;
        }
        boolean toDo = content.get(0).lower().equals("to");
        boolean listed = reading.sentenceAt(content.get(0).at().start())
                > reading.sentenceAt(reported.cue().end() - 1);
        return !toDo || listed || cue.stream().anyMatch(word -> Lemma.isIn(TO_DO, word.lower()));
    }
}
