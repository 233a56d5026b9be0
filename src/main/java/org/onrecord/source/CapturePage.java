package org.onrecord.source;

import java.util.List;
import org.onrecord.web.Refusal;

/**
 * A copy as the desk reads it: its text with the words marked that something rests on, or what changed since another
 * copy.
 *
 * @param others the newest other copies of the source, to compare it with
 * @param against the older of two copies that are compared, or null while none are
 * @param difference what differs between them, or null
 */
record CapturePage(
        Capture capture,
        List<Resting.Ground> grounds,
        List<Capture> others,
        Capture against,
        TextDifference difference) {

    static CapturePage of(Long id, Resting resting) {
        Capture capture = Capture.byId(id);
        List<Capture> others = Capture.of(capture.source(), 1).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new CapturePage(capture, resting.on(capture), others, null, null);
    }

    /** Two copies of one source side by side, whichever is named first. */
    static CapturePage compared(Long id, Long with) {
        Capture one = Capture.byId(Math.max(id, with));
        Capture other = Capture.byId(Math.min(id, with));
        if (!one.source().id().equals(other.source().id())) {
            throw Refusal.missing();
        }
        return new CapturePage(one, List.of(), List.of(), other, TextDifference.between(other.text(), one.text()));
    }

    /** The text, cut where passages begin and end. */
    public List<MarkedWords> text() {
        return MarkedWords.of(
                capture.text(),
                grounds.stream().map(ground -> ground.passage().selector()).toList());
    }

    /** A link to the words of a passage in the page itself, if readers may be sent there. */
    public String live(Passage passage) {
        return capture.source()
                .link()
                .map(address -> capture.pageIn(address, passage.selector())
                        .orElseGet(() -> TextFragment.link(address, passage.selector(), capture.text())))
                .orElse(null);
    }
}
