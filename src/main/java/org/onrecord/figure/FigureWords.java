package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and marks of a printed figure, where they stand in it, and how far they have been read. */
final class FigureWords {
    private static final String SPACE = "[ \\u00a0\\u2009\\u202f]";
    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,3}(?:" + SPACE + "\\d{3}(?!\\d))+|\\d+(?:[.,]\\d+)*|\\p{L}+(?:['’]\\p{L}+)*|\\S");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final String QUOTES_AND_BRACKETS = "“”‘’\"'«»()[]";
    private static final Token END = new Token("", 0, 0);

    /** One token in lower case, with its place in the text in UTF-16 units, the end excluded. */
    record Token(String text, int start, int end) {
        boolean isNumber() {
            return !text.isEmpty() && Character.isDigit(text.charAt(0));
        }
    }

    private final String source;
    private final List<Token> tokens;
    private int next;

    private FigureWords(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    static FigureWords of(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            if (!QUOTES_AND_BRACKETS.contains(token.group())) {
                String text = DASH.matcher(token.group()).replaceAll("-").toLowerCase(Locale.ROOT);
                tokens.add(new Token(text, token.start(), token.end()));
            }
        }
        return new FigureWords(source, tokens);
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

    /** The tokens not yet read. */
    List<Token> rest() {
        return tokens.subList(Math.min(next, tokens.size()), tokens.size());
    }

    /** The text as printed, from one token to another, both included. */
    String printed(Token first, Token last) {
        return source.substring(first.start(), last.end());
    }

    String printedFrom(int position) {
        return printed(tokens.get(position), tokens.get(next - 1));
    }
}
