package org.onrecord.intake;

import java.util.Comparator;
import java.util.List;

/** What an English text reports that somebody said, thought or wants: by its quotations, and by words that report. */
public final class Attributions {
    /** What is less sure is not worth an editor's look. */
    private static final double LEAST_SURE = 0.6;

    private Attributions() {}

    /** In the order of the text. */
    public static List<Reported> in(String text) {
        List<Quotation> quotations = QuotationMarks.outer(text);
        return in(text, new Grammar().read(text, quotations), quotations);
    }

    /**
     * In the order of the text.
     *
     * @param sentences by {@link Grammar}
     * @param quotations those of the text that stand in no other, in order
     */
    static List<Reported> in(String text, List<Sentence> sentences, List<Quotation> quotations) {
        Speakers speakers = new Speakers();
        Listing listing = new Listing(text);
        for (Line line : Lines.of(text, sentences, quotations)) {
            List<Draft> here = new Statements(line)
                    .read().stream().filter(draft -> draft.sure() >= LEAST_SURE).toList();
            speakers.next(line, listing.with(line, here));
        }
        return speakers.drafts().stream()
                .map(draft -> draft.reported(quotations))
                .filter(reported -> !reported.content().isEmpty())
                .sorted(Comparator.comparing(Reported::whole))
                .toList();
    }
}
