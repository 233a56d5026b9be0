package org.onrecord.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.intake.Stretch;

/** What is left of a proposal's fields when it is split: the words of its own part, and what stands in them. */
record Part(String text, Marks marks) {

    private static final List<String> FIGURE = List.of(
            "figure.verbatim",
            "figure.bound",
            "figure.value",
            "figure.low",
            "figure.high",
            "figure.unit",
            "figure.counted",
            "figure.hedge");

    Fields of(Fields whole) {
        String words = words();
        Fields part = whole.with("text", sentence(words))
                .with(
                        "quotations.exact",
                        whole.texts("quotations.exact").stream()
                                .filter(words::contains)
                                .toList());
        if (!words.contains(whole.text("figure.verbatim"))) {
            for (String field : FIGURE) {
                part = part.with(field, List.of());
            }
        }
        return part;
    }

    private String words() {
        return marks.content().stream().map((Stretch at) -> at.in(text)).collect(Collectors.joining(" "));
    }

    /** The words from the first letter to the last, with a capital at the beginning and a full stop at the end. */
    static String sentence(String words) {
        int[] points = words.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (from < to && !Character.isLetterOrDigit(points[from])) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(points[to - 1])) {
            to--;
        }
        StringBuilder sentence = new StringBuilder();
        IntStream.range(from, Math.min(to, from + LONGEST)).forEach(i -> sentence.appendCodePoint(points[i]));
        if (sentence.isEmpty()) {
            return "";
        }
        int first = sentence.codePointAt(0);
        sentence.replace(0, Character.charCount(first), Character.toString(Character.toTitleCase(first)));
        return sentence.append('.').toString();
    }

    /** A claim's words have room for at least so many characters, whatever they are. */
    private static final int LONGEST = 490;
}
