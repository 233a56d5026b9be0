package org.onrecord.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence as its narrator tells it: its words and marks in order, with each quotation in it as one piece. */
final class Line {
    /** The tag of a quotation, beside those of Universal Dependencies. */
    static final String QUOTE = "QUOTE";

    /**
     * A word, a mark or a quotation.
     *
     * @param quotation null for a word or mark
     */
    record Piece(Stretch at, String lower, String tag, Quotation quotation) {}

    private final String text;
    private final Sentence sentence;
    private final List<Piece> pieces;
    private final int beginning;

    Line(String text, Sentence sentence, List<Piece> pieces) {
        this.text = text;
        this.sentence = sentence;
        this.pieces = pieces;
        this.beginning = Lines.afterDateline(this);
    }

    int paragraph() {
        return sentence.paragraph();
    }

    int size() {
        return pieces.size();
    }

    Piece piece(int index) {
        return pieces.get(index);
    }

    /** The word in small letters and with plain marks; empty for a quotation and beyond the ends. */
    String lower(int index) {
        return index < 0 || index >= pieces.size() ? "" : pieces.get(index).lower();
    }

    /** Empty beyond the ends. */
    String tag(int index) {
        return index < 0 || index >= pieces.size() ? "" : pieces.get(index).tag();
    }

    boolean tagged(int index, Set<String> tags) {
        return tags.contains(tag(index));
    }

    boolean among(int index, Set<String> words) {
        return words.contains(lower(index));
    }

    boolean quotes(int index) {
        return tag(index).equals(QUOTE);
    }

    /** A quotation that somebody must have said: not a borrowed term or a title. */
    boolean quotesWhole(int index) {
        return quotes(index) && !pieces.get(index).quotation().term(text);
    }

    boolean comma(int index) {
        return lower(index).equals(",");
    }

    boolean capital(int index) {
        return !quotes(index)
                && index >= 0
                && index < size()
                && Character.isUpperCase(text.codePointAt(pieces.get(index).at().start()));
    }

    /** Whether a quotation stands in any of the stretches. */
    boolean quotesWithin(List<Stretch> stretches) {
        return pieces.stream()
                .filter(piece -> piece.quotation() != null)
                .anyMatch(piece -> stretches.stream().anyMatch(stretch -> stretch.overlaps(piece.at())));
    }

    /** Whether it is a quotation and nothing else, but for marks. */
    boolean onlyQuotes() {
        for (int i = 0; i < size(); i++) {
            if (!quotes(i) && !tag(i).equals("PUNCT")) {
                return false;
            }
        }
        return quotes(0);
    }

    int lastQuote() {
        int last = size() - 1;
        while (last > 0 && !quotes(last)) {
            last--;
        }
        return last;
    }

    /** Whether its last quotation was closed; one that was not goes on in the next paragraph. */
    boolean endsClosed() {
        return !quotes(lastQuote()) || pieces.get(lastQuote()).quotation().closed();
    }

    /** A dash between words, not a hyphen. */
    boolean dash(int index) {
        return index > 0
                && (lower(index).equals("-") || lower(index).equals("--"))
                && pieces.get(index).at().start() > pieces.get(index - 1).at().end();
    }

    boolean finite(int index) {
        return tag(index).equals("AUX")
                || tag(index).equals("VERB") && !lower(index).endsWith("ing");
    }

    boolean finiteWithin(int first, int last) {
        for (int i = Math.max(0, first); i <= last; i++) {
            if (finite(i)) {
                return true;
            }
        }
        return false;
    }

    /** The first piece after a dateline: "SEOUL, South Korea (AP) —". */
    int beginning() {
        return beginning;
    }

    /** Whether it is printed in capitals. */
    boolean shouts(int index) {
        String word =
                quotes(index) || index >= size() ? "" : pieces.get(index).at().in(text);
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** The last piece that is not a mark of the end. */
    int lastWord() {
        int end = size() - 1;
        while (end > 0 && !quotes(end) && tag(end).equals("PUNCT") && !")]'".contains(lower(end))) {
            end--;
        }
        return end;
    }

    /** Where a clause ends that begins here: at the end, or before ", according to". */
    int clauseEnd(int from) {
        for (int i = from + 1; i < size(); i++) {
            if (lower(i).equals("according") && lower(i + 1).equals("to") && comma(i - 1)) {
                return i - 2;
            }
        }
        return lastWord();
    }

    /** The last piece before what joins the next verb: ", and". */
    int beforeJoin(int joint) {
        int end = joint;
        while (end > 0 && (tag(end).equals("CCONJ") || comma(end) || lower(end).equals("then"))) {
            end--;
        }
        return end;
    }

    /** From one piece to another, without the marks at the ends that belong to the outlet; null where nothing is left. */
    Stretch content(int first, int last) {
        int start = Math.max(first, beginning);
        int end = Math.min(last, size() - 1);
        while (start <= end && edge(start)) {
            start++;
        }
        while (end >= start && edge(end)) {
            end--;
        }
        return start > end ? null : span(start, end);
    }

    private boolean edge(int index) {
        return !quotes(index) && ",:;-.".contains(lower(index));
    }

    /** From one piece to another, both included. */
    Stretch span(int first, int last) {
        return pieces.get(first).at().to(pieces.get(last).at());
    }

    /** The last sign of a quotation's words, before the mark that closes it; a space for an empty one. */
    char lastWithin(int index) {
        Stretch within = pieces.get(index).quotation().within();
        return within.length() == 0 ? ' ' : text.charAt(within.end() - 1);
    }

    /** Whether a quotation begins with a verb in small letters, as in: the tax “was dead”. */
    boolean predicate(int index) {
        Stretch within = pieces.get(index).quotation().within();
        String first = within.in(text).strip().split("\\s", 2)[0];
        return Verbs.isAuxiliary(first);
    }

    char firstWithin(int index) {
        Stretch within = pieces.get(index).quotation().within();
        return within.length() == 0 ? ' ' : text.charAt(within.start());
    }
}
