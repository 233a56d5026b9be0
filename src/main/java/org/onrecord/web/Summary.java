package org.onrecord.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What is wrong with a form, above the form: first what concerns all of it, then each field by its label, in the order
 * of the page. Only the form knows labels and order, and it stands below; but a page is written out once all of it was
 * gone through, so that here everything finds out what it says when it is written, and no earlier.
 */
public final class Summary {

    private static final String ENDS_OF_SENTENCES = "?.!…";

    private final List<Issue> all;
    private final Map<String, String> labels = new LinkedHashMap<>();

    /** @param all what is wrong, to which more may be added */
    Summary(List<Issue> all) {
        this.all = all;
    }

    /** Hears that a field stands next on the page; the label is null where it has none of its own. */
    void shows(String field, String label) {
        labels.putIfAbsent(field, label);
    }

    List<Entry> entries() {
        long whole = all.stream().filter(issue -> issue.field().isEmpty()).count();
        return IntStream.range(0, all.size())
                .mapToObj(at -> new Entry(
                        at >= whole, new Later(() -> Formats.anchor(at(at).field())), new Later(() -> text(at(at)))))
                .toList();
    }

    private Issue at(int place) {
        List<String> fields = List.copyOf(labels.keySet());
        return all.stream()
                .sorted(Comparator.comparingInt(issue -> place(fields, issue)))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    /** What the page shows nowhere comes last. */
    private static int place(List<String> fields, Issue issue) {
        int place = fields.indexOf(issue.field());
        return issue.field().isEmpty() ? -1 : place < 0 ? fields.size() : place;
    }

    private String text(Issue issue) {
        String label = labels.get(issue.field());
        if (label == null) {
            return issue.message();
        }
        boolean sentence = ENDS_OF_SENTENCES.indexOf(label.charAt(label.length() - 1)) >= 0;
        return label + (sentence ? " " : ": ") + issue.message();
    }

    /**
     * One thing to mend.
     *
     * @param ofField whether a field is linked to
     */
    public record Entry(boolean ofField, Later anchor, Later text) {}

    /** Text that is made when it is written. */
    public record Later(Supplier<String> text) {

        @Override
        public String toString() {
            return text.get();
        }
    }
}
