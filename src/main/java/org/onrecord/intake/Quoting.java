package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;

/** The words of a content that stand in quotation marks. */
final class Quoting {
    private final Reading reading;

    Quoting(Reading reading) {
        this.reading = reading;
    }

    /** Without the marks and the outlet's punctuation. */
    List<Stretch> in(List<Stretch> content) {
        List<Stretch> words = new ArrayList<>();
        for (Stretch stretch : content) {
            for (Quotation quotation : reading.quoted(stretch)) {
                Stretch inner = quotation.words(reading.text());
                Stretch within = new Stretch(
                        Math.max(inner.start(), stretch.start()),
                        Math.max(Math.max(inner.start(), stretch.start()), Math.min(inner.end(), stretch.end())));
                if (within.length() > 0) {
                    words.add(within);
                }
            }
        }
        return words;
    }

    /** How many units of the content stand in marks, these included. */
    int length(List<Stretch> content) {
        return content.stream()
                .mapToInt(stretch -> reading.quoted(stretch).stream()
                        .mapToInt(quotation -> quotation.whole().shared(stretch))
                        .sum())
                .sum();
    }
}
