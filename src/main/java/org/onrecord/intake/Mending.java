package org.onrecord.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Mends what the reading word by word leaves out: all who are named together as a source, Smith in "with Smith declaring",
 * and the rest of a content that stops too early.
 */
final class Mending {
    private static final Set<String> POSSESSIVES = Set.of("their", "his", "her", "its", "our", "my");
    private static final Set<String> NAMING = Set.of("PROPN", "ADJ", "NOUN", "DET");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final int FAR = 12;
    private static final int NAME = 5;

    private final Reading reading;
    private final Map<Integer, Reported> othersByContent = new HashMap<>();

    /**
     * @param others what was found, but is no report
     */
    Mending(Reading reading, List<Reported> others) {
        this.reading = reading;
        others.stream()
                .filter(other -> other.cue() != null)
                .forEach(other -> othersByContent.put(other.content().get(0).start(), other));
    }

    /** Null when it has no source that can be mended. */
    Reported mended(Reported reported) {
        if (reported.cue() == null) {
            return reported;
        }
        if (reported.source() == null) {
            return new Reported(
                    nobody(reported.cue()), reported.cue(), reported.content(), reported.way(), reported.sure());
        }
        Stretch source = source(reported);
        return source == null
                ? null
                : new Reported(source, reported.cue(), content(reported, source), reported.way(), reported.sure());
    }

    /** "Increasing fears", "It is believed": what stands for a speaker where there is none. */
    private Stretch nobody(Stretch cue) {
        int first = reading.wordFrom(cue.start());
        int from = first;
        int limit = Math.max(0, from - FAR);
        while (from > limit && ofNobody(reading.words().get(from - 1))) {
            from--;
        }
        // "The bank is expected to": the bank expects nothing.
        boolean noun = reading.words().get(first).is("NOUN");
        from = noun || reading.words().get(from).lower().equals("it") ? from : first;
        return reading.words().get(from).at().to(cue);
    }

    private static boolean ofNobody(Word word) {
        boolean it = word.lower().equals("it")
                || Verbs.auxiliary(word) && !word.lower().equals("are");
        return it
                || word.is("ADJ")
                || word.is("ADV")
                || word.is("NOUN")
                || word.lower().endsWith("ing");
    }

    private Stretch source(Reported reported) {
        String printed = reported.source().in(reading.text()).toLowerCase(Locale.ROOT);
        boolean aside = reported.cue().in(reading.text()).endsWith("ing");
        if (RELATIVES.contains(printed)) {
            return aside ? subject(reported.cue()) : reported.source();
        }
        if (POSSESSIVES.contains(printed) || aside) {
            Stretch with = with(reported.cue());
            return with == null && POSSESSIVES.contains(printed) ? null : with == null ? reported.source() : with;
        }
        Stretch source = together(reported.source());
        return source.start() < reported.cue().start() ? fromBeginning(source) : named(source, reported);
    }

    /** "A source close to the talks" of "the talks", where the sentence begins with it. */
    private Stretch fromBeginning(Stretch source) {
        int sentence = reading.sentenceAt(source.start());
        int end = reading.wordFrom(source.start());
        int from = sentence < 0
                ? end
                : reading.wordFrom(Opening.end(reading.sentences().get(sentence)));
        boolean phrase = end - from > 1
                && end - from < FAR
                && reading.words().get(end - 1).is("ADP")
                && !reading.words().get(from).is("ADP")
                && reading.words().subList(from, end).stream().allMatch(Mending::inPhrase);
        return phrase ? reading.words().get(from).at().to(source) : source;
    }

    private static boolean inPhrase(Word word) {
        return NAMING.contains(word.tag())
                || Set.of("ADP", "ADV", "NUM", "PART").contains(word.tag());
    }

    /** "According to the newspaper O Dia, ...": the name behind the noun is the source's. */
    private Stretch named(Stretch source, Reported reported) {
        Stretch content = reported.content().get(0);
        if (content.start() - source.end() != 1
                || source.start() < reported.cue().start()) {
            return source;
        }
        int from = reading.wordFrom(content.start());
        for (int i = from; i < Math.min(reading.words().size(), from + NAME); i++) {
            if (reading.words().get(i).text().equals(",")) {
                return i > from ? source.to(reading.words().get(i - 1).at()) : source;
            }
            if (!Character.isUpperCase(reading.words().get(i).text().codePointAt(0))) {
                break;
            }
        }
        return source;
    }

    /** Whom or what the sentence is about: its words up to the verb, a preposition or a comma. */
    private Stretch subject(Stretch cue) {
        int number = reading.sentenceAt(cue.start());
        if (number < 0) {
            return null;
        }
        int first = reading.wordFrom(Opening.end(reading.sentences().get(number)));
        int end = first;
        while (end < reading.words().size()
                && end - first < FAR
                && subject(reading.words().get(end))) {
            end++;
        }
        return end > first && reading.words().get(end - 1).at().end() < cue.start()
                ? reading.words()
                        .get(first)
                        .at()
                        .to(reading.words().get(end - 1).at())
                : null;
    }

    private static boolean subject(Word word) {
        return !word.is("VERB") && !word.is("ADP") && !word.is("ADV") && !word.is("PUNCT") && !Verbs.auxiliary(word);
    }

    /** The name between "with" and the cue. */
    private Stretch with(Stretch cue) {
        int last = reading.wordFrom(cue.start()) - 1;
        while (last > 0 && reading.words().get(last).is("ADV")) {
            last--;
        }
        for (int i = last; i > Math.max(0, last - FAR); i--) {
            Word word = reading.words().get(i);
            if (word.lower().equals("with") && i < last) {
                return reading.words()
                        .get(i + 1)
                        .at()
                        .to(reading.words().get(last).at());
            }
            if (word.is("PUNCT") || word.is("VERB")) {
                break;
            }
        }
        return null;
    }

    /** "U.S., Ukrainian, and South Korean intelligence": back over what is listed before. */
    private Stretch together(Stretch source) {
        List<Word> words = reading.words();
        int first = reading.wordFrom(source.start());
        int from = first;
        int sentence = reading.sentenceAt(source.start());
        int start = sentence < 0 ? 0 : reading.sentences().get(sentence).at().start();
        if (first < 2 || !words.get(first - 1).lower().equals("and")) {
            return source;
        }
        int limit = Math.max(0, first - FAR);
        for (int i = first - 1; i >= limit && words.get(i).at().start() >= start; i--) {
            boolean joins =
                    words.get(i).lower().equals("and") || words.get(i).text().equals(",");
            if (!joins && !names(words.get(i))) {
                break;
            }
            from = joins ? from : i;
        }
        return words.get(from).at().to(source);
    }

    private static boolean names(Word word) {
        return NAMING.contains(word.tag())
                && (word.is("DET") || Character.isUpperCase(word.text().codePointAt(0)));
    }

    private List<Stretch> content(Reported reported, Stretch source) {
        if (reported.content().size() != 1 || reported.way() == Reported.Way.DIRECT) {
            return reported.content();
        }
        Stretch content = reported.content().get(0);
        if (content.start() < source.end() && source.end() < content.end() && source.start() < content.start()) {
            content = Trim.both(new Stretch(source.end(), content.end()), reading.text());
        }
        if (stopsShort(content, reported.cue())) {
            return List.of(new Stretch(content.start(), endOfSentence(content)));
        }
        Stretch from = fromSubject(content, reported.cue());
        Stretch rest = rest(from, reported.cue());
        return rest == null ? List.of(from) : List.of(from, rest);
    }

    /** A clause after "that" which stops before "or" goes on to the end of its sentence. */
    private boolean stopsShort(Stretch content, Stretch cue) {
        int next = reading.wordFrom(content.end());
        return next < reading.words().size()
                && content.start() > cue.start()
                && reading.words().get(next).lower().equals("or");
    }

    /** "Scientists have found water, a journal reports": from "scientists" on, since finding is no report. */
    private Stretch fromSubject(Stretch content, Stretch cue) {
        Reported other = othersByContent.get(content.start());
        boolean before = other != null
                && other.source() != null
                && other.cue().end() <= content.start()
                && content.end() < cue.start()
                && other.source().start() < other.cue().start();
        return before ? content.to(other.source()) : content;
    }

    /** "Without them, she added, there is no security": what stands behind the cue when nothing before it has a verb. */
    private Stretch rest(Stretch content, Stretch cue) {
        int next = reading.wordFrom(cue.end());
        boolean broken = content.end() < cue.start()
                && next + 1 < reading.words().size()
                && reading.words().get(next).text().equals(",");
        List<Word> words = reading.words(content);
        if (!broken || Verbs.firstFinite(words, 0, words.size()) >= 0) {
            return null;
        }
        int start = reading.words().get(next + 1).at().start();
        int end = endOfSentence(cue);
        return start < end ? new Stretch(start, end) : null;
    }

    private int endOfSentence(Stretch content) {
        Stretch sentence = reading.sentencesAround(content);
        return Math.max(content.end(), Trim.end(sentence, reading.text()).end());
    }
}
