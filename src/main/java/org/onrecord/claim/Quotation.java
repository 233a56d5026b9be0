package org.onrecord.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.history.Content;
import org.onrecord.source.QuoteCheck;

/** The words inside quotation marks, without the marks and without the punctuation that the outlet put inside them. */
@Entity
@Table(name = "quotation")
public class Quotation {

    /** The longest quotation, in UTF-16 units. */
    public static final int MAX = 40_000;

    private static final String MARKS = "\"“”„‟«»‹›「」『』《》〈〉＂";

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Attribution attribution;

    private int place;

    @Column(columnDefinition = "text")
    private String exact;

    private String language;

    @Column(columnDefinition = "text")
    private String original;

    private String originalLanguage;

    private String translatedBy;

    @Enumerated(EnumType.STRING)
    private Fidelity fidelity;

    protected Quotation() {}

    public Quotation(
            String exact,
            String language,
            String original,
            String originalLanguage,
            String translatedBy,
            Fidelity fidelity) {
        this.exact = exact;
        this.language = language;
        this.original = original;
        this.originalLanguage = originalLanguage;
        this.translatedBy = translatedBy;
        this.fidelity = fidelity;
    }

    /**
     * What stands against words being a quotation from a passage (invariant 3): a sentence for the editor, or empty.
     */
    public static Optional<String> fault(String exact, String passage) {
        if (isMark(exact.charAt(0)) || isMark(exact.charAt(exact.length() - 1))) {
            return Optional.of("Give the words without their quotation marks.");
        }
        if (!passage.contains(exact) && !QuoteCheck.standDivided(passage, exact)) {
            return Optional.of("These words do not stand in the passage. Copy them as they are printed there.");
        }
        if (endsInOutletsPunctuation(exact, passage)) {
            return Optional.of("Leave out the comma or full stop before the closing mark: it is the outlet’s.");
        }
        return Optional.empty();
    }

    /** What stands against what is said of a quotation's fidelity (invariant 7): a sentence for the editor, or empty. */
    public static Optional<String> fault(Fidelity fidelity, String language, String originalLanguage) {
        boolean translated = originalLanguage != null && !sameLanguage(originalLanguage, language);
        if (fidelity == Fidelity.VERBATIM && translated) {
            return Optional.of("Words in another language than the speaker’s are a translation, not word for word.");
        }
        if (fidelity == Fidelity.ALTERED && translated) {
            return Optional.of(
                    "Two translations that differ are not alterations of one another. Call it a translation, or compare"
                            + " it with words in its own language.");
        }
        return Optional.empty();
    }

    /** Whether the words end in a comma, or in a full stop that the passage prints just before its closing mark. */
    private static boolean endsInOutletsPunctuation(String exact, String passage) {
        char last = exact.charAt(exact.length() - 1);
        if (last == ',') {
            return true;
        }
        boolean fragment = Character.isLowerCase(exact.codePointAt(0));
        return last == '.' && fragment && isBeforeMark(exact, passage);
    }

    /** Whether the words stand just before a mark; they may stand elsewhere in the passage too, outside the marks. */
    private static boolean isBeforeMark(String exact, String passage) {
        for (int at = passage.indexOf(exact); at >= 0; at = passage.indexOf(exact, at + 1)) {
            int end = at + exact.length();
            if (end < passage.length() && isMark(passage.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two tags are of one language, whatever region or script they also name. */
    private static boolean sameLanguage(String one, String other) {
        return other != null
                && Locale.forLanguageTag(one)
                        .getLanguage()
                        .equals(Locale.forLanguageTag(other).getLanguage());
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    Quotation on(Attribution attribution, int place) {
        this.attribution = attribution;
        this.place = place;
        return this;
    }

    Quotation like() {
        return new Quotation(exact, language, original, originalLanguage, translatedBy, fidelity);
    }

    Content content() {
        return new Content()
                .put("exact", exact)
                .put("language", language)
                .put("original", original)
                .put("original language", originalLanguage)
                .put("translated by", translatedBy)
                .put("fidelity", fidelity);
    }

    public String exact() {
        return exact;
    }

    public String language() {
        return language;
    }

    public String original() {
        return original;
    }

    public String originalLanguage() {
        return originalLanguage;
    }

    public String translatedBy() {
        return translatedBy;
    }

    public Fidelity fidelity() {
        return fidelity;
    }
}
