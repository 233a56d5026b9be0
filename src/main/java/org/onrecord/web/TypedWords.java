package org.onrecord.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person typed into one field of a form that was refused, so that they can copy it.
 *
 * @param label the field's name in plain words; with a number where there are several of one name
 * @param whole whether all of it is here, or only its beginning
 */
public record TypedWords(String label, String text, boolean whole) {

    /** As long as the longest passage that a form takes. */
    private static final int LONGEST = 40_000;

    /** More fields than any form of ours has with words in it. */
    private static final int MOST = 200;

    /** What no person typed, or nobody is to read over their shoulder. */
    private static final Set<String> SECRET = Set.of("csrf-token", "password", "repeated", "current", "code");

    /** What forms hold for themselves, and what is chosen from a list. */
    private static final Set<String> NO_WORDS = Set.of(
            "act",
            "again",
            "another",
            "assignee",
            "attribution",
            "basis",
            "bound",
            "capture",
            "checkability",
            "combine",
            "copies",
            "copyAccess",
            "cumulative",
            "delivery",
            "derivation",
            "do",
            "drafts",
            "embargo",
            "fallKind",
            "fidelity",
            "fitness",
            "flags",
            "form",
            "formKey",
            "hidden",
            "judged",
            "kind",
            "make",
            "naming",
            "number",
            "obstacle",
            "on",
            "other",
            "overlap",
            "publisherKind",
            "relation",
            "reply",
            "reports",
            "review",
            "revision",
            "roles",
            "saidBasis",
            "settlement",
            "sight",
            "source",
            "speakerKind",
            "speakers",
            "stance",
            "start",
            "status",
            "taken",
            "verdict",
            "version",
            "voice",
            "weeks");

    /** Parts of fields' names that say something else to people than to the form. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("aboutPlace", "place it is about"),
            Map.entry("about", "time it is about"),
            Map.entry("cue", "reporting verb"),
            Map.entry("exact", "words of the passage"),
            Map.entry("fallWords", "the reason, for readers"),
            Map.entry("hops", "relay"),
            Map.entry("into", "the entry that stays"),
            Map.entry("irreversible", "why it can no longer become otherwise"),
            Map.entry("now", "it says now"),
            Map.entry("originalFigure", "figure as the speaker gave it"),
            Map.entry("quotations", "quotation"),
            Map.entry("override", "public reason for doing it alone"),
            Map.entry("reportedFigure", "figure as reported here"),
            Map.entry("said", "said, read as"),
            Map.entry("saidVerbatim", "said, as printed"),
            Map.entry("slug", "address"),
            Map.entry("verbatim", "as printed"),
            Map.entry("was", "it said"));

    /** The words in some fields, in their order: those of each name one after the other. */
    static List<TypedWords> in(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> isOfWords(field.getKey()))
                .flatMap(field -> of(field.getKey(), field.getValue()).stream())
                .limit(MOST)
                .toList();
    }

    private static boolean isOfWords(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return !SECRET.contains(name) && !NO_WORDS.contains(last);
    }

    private static List<TypedWords> of(String name, List<String> texts) {
        List<TypedWords> words = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            String text = LineEnds.normal(texts.get(row));
            if (!text.isBlank()) {
                String label = texts.size() == 1 ? label(name) : label(name) + " " + (row + 1);
                words.add(new TypedWords(label, Beginning.of(text, LONGEST), text.length() <= LONGEST));
            }
        }
        return words;
    }

    private static String label(String name) {
        String words = Stream.of(name.split("\\.")).map(TypedWords::inWords).collect(Collectors.joining(", "));
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String inWords(String part) {
        return LABELS.getOrDefault(
                part, part.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT));
    }

    /** How many lines of it are shown at once. */
    public int rows() {
        long lines = text.lines().count() + text.length() / 80;
        return (int) Math.max(1, Math.min(12, lines));
    }
}
