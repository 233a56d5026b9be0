package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.intake.Clause.Role;

/**
 * Cuts a sentence into clauses that can be so or not so by themselves. Nothing is cut within quotation marks.
 * <p>
 * There is no parser behind it: only words that open clauses, commas, and tags. Where these don't tell, a sentence stays
 * whole.
 */
final class Clauses {
    /** How many words ahead, or back, are looked at. */
    static final int FAR = 40;

    private record Piece(Role role, int from, int to) {}

    private final List<Word> words;
    private final Predicate<Word> quoted;
    private final ClauseOpeners openers;
    private final List<Piece> pieces = new ArrayList<>();
    private Role role = Role.MAIN;
    private int start;
    private int verbAt = -1;
    private boolean mainVerb;

    private Clauses(List<Word> words, Predicate<Word> quoted) {
        this.words = words;
        this.quoted = quoted;
        this.openers = new ClauseOpeners(words);
    }

    /** The main clause comes first, if there is one, and the others follow in the order of the text. */
    static List<Clause> of(List<Word> words, Predicate<Word> quoted) {
        return new Clauses(words, quoted).read();
    }

    private List<Clause> read() {
        for (int i = 0; i < words.size(); i++) {
            if (!quoted.test(words.get(i))) {
                step(i);
            }
        }
        end(words.size());
        return new ClauseParts(words)
                .of(pieces.stream()
                        .map(piece -> new ClauseParts.Part(piece.role(), piece.from(), piece.to()))
                        .toList());
    }

    private void step(int i) {
        Role opened = openers.at(i, verbAt);
        boolean unfinished = opened == Role.RELATIVE && role == Role.ADVERBIAL && verbAt < 0;
        if (opened != null && !unfinished) {
            begin(opened, i, i);
        } else if (closes(i)) {
            begin(Role.MAIN, i, i + 1);
        } else if (words.get(i).lower().equals("that")) {
            // What follows has a verb of its own, and nothing joins it before that one.
            verbAt = -1;
        } else if (Verbs.finite(words, i)) {
            verbAt = i;
            mainVerb |= role == Role.MAIN;
        }
    }

    private void begin(Role next, int end, int from) {
        end(end);
        role = next;
        start = from;
        verbAt = next == Role.PARTICIPLE ? from : -1;
    }

    private void end(int end) {
        if (end > start) {
            pieces.add(new Piece(role, start, end));
        }
    }

    /** A comma ends a clause before or within the main one, and then the main one goes on. */
    private boolean closes(int i) {
        if (role == Role.MAIN || role == Role.JOINED || !words.get(i).text().equals(",")) {
            return false;
        }
        boolean whole = verbAt >= 0 || role == Role.RELATIVE;
        boolean back = i + 1 < words.size() && Verbs.finite(words, i + 1);
        return whole && (!mainVerb || back);
    }
}
