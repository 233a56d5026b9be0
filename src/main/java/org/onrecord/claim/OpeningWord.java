package org.onrecord.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether the first word of a claim has its capital only because it begins one, so that it stands small within a
 * sentence. A name never does: what neither a list nor the text around shows to be none keeps its capital.
 */
final class OpeningWord {
    private static final Set<String> NUMBERS =
            set("one two three four five six seven eight nine ten eleven twelve thirteen"
                    + " fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
                    + " hundreds thousands millions billions dozens tens scores half twice both");

    /** Owners and numbers begin names too: "Her Majesty", "Six Nations". */
    private static final Set<String> OWNERS = set("his her their our your my");

    private static final Set<String> OTHERS =
            set("a an the this these that those there it its he she they we you nobody"
                    + " everyone everybody everything someone somebody something anyone anybody anything nothing who whoever what"
                    + " whatever which if when whenever while because as although though unless until whether where once but and or"
                    + " so around about over more less fewer nearly almost some several many most much few another other others"
                    + " such neither either all no none any every each only at up in on by for from under after before since"
                    + " during between to with without of out against among across within despite throughout above below through"
                    + " roughly approximately just even not never now then here again today yesterday tomorrow however how why"
                    + " talks efforts military past joint reports");

    /** What names people, firms and countries as well as things, and stands small in many texts. */
    private static final Set<String> ALSO_NAMES = set(
            "will may march april august mark grant rose bill frank grace hope"
                    + " faith joy jack art rob pat sue drew chase dean pope king bush rice brown green white black gray grey young"
                    + " long price cook baker case page ford shell apple target gap visa amazon turkey china chad jordan polish"
                    + " reading nice bath sun mail times guardian post orange boots next meta alphabet square slack oracle ring"
                    + " nest bishop church west north south east reed stone wood woods hill banks parks field fields best moon"
                    + " major miller smith taylor cooper fisher hunter potter carter mason porter turner walker bell ball cole"
                    + " cash love power powers snow storm summer winter spring dick don gene jay ray rich robin sandy skip star"
                    + " sterling victor wade ward wells violet heather holly ivy iris lily daisy olive ginger ruby pearl amber");

    private static final Pattern PEOPLE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:ian|ean|ese|ish|can|ench|utch|ans)");
    private static final Pattern ORDINARY = Pattern.compile("\\p{Lu}\\p{Ll}+");

    private OpeningWord() {}

    /**
     * The claim as it stands within a sentence.
     *
     * @param around the passage that it rests on, or empty
     */
    static String lowered(String claim, String around) {
        String[] words = claim.split(" ", 3);
        String next = words.length > 1 ? words[1] : "";
        boolean lower = isLowered(words[0], next) || isOrdinary(words[0], next, claim, around);
        return lower ? Character.toLowerCase(claim.charAt(0)) + claim.substring(1) : claim;
    }

    private static boolean isLowered(String word, String next) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || isAllCapitals(word)) {
            return false;
        }
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'.*|,$", "");
        String number = plain.replaceAll("-.*", "");
        boolean named = !next.isEmpty()
                && Character.isUpperCase(next.charAt(0))
                && !PEOPLE.matcher(next).matches();
        return OTHERS.contains(plain) || !named && (NUMBERS.contains(number) || OWNERS.contains(plain));
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it stands small elsewhere, and nowhere with a capital but where a sentence begins. */
    private static boolean isOrdinary(String word, String next, String claim, String around) {
        boolean nameBehind = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
        if (!ORDINARY.matcher(word).matches() || nameBehind || ALSO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String rest = claim.substring(word.length());
        boolean small = isSmallIn(word, rest) || isSmallIn(word, around);
        return small && !isGreatWithin(word, rest) && !isGreatWithin(word, around);
    }

    private static boolean isSmallIn(String word, String text) {
        return find(word.toLowerCase(Locale.ROOT), text, "").find();
    }

    private static boolean isGreatWithin(String word, String text) {
        return find(word, text, "[\\p{L}\\p{N},;’'] ").find();
    }

    private static Matcher find(String word, String text, String behind) {
        return Pattern.compile((behind.isEmpty() ? "(?<![\\p{L}\\p{N}])" : "(?<=" + behind + ")") + Pattern.quote(word)
                        + "(?![\\p{L}\\p{N}])")
                .matcher(text);
    }

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
