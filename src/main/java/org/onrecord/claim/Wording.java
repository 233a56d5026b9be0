package org.onrecord.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.source.Normalised;
import org.onrecord.web.Beginning;
import org.onrecord.web.Folded;

/**
 * A text as the words that it says: whatever its capitals, quotation marks, dashes and spaces, two texts with one
 * sequence of words say the same. Figures are words, "3,000" the same one as "3000"; so is the sign of a percentage.
 *
 * @param words in their order, at most {@value #MOST_WORDS}
 * @param all whether these are all that it says
 */
record Wording(List<String> words, boolean all) {

    /** How much of what two statements say has to be common to both. */
    private static final double MUCH = 0.6;

    /** So few words in common are common to much. */
    private static final int FEWEST_IN_COMMON = 3;

    private static final int MOST_WORDS = 4_000;

    /** In most scripts a word has fewer letters; what is longer is cut before it is looked at. */
    private static final int LONGEST = 40_000;

    private static final String UNSPACED =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]";

    private static final String SPACED = "[\\p{L}&&[^" + UNSPACED.substring(1) + "]";

    private static final String NUMBER = "\\p{N}++(?:[.,]\\p{N}++)*+";

    /** "G7" is one word, and no figure. */
    private static final Pattern WORD = Pattern.compile(
            NUMBER + "(?!" + SPACED + ")|" + UNSPACED + "|(?:" + SPACED + "|\\p{N})++(?:'" + SPACED + "++)?+|[%$€£¥]");

    private static final Pattern FIGURE = Pattern.compile("[\\p{N}.,]++");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\p{N}),(?=\\p{N}{3}(?!\\p{N}))");

    /** Words that a sentence has whatever it says. */
    private static final Set<String> LITTLE =
            Set.of(("a about after all also around an and any are as at be because been before"
                            + " being but by can could did do does for from had has have he her him his i if in into is it its"
                            + " may more most much of on one or our out over said say says she should so some such than that the"
                            + " their them then there these they this those to under up was we were what when where which while"
                            + " who whom whose will with would you your")
                    .split(" "));

    Wording {
        words = List.copyOf(words);
    }

    static Wording of(String text) {
        String folded = Folded.of(Normalised.of(Beginning.of(text, LONGEST)).words());
        Matcher word = WORD.matcher(folded);
        List<String> words = new ArrayList<>();
        while (words.size() < MOST_WORDS && word.find()) {
            words.add(THOUSANDS.matcher(word.group()).replaceAll(""));
        }
        return new Wording(words, text.length() <= LONGEST && words.size() < MOST_WORDS);
    }

    int size() {
        return words.size();
    }

    /** A number that stands for these words: nobody reads them off it, though who has them can tell that they are meant. */
    long hash(String sort) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((sort + "\n" + String.join(" ", words)).getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                number = number << Byte.SIZE | hash[i] & 0xFF;
            }
            return number;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Whether all words of the other stand in this one, in their order and next to each other. */
    boolean contains(Wording other) {
        return Collections.indexOfSubList(words, other.words) >= 0;
    }

    /** The words that tell what it says, but for figures and negations: in these two that say much the same may differ. */
    Set<String> content() {
        Set<String> content = new HashSet<>(words);
        content.removeAll(LITTLE);
        content.removeIf(Negation::isOne);
        content.removeAll(numbers());
        return content;
    }

    Set<String> numbers() {
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(word -> !FIGURE.matcher(word).matches());
        return numbers;
    }

    /** Whether a word such as "not" stands in it, in its language, a tag of BCP 47. */
    boolean negated(String language) {
        return Negation.isIn(words, language);
    }

    /** Whether most of what the two say is common to both, but for figures and negations. */
    boolean isMuchLike(Wording other) {
        return muchAlike(content(), other.content());
    }

    static boolean muchAlike(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count() >= FEWEST_IN_COMMON && overlap(one, other) >= MUCH;
    }

    /** How much of what the two say is common to both, from 0 to 1. */
    static double overlap(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        long either = one.size() + other.size() - common;
        return either == 0 ? 0 : (double) common / either;
    }
}
