package org.onrecord.intake;

import java.util.List;
import java.util.Set;
import org.onrecord.intake.CueLexicon.Frame;

/** Decides whether a report tells for itself when, where or to whom something was said: then it needs no other's report. */
final class Circumstances {
    private static final Set<String> OCCASIONS = WordList.of("occasions");
    private static final Set<String> GATHERINGS = WordList.of("gatherings");
    private static final Set<String> PUBLISHING = Set.of("blog", "post", "publish", "tweet", "write");
    private static final Set<String> NO_LISTENER = Set.of("that", ":", ",");

    private final Reading reading;
    private final Finds finds;

    Circumstances(Reading reading, Finds finds) {
        this.reading = reading;
        this.finds = finds;
    }

    boolean told(Report report) {
        Stretch cue = report.reported().cue();
        if (cue == null) {
            return false;
        }
        Stretch sentence = reading.sentencesAround(cue);
        boolean dated = finds.datesIn(sentence).stream().anyMatch(date -> outside(report, date.at()));
        return dated
                || reading.words(cue).stream().anyMatch(word -> Lemma.isIn(PUBLISHING, word.lower()))
                || heard(cue)
                || reading.words(sentence).stream()
                        .anyMatch(word -> occasion(word.lower()) && outside(report, word.at()));
    }

    /** "Told reporters": somebody else was there. */
    private boolean heard(Stretch cue) {
        boolean tells = reading.words(cue).stream()
                .flatMap(word -> CueLexicon.ours().of(word.lower()).stream())
                .anyMatch(verb -> verb.sure(Frame.TELLS) > 0);
        int next = reading.wordFrom(cue.end());
        return tells
                && next < reading.words().size()
                && !NO_LISTENER.contains(reading.words().get(next).lower())
                && !reading.isQuoted(reading.words().get(next).at());
    }

    private static boolean occasion(String word) {
        return OCCASIONS.contains(word) || GATHERINGS.contains(word);
    }

    private boolean outside(Report report, Stretch at) {
        List<Stretch> content = report.reported().content();
        return content.stream().noneMatch(at::overlaps) && !reading.isQuoted(at);
    }
}
