package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a name with a hyphen in one piece: "Jean-Luc", "Smith-Jones", and "Seong-kweun" behind a family name. The
 * tokenizer parts such a name in any of three ways, and whoever bears it would be known by a half of it.
 */
final class HyphenatedName {
    private static final String PART = "\\p{L}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)?";
    private static final Pattern NAME = Pattern.compile("\\b(?=\\p{Lu})" + PART + "(?:[-\u2010\u2011]" + PART + ")+");
    private static final Pattern HYPHEN = Pattern.compile("[-\u2010\u2011]");

    /** "Vice-President", "Mid-October": before a hyphen these make no name. */
    private static final Set<String> PREFIXES = Set.of(
            "all", "anti", "co", "ex", "half", "long", "mid", "multi", "non", "post", "pre", "pro", "self", "semi",
            "short", "then", "vice");

    /** "New York-based", "President-elect": behind a hyphen these make an adjective, or a title. */
    private static final Set<String> SUFFIXES = Set.of(
            "area",
            "born",
            "bound",
            "elect",
            "era",
            "free",
            "friendly",
            "held",
            "in",
            "level",
            "like",
            "made",
            "nominee",
            "only",
            "run",
            "size",
            "style",
            "wide");

    private HyphenatedName() {}

    /**
     * The pieces with those joined that make up a name.
     *
     * @param pieces those of a run without a space, in order
     */
    static List<Stretch> joined(String text, List<Stretch> pieces) {
        Stretch name = pieces.size() < 2 ? null : in(text, pieces.get(0).to(pieces.get(pieces.size() - 1)));
        if (name == null || pieces.stream().noneMatch(piece -> piece.start() == name.start())) {
            return pieces;
        }
        List<Stretch> joined = new ArrayList<>();
        for (Stretch piece : pieces) {
            if (piece.overlaps(name) && piece.start() > name.start()) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1).to(piece));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static Stretch in(String text, Stretch run) {
        Matcher found = NAME.matcher(run.in(text));
        if (!found.find()) {
            return null;
        }
        Stretch at = new Stretch(run.start() + found.start(), run.start() + found.end());
        String[] parts = HYPHEN.split(found.group());
        for (int i = 0; i < parts.length; i++) {
            boolean small = Character.isLowerCase(parts[i].codePointAt(0));
            if (!names(parts[i], i, parts.length) || small && !behindName(text, at.start())) {
                return null;
            }
        }
        return at;
    }

    private static boolean names(String part, int index, int parts) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean prefix = index == 0 && PREFIXES.contains(lower);
        boolean suffix =
                index == parts - 1 && (SUFFIXES.contains(lower) || lower.endsWith("ed") || lower.endsWith("ing"));
        return !prefix
                && !suffix
                && !States.isOne(part)
                && !NameWords.ROLES.contains(lower)
                && !PrintedName.title(lower);
    }

    /** Whether a word with a capital stands right before: "Lee" before "Seong-kweun". */
    private static boolean behindName(String text, int start) {
        int end = start;
        while (end > 0 && Paragraphs.blank(text.charAt(end - 1)) && !Paragraphs.breaks(text.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return end < start && begin < end && Character.isUpperCase(text.codePointAt(begin));
    }
}
