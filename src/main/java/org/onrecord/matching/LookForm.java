package org.onrecord.matching;

import java.util.List;
import org.onrecord.figure.FigureReader;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.PlainText;

/** What an editor looks for on record before it is entered, as it is typed. */
record LookForm(
        @PlainText(max = Statement.LONGEST) String text,
        @PlainText(max = 300) String speaker,
        @PlainText(max = 35) String language,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String said,
        @PlainText(max = FigureReader.LONGEST_TEXT) String figure) {

    Looking looking() {
        return new Looking(text, speaker, language, said, figure);
    }

    List<String> names() {
        return speaker.isEmpty() ? List.of() : List.of(speaker);
    }
}
