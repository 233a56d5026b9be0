package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;

/** What is proposed of a text that isn't English: its quotations of some length, with nobody to have said them. */
final class ForeignText {
    /** A shorter quotation is a term or a title. */
    static final int LEAST_WORDS = 4;

    static final int CERTAINTY = 30;

    private final Article article;
    private final List<Quotation> quotations;
    private final Finds finds;

    ForeignText(Article article, List<Quotation> quotations) {
        this.article = article;
        this.quotations = quotations;
        this.finds = Finds.of(article);
    }

    List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        for (Quotation quotation : quotations) {
            Stretch words = quotation.words(article.text());
            if (words(words.in(article.text())) >= LEAST_WORDS) {
                proposals.add(proposal(quotation, words));
            }
        }
        return proposals;
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            // Of scripts without spaces every two signs count as a word.
            inside = letter && !(Character.isIdeographic(text.charAt(i)) && i % 2 == 0);
        }
        return words;
    }

    private Proposal proposal(Quotation quotation, Stretch words) {
        Finds.FoundFigure figure = finds.figuresIn(words).stream().findFirst().orElse(null);
        return new Proposal(
                quotation.whole(),
                List.of(words),
                words.in(article.text()),
                NamedSpeakers.unnamed(null, ""),
                null,
                Form.DIRECT,
                Voice.SPEAKER,
                SpeechAct.ASSERTS,
                List.of(words),
                List.of(),
                figure == null ? null : figure.figure(),
                figure == null ? null : figure.at(),
                null,
                figure == null ? ClaimKind.EVENT : ClaimKind.QUANTITY,
                Checkability.YES,
                null,
                CERTAINTY,
                List.of("It stands in quotation marks.", "Who said it is not looked for: the text is not in English."));
    }
}
