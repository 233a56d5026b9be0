package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * That somebody is reported to have said something, with whom the words for the source name and through whom it came.
 *
 * @param reported as the text gives it
 * @param speaker whom the source names
 * @param relays through whom it came, from the speaker on
 * @param passing whether it does no more than pass on what another report says
 */
record Report(Reported reported, Named speaker, List<Relay> relays, boolean passing) {

    Report {
        relays = List.copyOf(relays);
    }

    Report through(Relay relay) {
        List<Relay> all = new ArrayList<>(relays);
        all.add(relay);
        return new Report(reported, speaker, all, passing);
    }

    Report passedOn() {
        return new Report(reported, speaker, relays, true);
    }

    Report of(Reported other) {
        return new Report(other, speaker, relays, passing);
    }

    /** Whether a participle reports it, as in "vetoed the bill, saying that": then the source belongs to the main verb. */
    boolean aside(String text) {
        return reported.cue() != null && reported.cue().in(text).endsWith("ing");
    }

    /** From where on the sentence reports. */
    int from(String text) {
        Stretch content = reported.content().get(0);
        return aside(text)
                ? Math.min(reported.cue().start(), content.start())
                : reported.whole().start();
    }

    boolean touches(Stretch stretch) {
        return reported.content().stream().anyMatch(stretch::overlaps)
                || reported.source() != null && stretch.overlaps(reported.source())
                || reported.cue() != null && stretch.overlaps(reported.cue());
    }
}
