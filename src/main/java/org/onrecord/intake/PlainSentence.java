package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.claim.ClaimKind;
import org.onrecord.intake.Clause.Role;

/**
 * Decides how a claim reads as a sentence of its own. The words are the text's; what had to be put in is in square
 * brackets.
 */
final class PlainSentence {
    private static final Set<String> JOINTS = Set.of("that", "and", "but", "so", "yet");
    private static final Set<String> CONJUNCTIONS = Set.of(
            "that", "as", "because", "since", "although", "though", "while", "whereas", "and", "but", "so", "yet");
    private static final Set<String> PLURALS = Set.of("they", "we", "these", "those");

    /** "She" for "her" would read a possessive wrongly. */
    private static final Map<String, String> SUBJECTS = Map.of("him", "He", "them", "They", "me", "I", "us", "We");

    private final Reading reading;

    PlainSentence(Reading reading) {
        this.reading = reading;
    }

    String of(Material material, ClaimKind kind) {
        if (material.held()) {
            return finished(held(material));
        }
        String words = joined(material);
        return finished(material.role() == Role.MAIN ? said(words, material, kind) : clause(words, material));
    }

    /** "The bank [is expected] to cut rates". */
    private String held(Material material) {
        String about = material.content().get(0).in(reading.text());
        String cue = material.report().reported().cue().in(reading.text());
        return about + " [" + cue + "] " + material.content().get(1).in(reading.text());
    }

    private String joined(Material material) {
        List<String> parts = new ArrayList<>();
        for (Stretch stretch : material.content()) {
            String printed = stretch.in(reading.text()).strip();
            if (!printed.isEmpty()) {
                parts.add(wholeQuote(stretch, printed));
            }
        }
        return sequence(parts).replaceAll("\\s{1,40}", " ");
    }

    /** "The signal is weak. I'd want to see it confirmed." of two quoted sentences with "he said" between. */
    private static String sequence(List<String> parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            boolean sentence = all.length() > 0
                    && Character.isUpperCase(part.codePointAt(0))
                    && Character.isLowerCase(all.charAt(all.length() - 1));
            all.append(all.length() == 0 ? "" : sentence ? ". " : " ").append(part);
        }
        return all.toString();
    }

    /** Without its marks when nothing but a quotation stands there. */
    private String wholeQuote(Stretch stretch, String printed) {
        List<Quotation> quotations = reading.quoted(stretch);
        boolean only = quotations.size() == 1 && quotations.get(0).whole().covers(Trim.both(stretch, reading.text()));
        return only && printed.length() > 2 ? bare(printed) : printed;
    }

    private static String bare(String printed) {
        String single = printed.startsWith("''") ? "''" : printed.startsWith("'") ? "'" : "";
        int mark = !single.isEmpty() ? single.length() : isMark(printed.charAt(0)) ? 1 : 0;
        String bare = printed.substring(mark);
        String text = Trim.both(new Stretch(0, bare.length()), bare).in(bare);
        boolean closed = !text.isEmpty() && isMark(text.charAt(text.length() - 1));
        boolean closedSingly = !single.isEmpty() && text.endsWith(single);
        String open = closed || closedSingly ? text.substring(0, text.length() - Math.max(1, single.length())) : bare;
        return open.endsWith(",") ? open.substring(0, open.length() - 1) : open;
    }

    private static boolean isMark(char sign) {
        return "\"“”„«»‘’「」『』".indexOf(sign) >= 0;
    }

    private String said(String words, Material material, ClaimKind kind) {
        boolean quoted = isMark(material.whole().in(reading.text()).charAt(0));
        String about = material.report() != null && words.startsWith("as ") ? about(material) : "";
        if (!about.isEmpty()) {
            return about + be(about) + words.substring("as ".length());
        }
        String bare = quoted ? words : withoutPreposition(after(words, JOINTS), material);
        boolean not = bare.startsWith("not to ") || bare.startsWith("never to ");
        if (material.report() != null && !quoted && not) {
            String deed = bare.replaceFirst("^(not|never) to ", kind == ClaimKind.PLEDGE ? "will $1 " : "[is] $1 to ");
            return material.report().speaker().name() + " " + deed;
        }
        if (material.report() != null && !quoted && bare.startsWith("to ")) {
            String who = material.report().speaker().name();
            String will = kind == ClaimKind.PLEDGE ? " will" : be(who).stripTrailing();
            return who.isEmpty()
                    ? bare
                    : who + (kind == ClaimKind.PLEDGE ? will + bare.substring(2) : will + " " + bare);
        }
        if (kind == ClaimKind.CHARACTERISATION && !quoted && noVerb(material)) {
            int second = second(bare);
            if (second > 0) {
                return bare.substring(0, second - 1) + be(bare.substring(0, second - 1)) + bare.substring(second);
            }
        }
        if (material.report() != null && isThing(material)) {
            return bare.startsWith("the need ") ? "[There is] " + bare : told(material) + bare;
        }
        int as = bare.indexOf(" as ");
        boolean called = kind == ClaimKind.CHARACTERISATION && as > 0 && bare.indexOf(" as ", as + 1) < 0;
        return called ? bare.substring(0, as) + be(bare.substring(0, as)) + bare.substring(as + 4) : bare;
    }

    /** "A meeting lasted five days" of "At a meeting that lasted five days, ..." where the rest is a report. */
    private String withoutPreposition(String words, Material material) {
        boolean begins = reading.words(material.content()).get(0).is("ADP") && material.narrated();
        int that = words.indexOf(" that ");
        boolean only = that > words.indexOf(' ')
                && Verbs.firstFinite(
                                reading.words(material.content()),
                                0,
                                words.substring(0, that).split(" ", -1).length)
                        < 0;
        return begins && only
                ? words.substring(words.indexOf(' ') + 1, that) + words.substring(that + " that".length())
                : words;
    }

    /** "Trilateral drills" in "trilateral drills, which the North condemns as rehearsals". */
    private String about(Material material) {
        Stretch source = material.report().reported().source();
        int which = source == null ? 0 : reading.wordFrom(source.start()) - 1;
        boolean relative = which > 1 && reading.words().get(which).lower().equals("which");
        if (!relative) {
            return "";
        }
        int from = Math.max(0, which - Clauses.FAR);
        List<Word> before = reading.words().subList(from, which + 1);
        return ClauseParts.antecedent(before, which - from).in(reading.text());
    }

    /** By the first noun: "[are]" for "trilateral drills with Japan". */
    private static String be(String subject) {
        String first = subject.split(" (?:with|of|in|for|by|on|from|between) ", 2)[0].toLowerCase(Locale.ROOT);
        boolean plural =
                first.endsWith("s") && !first.endsWith("ss") && !first.endsWith("states") || first.contains(" and ");
        return plural || PLURALS.contains(first) ? " [are] " : " [is] ";
    }

    /** Whether no verb says anything in it: "essential tasks", "the need to fortify". */
    private boolean isThing(Material material) {
        boolean quoted = isMark(material.whole().in(reading.text()).charAt(0));
        return !quoted && noVerb(material);
    }

    /** Where what a thing is called begins: at a mark, or at the second article; -1 where neither stands. */
    private static int second(String words) {
        for (int i = 1; i < words.length(); i++) {
            boolean mark = isMark(words.charAt(i)) && words.charAt(i - 1) == ' ';
            if (mark || words.startsWith(" a ", i - 1) || words.startsWith(" an ", i - 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean noVerb(Material material) {
        List<Word> words = reading.words(material.content());
        boolean called = words.stream().anyMatch(word -> word.lower().equals("as"));
        return !called && Verbs.firstSaying(words) < 0;
    }

    /** "[The governor urged]" before "residents to stay indoors". */
    private String told(Material material) {
        String name = material.report().speaker().name();
        Stretch cue = material.report().reported().cue();
        return name.isEmpty() || cue == null ? "" : "[" + begun(name) + " " + cue.in(reading.text()) + "] ";
    }

    private String clause(String words, Material material) {
        switch (material.role()) {
            case RELATIVE:
                return relative(words, material);
            case PARTICIPLE:
                return participle(words, material);
            case PURPOSE:
                return "[This was] " + words;
            default:
                boolean despite = material.opener().equals("despite");
                return despite ? "[There are] " + after(words, Set.of("despite")) : after(words, CONJUNCTIONS);
        }
    }

    /** "Russia and China have obstructed" of "Russia and China, which have obstructed". */
    private static String relative(String words, Material material) {
        String mark = ", " + material.opener() + " ";
        int which = words.indexOf(mark);
        boolean subject = material.opener().equals("which") || material.opener().equals("who");
        if (which > 0 && subject) {
            return words.substring(0, which) + " " + words.substring(which + mark.length());
        }
        if (which > 0 && material.opener().equals("where")) {
            return "[In] " + words.substring(0, which) + " " + words.substring(which + mark.length());
        }
        if (material.opener().equals("one")) {
            return "[It is] " + words.substring(Math.max(0, words.indexOf("one ")));
        }
        boolean alone = words.startsWith(material.opener() + " ") && subject;
        return alone ? "[It] " + words.substring(material.opener().length() + 1) : words;
    }

    private String participle(String words, Material material) {
        if (Participles.COMMENTS.contains(material.opener()) || Participles.RESULTS.contains(material.opener())) {
            return "[This is] " + words;
        }
        String subject = material.subject() == null ? "" : material.subject().in(reading.text());
        if (subject.isEmpty() && material.report() != null) {
            subject = material.report().speaker().name();
        }
        return subject.isEmpty() ? words : subject + be(subject) + words;
    }

    private static String after(String words, Set<String> first) {
        int space = words.indexOf(' ');
        return space > 0 && first.contains(words.substring(0, space).toLowerCase(java.util.Locale.ROOT))
                ? words.substring(space + 1)
                : words;
    }

    private static String finished(String words) {
        String text = words.strip();
        if (text.isEmpty()) {
            return text;
        }
        return stopped(withoutLooseComma(begun(text)));
    }

    private static String begun(String printed) {
        int space = printed.indexOf(' ');
        String subject = space < 0 ? null : SUBJECTS.get(printed.substring(0, space));
        String text = subject == null ? printed : subject + printed.substring(space);
        int first = text.codePointAt(0);
        return Character.isLowerCase(first)
                ? new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(first))
                        .append(text.substring(Character.charCount(first)))
                        .toString()
                : text;
    }

    /** The comma that the outlet put before a mark at the end. */
    private static String withoutLooseComma(String words) {
        int end = words.length() - 1;
        boolean loose = end > 1 && isMark(words.charAt(end)) && words.charAt(end - 1) == ',';
        return loose ? words.substring(0, end - 1) + words.charAt(end) : words;
    }

    private static String stopped(String begun) {
        char last = begun.charAt(begun.length() - 1);
        char inner = isMark(last) && begun.length() > 1 ? begun.charAt(begun.length() - 2) : last;
        return ".?!…".indexOf(inner) >= 0 ? begun : begun + ".";
    }
}
