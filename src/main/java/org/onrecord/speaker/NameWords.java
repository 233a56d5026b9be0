package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.onrecord.web.Folded;

/**
 * A name as it is compared with others: its words folded, parted by spaces, hyphens and full stops alike, without
 * apostrophes and the article; of a person's, without the titles before it, and in the order in which it is spoken.
 *
 * @param whole all letters of the name in one, those of its titles among them
 */
record NameWords(List<String> words, String whole) {

    /** What is longer, or of more words, is no name; it is like nothing. */
    private static final int LONGEST = 1_000;

    private static final int MOST_WORDS = 40;

    private static final Set<String> TITLES =
            Set.of(("admiral ambassador archbishop ayatollah baroness bishop brigadier"
                            + " captain cardinal chairman chairwoman chancellor chief colonel commander commissioner congressman"
                            + " congresswoman corporal councillor count deputy director doctor dr emperor foreign former gen general"
                            + " governor imam inspector judge justice king lady lieutenant lord lt madam major marshal mayor"
                            + " minister mr mrs ms officer pope premier president prime prince princess private prof professor queen"
                            + " rabbi representative rev reverend secretary senator sergeant sgt sheikh sir speaker spokesman"
                            + " spokesperson spokeswoman sultan vice")
                    .split(" "));

    /** Words that a surname of more than one word begins with. */
    private static final Set<String> PARTICLES = Set.of(
            "abu al bin d da dal de del della den der di do dos du el ibn la le mac st ter van von zu".split(" "));

    NameWords {
        words = List.copyOf(words);
    }

    static NameWords of(String name, boolean person) {
        String folded = name.length() > LONGEST ? "" : Folded.of(name).replace("'", "");
        List<String> words = words(person ? inSpokenOrder(folded) : folded);
        int begin = words.size() > 1 && words.get(0).equals("the") ? 1 : 0;
        String whole = String.join("", words.subList(begin, words.size()));
        while (person && begin < words.size() - 1 && TITLES.contains(words.get(begin))) {
            begin++;
        }
        return new NameWords(words.subList(begin, words.size()), whole);
    }

    private static List<String> words(String folded) {
        List<String> words = Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /** "Sousa, Ana" is spoken the other way round; "Ana Sousa, Jr" isn't. */
    private static String inSpokenOrder(String folded) {
        int comma = folded.indexOf(',');
        if (comma <= 0 || folded.indexOf(',', comma + 1) >= 0) {
            return folded;
        }
        String given = folded.substring(comma + 1).strip();
        boolean suffix = given.matches("(?:jr|sr|i{2,3}|iv|phd|md)\\.?") || given.isEmpty();
        return suffix ? folded : given + " " + folded.substring(0, comma);
    }

    boolean none() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    String first() {
        return words.get(0);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    /** All of its letters in one: the same however it is parted into words. */
    String letters() {
        return String.join("", words);
    }

    /** Whether it is the same name. A title before a single name tells of whom it is one, and is not left out there. */
    boolean same(NameWords other) {
        return whole.equals(other.whole)
                || size() > 1 && other.size() > 1 && letters().equals(other.letters());
    }

    List<String> sorted() {
        return words.stream().sorted().toList();
    }

    /** The names before the last one. */
    List<String> given() {
        return words.subList(0, words.size() - 1);
    }

    /** Whether some of it is initials. */
    boolean abbreviated() {
        return words.stream().anyMatch(NameWords::initial);
    }

    /** Whether it may be no more than a surname. */
    boolean mayBeSurname() {
        return size() == 1 || PARTICLES.contains(first());
    }

    /** Whether it ends in all the words of a shorter name. */
    boolean endsIn(NameWords shorter) {
        return shorter.size() < size()
                && words.subList(size() - shorter.size(), size()).equals(shorter.words);
    }

    /** The initial letters of its words, but for the little ones: "United Nations" is the "UN". */
    String acronym() {
        List<String> letters = new ArrayList<>();
        for (String word : words) {
            if (!Set.of("of", "the", "and", "for", "in", "on").contains(word)) {
                letters.add(
                        new StringBuilder().appendCodePoint(word.codePointAt(0)).toString());
            }
        }
        return letters.size() < 2 ? "" : String.join("", letters);
    }

    static boolean initial(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }

    static boolean abbreviates(String initial, String word) {
        return initial(initial) && !initial(word) && word.startsWith(initial);
    }
}
