package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends what the tagger does to newspaper text: it leaves "he's" in one piece, and takes some names for verbs. */
final class PartsOfSpeech {
    private static final List<String> TAILS = List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "not", "'");

    /** From this share of capitals on a sentence is a headline, in which they mean nothing. */
    private static final double HEADLINE = 0.6;

    private static final Set<String> PRONOUNS = WordList.of("pronouns");

    private PartsOfSpeech() {}

    static List<Word> corrected(String text, String plain, List<Stretch> at, String[] tags) {
        boolean headline = headline(text, at);
        List<Word> read = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            int plus = tags[i].indexOf('+');
            if (plus > 0) {
                parted(text, plain, at.get(i), tags[i].substring(0, plus), tags[i].substring(plus + 1), read);
            } else if (at.get(i).length() > 2 && at.get(i).in(plain).endsWith("'s")) {
                parted(text, plain, at.get(i), tags[i], "PART", read);
            } else {
                boolean named = !headline && named(text, at, tags, i);
                String tag = named ? "PROPN" : plainly(at.get(i).in(plain), tags[i]);
                read.add(new Word(at.get(i).in(text), at.get(i), tag));
            }
        }
        return read;
    }

    private static void parted(String text, String plain, Stretch at, String first, String second, List<Word> read) {
        String lower = at.in(plain).toLowerCase(Locale.ROOT);
        for (String tail : TAILS) {
            if (lower.endsWith(tail) && lower.length() > tail.length()) {
                Stretch head = new Stretch(at.start(), at.end() - tail.length());
                Stretch rest = new Stretch(head.end(), at.end());
                read.add(new Word(head.in(text), head, plainly(head.in(plain), first)));
                read.add(new Word(rest.in(text), rest, second));
                return;
            }
        }
        read.add(new Word(at.in(text), at, first));
    }

    /** "The" is always an article, and a capital makes no pronoun of "Iceland". */
    private static String plainly(String word, String tag) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("the")) {
            return "DET";
        }
        boolean name = tag.equals("PRON") && Character.isUpperCase(word.codePointAt(0)) && !PRONOUNS.contains(lower);
        return name ? "PROPN" : tag;
    }

    private static boolean headline(String text, List<Stretch> at) {
        long capitals = at.stream().filter(word -> capital(text, word)).count();
        long letters = at.stream()
                .filter(word -> Character.isLetter(text.charAt(word.start())))
                .count();
        return capitals > HEADLINE * letters && letters > 2;
    }

    private static boolean capital(String text, Stretch word) {
        return Character.isUpperCase(text.codePointAt(word.start()));
    }

    /** A capital within a sentence is a name; at its beginning it is one if a verb follows. */
    private static boolean named(String text, List<Stretch> at, String[] tags, int index) {
        if (!Set.of("VERB", "AUX", "INTJ").contains(tags[index]) || !capital(text, at.get(index))) {
            return false;
        }
        if (index > 0
                && (Character.isLetterOrDigit(text.charAt(at.get(index - 1).start()))
                        || text.charAt(at.get(index - 1).start()) == ',')) {
            return true;
        }
        boolean finite = index + 1 < tags.length
                && (tags[index + 1].equals("VERB")
                                && !at.get(index + 1).in(text).endsWith("ing")
                        || tags[index + 1].startsWith("AUX"));
        boolean surname =
                index + 1 < tags.length && tags[index + 1].startsWith("PROPN") && capital(text, at.get(index + 1));
        return index == 0 && (finite || surname) && tags[index].equals("VERB");
    }
}
