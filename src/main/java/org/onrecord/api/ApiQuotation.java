package org.onrecord.api;

import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Quotation;

/** The words inside quotation marks, and how close they are to what was said. */
record ApiQuotation(
        String exact,
        String language,
        Fidelity fidelity,
        String original,
        String originalLanguage,
        String translatedBy) {

    static ApiQuotation of(Quotation quotation) {
        return new ApiQuotation(
                quotation.exact(),
                quotation.language(),
                quotation.fidelity(),
                quotation.original(),
                quotation.originalLanguage(),
                quotation.translatedBy());
    }
}
