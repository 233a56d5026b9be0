package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.intake.Line.Piece;

/** Makes of each sentence a line in which every quotation is one piece. */
final class Lines {
    private static final int LONGEST_DATELINE = 12;

    private Lines() {}

    /**
     * The sentences of a text, in order.
     *
     * @param quotations those of the text that stand in no other, in order
     */
    static List<Line> of(String text, List<Sentence> sentences, List<Quotation> quotations) {
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : sentences) {
            while (next < quotations.size()
                    && quotations.get(next).whole().end() <= sentence.at().start()) {
                next++;
            }
            lines.add(new Line(text, sentence, pieces(sentence, quotations, next)));
        }
        return lines;
    }

    private static List<Piece> pieces(Sentence sentence, List<Quotation> quotations, int from) {
        List<Piece> pieces = new ArrayList<>();
        int next = from;
        for (Word word : sentence.words()) {
            while (next < quotations.size()
                    && quotations.get(next).whole().end() <= word.at().start()) {
                next++;
            }
            Quotation over = next < quotations.size() ? quotations.get(next) : null;
            if (over == null || !over.whole().overlaps(word.at())) {
                pieces.add(new Piece(word.at(), PlainMarks.of(word.lower()), word.tag(), null));
            } else if (pieces.isEmpty() || pieces.get(pieces.size() - 1).quotation() != over) {
                pieces.add(new Piece(within(over.whole(), sentence.at()), "", Line.QUOTE, over));
            }
        }
        return pieces;
    }

    private static Stretch within(Stretch stretch, Stretch limits) {
        return new Stretch(Math.max(stretch.start(), limits.start()), Math.min(stretch.end(), limits.end()));
    }

    /** The first piece after "SEOUL, South Korea (AP) —"; 0 without such a dateline. */
    static int afterDateline(Line line) {
        for (int i = 1; line.shouts(0) && i < Math.min(LONGEST_DATELINE, line.size() - 1); i++) {
            if (line.dash(i)) {
                return i + 1;
            }
            if (!line.capital(i) && !line.tag(i).equals("PUNCT") && !line.tag(i).equals("NUM")) {
                return 0;
            }
        }
        return 0;
    }
}
