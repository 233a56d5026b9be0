package org.onrecord.matching;

import java.util.List;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.web.PlainText;

/** What an editor looks for on record before it is entered, as it is typed. */
record LookForm(
        @PlainText(max = Statement.LONGEST) String text,
        @PlainText(max = 300) String speaker,
        @PlainText(max = 35) String language) {

    Sought sought() {
        return Looking.of(text, speaker, language);
    }

    List<String> names() {
        return speaker.isEmpty() ? List.of() : List.of(speaker);
    }
}
