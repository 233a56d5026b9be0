package org.onrecord.intake;

import java.util.List;

/**
 * Proposes the claims that an article may hold: what it reports that somebody said, and what it says itself. It is a
 * reading by rules, for an editor to accept, change or reject.
 * <p>
 * English is read in full. Of a text in any other language only the quotations are proposed, without a speaker, since
 * its verbs of saying, names and sentences aren't known.
 */
public final class Intake {

    private Intake() {}

    /**
     * The proposals in the order of the text, in time linear in its length and the same for the same article.
     *
     * @throws IllegalArgumentException when the text is longer than {@link Article#LONGEST_TEXT}
     */
    public static List<Proposal> proposals(Article article) {
        String text = article.text();
        if (text.length() > Article.LONGEST_TEXT) {
            throw new IllegalArgumentException("No longer text is read than " + Article.LONGEST_TEXT + " units.");
        }
        List<Quotation> quotations = QuotationMarks.outer(text);
        if (!article.english()) {
            return new ForeignText(article, quotations).proposals();
        }
        Interview interview = Interview.of(text, new Grammar().read(text, quotations));
        if (interview.sentences().isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading(article, interview, quotations);
        return new Composition(reading, Finds.of(article)).of(Attributions.in(text, interview.sentences(), quotations));
    }
}
