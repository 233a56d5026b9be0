package org.onrecord.figure;

import java.util.List;

/** The words, numbers and marks of a printed figure, where they stand in it, and how far they have been read. */
final class FigureWords {
    private static final String QUOTES_AND_BRACKETS = "“”‘’\"'«»()[]";
    private static final Token END = new Token("", 0, 0);

    /** One token in lower case, with its place in the text in UTF-16 units, the end excluded. */
    record Token(String text, int start, int end) {
        boolean isNumber() {
            return !text.isEmpty() && Character.isDigit(text.charAt(0));
        }
    }

    private final CharSequence source;
    private final List<Token> tokens;
    private int next;

    private FigureWords(CharSequence source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The words of a printed figure, without the quotation marks and brackets around and in it. */
    static FigureWords of(String source) {
        return new FigureWords(
                source,
                WordScanner.tokens(source).stream()
                        .filter(token -> !QUOTES_AND_BRACKETS.contains(token.text()))
                        .toList());
    }

    /** The words and all marks of running text. */
    static FigureWords in(CharSequence text) {
        return new FigureWords(text, WordScanner.tokens(text));
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    /** The next token, which {@link #peek} has shown to be there. */
    Token take() {
        return tokens.get(next++);
    }

    /** Whether the token that comes next touches the one before it. */
    boolean touches() {
        return next > 0
                && !atEnd()
                && tokens.get(next - 1).end() == tokens.get(next).start();
    }

    /** Moves past the words of a phrase when all of them come next; otherwise stays. */
    boolean accept(String phrase) {
        String[] words = phrase.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).text().equals(words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    boolean acceptAny(List<String> phrases) {
        return phrases.stream().anyMatch(this::accept);
    }

    int position() {
        return next;
    }

    /** Goes on reading from a token of which the place is given. */
    void moveTo(int position) {
        next = position;
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place; an empty one before the first and after the last. */
    Token at(int position) {
        return position >= 0 && position < tokens.size() ? tokens.get(position) : END;
    }

    /** Whether nothing stands between the token at the place and the one before it. */
    boolean touchesBefore(int position) {
        return position > 0
                && position < tokens.size()
                && tokens.get(position - 1).end() == tokens.get(position).start();
    }

    /** The first character of a token as printed. */
    char initial(int position) {
        return position >= 0 && position < tokens.size()
                ? source.charAt(tokens.get(position).start())
                : ' ';
    }

    /** The tokens not yet read. */
    List<Token> rest() {
        return tokens.subList(Math.min(next, tokens.size()), tokens.size());
    }

    /** The text as printed, from one token to another, both included. */
    String printed(Token first, Token last) {
        return source.subSequence(first.start(), last.end()).toString();
    }

    String printedFrom(int position) {
        return printed(tokens.get(position), tokens.get(next - 1));
    }
}
