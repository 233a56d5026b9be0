package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Reads what another desk found: its words first, its numbers only where they are certain. */
final class RatingReading {

    /** The longest that is kept of their words; schema.org means a word or a phrase. */
    private static final int LONGEST = 2_000;

    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    /** Words that say in many languages' markup, plainly and whole, that it is so, or is not. */
    private static final Set<String> TRUE = Set.of(
            "true", "correct", "accurate", "verdadeiro", "verdadero", "vrai", "wahr", "richtig", "vero", "cierto");

    private static final Set<String> FALSE =
            Set.of("false", "fake", "incorrect", "pants on fire", "falso", "faux", "falsch", "hoax", "fals", "bulo");

    private final MarkupNode rating;

    private RatingReading(MarkupNode rating) {
        this.rating = rating;
    }

    static TheirRating of(MarkupNode review) {
        List<MarkupNode> ratings = review.things("reviewRating");
        if (ratings.size() > 1) {
            review.say(Deviation.SEVERAL_VALUES, "reviewRating");
        }
        List<String> bare = review.written("reviewRating");
        if (ratings.isEmpty() && bare.isEmpty()) {
            review.say(Deviation.RATING_MISSING, "reviewRating");
            return TheirRating.NONE;
        }
        return ratings.isEmpty() ? worded(review) : new RatingReading(ratings.get(0)).read();
    }

    private static TheirRating worded(MarkupNode review) {
        String words = kept(review, "reviewRating", review.text("reviewRating"));
        return words == null
                ? TheirRating.NONE
                : new TheirRating(words, TheirRating.shown(words), null, null, null, null);
    }

    private TheirRating read() {
        BigDecimal value = number("ratingValue");
        BigDecimal worst = number("worstRating");
        BigDecimal best = number("bestRating");
        if (isNone(value) && (worst == null || isNone(worst)) && (best == null || isNone(best))) {
            rating.say(Deviation.RATING_SENTINEL, "ratingValue");
            value = null;
            worst = null;
            best = null;
        }
        sayOfScale(value, worst, best);
        String printed = words(value);
        sayOfContradiction(printed, value, worst, best);
        String why = rating.has("ratingExplanation") ? rating.text("ratingExplanation") : null;
        return new TheirRating(
                printed,
                printed == null ? null : TheirRating.shown(printed),
                value,
                worst,
                best,
                kept(rating, "ratingExplanation", why));
    }

    private static boolean isNone(BigDecimal number) {
        return number != null && number.compareTo(NONE) == 0;
    }

    private static String kept(MarkupNode of, String field, String text) {
        if (text != null && text.length() > LONGEST) {
            of.say(Deviation.TEXT_TOO_LONG, field);
            return null;
        }
        return text == null || text.isBlank() ? null : text;
    }

    /** A number as it stands there: ASCII digits with a point, or none. */
    private BigDecimal number(String field) {
        List<JsonNode> values = rating.values(field);
        if (values.isEmpty()) {
            return null;
        }
        JsonNode value = values.get(0).isObject() ? values.get(0).path("@value") : values.get(0);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String written = value.asText("").strip();
        if (written.isEmpty()) {
            rating.say(Deviation.RATING_EMPTY, field);
            return null;
        }
        if (!written.matches("[+-]?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            rating.say(Deviation.RATING_UNREADABLE, field, written);
            return null;
        }
        rating.say(Deviation.RATING_AS_TEXT, field, written);
        return new BigDecimal(written);
    }

    private void sayOfScale(BigDecimal value, BigDecimal worst, BigDecimal best) {
        if (value != null && (worst == null || best == null)) {
            rating.say(Deviation.RATING_SCALE_OPEN, worst == null ? "worstRating" : "bestRating");
        }
        if (worst != null && worst.compareTo(BigDecimal.ONE) < 0) {
            rating.say(Deviation.RATING_SCALE_BELOW_ONE, "worstRating", worst.toPlainString());
        }
        boolean upsideDown = worst != null && best != null && worst.compareTo(best) >= 0;
        boolean below = value != null && worst != null && value.compareTo(worst) < 0;
        boolean above = value != null && best != null && value.compareTo(best) > 0;
        if (upsideDown || below || above) {
            rating.say(Deviation.RATING_OUT_OF_SCALE, "ratingValue");
        }
    }

    private String words(BigDecimal value) {
        String own = rating.has("alternateName") ? rating.text("alternateName") : null;
        boolean unworded = own == null || own.isBlank();
        String words = unworded && rating.has("name") ? rating.text("name") : own;
        if (words == null || words.isBlank()) {
            rating.say(value == null ? Deviation.RATING_MISSING : Deviation.RATING_UNWORDED, "alternateName");
            return null;
        }
        if (unworded) {
            rating.say(Deviation.RATING_FROM_NAME, "name");
        }
        return kept(rating, "alternateName", words);
    }

    /** Only where the words are plain and the number stands at the other end. */
    private void sayOfContradiction(String printed, BigDecimal value, BigDecimal worst, BigDecimal best) {
        if (printed == null || value == null || best == null) {
            return;
        }
        BigDecimal low = worst == null ? BigDecimal.ONE : worst;
        BigDecimal middle = low.add(best).divide(BigDecimal.valueOf(2));
        String words = TheirRating.key(printed);
        boolean against = TRUE.contains(words) && value.compareTo(middle) < 0
                || FALSE.contains(words) && value.compareTo(middle) > 0;
        if (against && low.compareTo(best) < 0) {
            rating.say(Deviation.RATING_CONTRADICTS, "ratingValue", value.toPlainString() + " / " + printed);
        }
    }
}
