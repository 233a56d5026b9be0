package org.onrecord.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.PlainText;

/** What an editor looks for on record before it is entered, as it is typed. */
record LookForm(
        @PlainText(max = Statement.LONGEST) String text,
        @PlainText(max = 300) String speaker,
        @PlainText(max = 35) String language) {

    /** Whoever bears the name may be meant. */
    Sought sought() {
        Set<Long> speakers = speaker.isEmpty()
                ? Set.of()
                : SpeakerNaming.bearers(speaker).stream().map(Speaker::id).collect(Collectors.toSet());
        return new Sought(text, List.of(), "", speakers, null, null, language.isEmpty() ? "en" : language);
    }

    List<String> names() {
        return speaker.isEmpty() ? List.of() : List.of(speaker);
    }
}
