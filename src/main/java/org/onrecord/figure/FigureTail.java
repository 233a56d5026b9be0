package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.figure.FigureWords.Token;

/** The words after a number: its unit, what is counted, the parts of a total, and any reservation. */
final class FigureTail {
    private static final List<String> PERCENT = List.of("%", "percent", "per cent");
    private static final int LONGEST_UNIT = 5;

    private final FigureWords words;
    private final List<Token> said = new ArrayList<>();
    private String unit;
    private String counted;
    private String parts;
    private String hedge;

    private FigureTail(FigureWords words) {
        this.words = words;
    }

    /** Empty when what follows shows that the number is not a plain figure. */
    static Optional<FigureTail> read(FigureWords words) {
        FigureTail tail = new FigureTail(words);
        boolean isFigure = tail.readWords();
        return isFigure ? Optional.of(tail) : Optional.empty();
    }

    private boolean readWords() {
        if (UnitWords.cannotFollow(words.peek().text())) {
            return false;
        }
        readSign();
        if (UnitWords.continues(words.peek().text())) {
            return false;
        }
        while (!words.atEnd()) {
            if (words.accept("including")) {
                return readParts();
            }
            if (!readHedge() && !readWord()) {
                return false;
            }
        }
        readUnitAndCounted();
        return true;
    }

    private void readSign() {
        if (words.acceptAny(PERCENT)) {
            unit = "%";
        } else if (words.accept("percentage points")) {
            unit = "percentage points";
        }
    }

    private boolean readParts() {
        if (words.atEnd()) {
            return false;
        }
        List<Token> rest = words.rest();
        parts = words.printed(rest.get(0), rest.get(rest.size() - 1));
        readUnitAndCounted();
        return true;
    }

    private boolean readHedge() {
        Optional<String> printed = FigureLead.hedgeIn(words);
        printed.ifPresent(found -> hedge = found);
        return printed.isPresent();
    }

    /** A second number, a turn of sense, or a mark that belongs to no sentence is not safe to read past. */
    private boolean readWord() {
        Token token = words.take();
        said.add(token);
        boolean isWord = Character.isLetter(token.text().charAt(0));
        return isWord
                ? !NumberWords.isNumberWord(token.text()) && !UnitWords.turns(token.text())
                : UnitWords.isMark(token.text());
    }

    private void readUnitAndCounted() {
        List<Token> kept = said.stream()
                .takeWhile(token -> !UnitWords.endsUnit(token.text()))
                .toList();
        int split = startOfCounted(kept);
        if (split < kept.size()) {
            counted = Counted.of(joined(kept.subList(split, kept.size()))).canonical();
        }
        List<Token> named = kept.subList(0, split).stream()
                .takeWhile(token -> !UnitWords.isAuxiliary(token.text()))
                .toList();
        if (unit == null && !named.isEmpty() && named.size() <= LONGEST_UNIT) {
            unit = words.printed(named.get(0), named.get(named.size() - 1));
        }
    }

    /** Where known words begin that reach to the end; "abducted or killed" holds none, for it is one set of its own. */
    private static int startOfCounted(List<Token> tokens) {
        for (int start = 0; start < tokens.size(); start++) {
            String rest = joined(tokens.subList(start, tokens.size()));
            if (!rest.isBlank() && !Counted.of(rest).known().isEmpty()) {
                boolean isHalfOfMore = UnitWords.continues(tokens.get(start).text());
                return isHalfOfMore ? tokens.size() : start;
            }
        }
        return tokens.size();
    }

    private static String joined(List<Token> tokens) {
        StringBuilder joined = new StringBuilder();
        for (Token token : tokens) {
            if (token.text().equals(",") || !UnitWords.isAuxiliary(token.text())) {
                joined.append(token.text()).append(' ');
            }
        }
        return joined.toString().strip().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    String counted() {
        return counted;
    }

    String parts() {
        return parts;
    }

    String hedge() {
        return hedge;
    }
}
