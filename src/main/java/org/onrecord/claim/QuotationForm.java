package org.onrecord.claim;

import java.util.Optional;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** A quotation as it is typed. */
public record QuotationForm(
        @PlainText(max = Quotation.MAX) String exact,
        @PlainText(max = 35) String language,
        @PlainText(max = 20) String fidelity,
        @PlainText(max = Quotation.MAX) String original,
        @PlainText(max = 35) String originalLanguage,
        @PlainText(max = 300) String translatedBy) {

    static final QuotationForm BLANK = new QuotationForm("", "", "", "", "", "");

    static QuotationForm from(FormData data, int row) {
        return new QuotationForm(
                data.text("quotations.exact", row),
                data.text("quotations.language", row),
                data.text("quotations.fidelity", row),
                data.text("quotations.original", row),
                data.text("quotations.originalLanguage", row),
                data.text("quotations.translatedBy", row));
    }

    static QuotationForm of(Quotation quotation) {
        return new QuotationForm(
                quotation.exact(),
                quotation.language(),
                quotation.fidelity().name(),
                text(quotation.original()),
                text(quotation.originalLanguage()),
                text(quotation.translatedBy()));
    }

    boolean blank() {
        return exact.isEmpty() && original.isEmpty();
    }

    /**
     * The quotation, or null with an issue when it is none.
     *
     * @param passage the words that it must be part of, or null while there are none
     * @param sourceLanguage the language it is in when the form does not say
     */
    Quotation read(String path, String passage, String sourceLanguage, Issues issues) {
        Issues mine = Issues.none();
        String readLanguage = LanguageTag.read(language, path + ".language", mine);
        String tongue = readLanguage == null ? sourceLanguage : readLanguage;
        String readOriginal = LanguageTag.read(originalLanguage, path + ".originalLanguage", mine);
        Fidelity read = Vocabulary.read(Fidelity.class, fidelity, path + ".fidelity", mine);
        Fidelity known = read == null ? Fidelity.UNKNOWN : read;
        if (exact.isEmpty()) {
            mine.add(path + ".exact", "Give the quoted words as printed.");
        } else if (passage != null) {
            beside(path + ".exact", Quotation.fault(exact, passage), mine);
        }
        beside(path + ".fidelity", Quotation.fault(known, tongue, readOriginal), mine);
        issues.addAll(mine);
        return mine.isEmpty()
                ? new Quotation(exact, tongue, emptyToNull(original), readOriginal, emptyToNull(translatedBy), known)
                : null;
    }

    private static void beside(String field, Optional<String> fault, Issues issues) {
        fault.ifPresent(sentence -> issues.add(field, sentence));
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
