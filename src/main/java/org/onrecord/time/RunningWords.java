package org.onrecord.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and marks of running text, and where they stand in it. */
final class RunningWords {
    private static final Pattern TOKEN = Pattern.compile("\\p{Nd}++|\\p{L}++|[^\\s\\u00a0\\u2009\\u202f]");
    private static final Token NONE = new Token("", 0, 0, false);

    private final List<Token> tokens = new ArrayList<>();

    /** A token in lower case, with its place in UTF-16 units, the end excluded. */
    record Token(String text, int start, int end, boolean capital) {}

    RunningWords(CharSequence text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            boolean capital = Character.isUpperCase(token.group().codePointAt(0));
            tokens.add(new Token(DateWords.plain(token.group()), token.start(), token.end(), capital));
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : NONE;
    }

    boolean is(int place, String word) {
        return at(place).text().equals(word);
    }

    /** Whether all the words of a phrase come next. */
    boolean are(int place, String... phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!is(place + i, phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands between the token and the one before it. */
    boolean touches(int place) {
        return place > 0
                && place < tokens.size()
                && at(place - 1).end() == at(place).start();
    }

    /** A whole number in digits of the given lengths; -1 for everything else. */
    int number(int place, int shortest, int longest) {
        String text = at(place).text();
        boolean digits = text.length() >= shortest
                && text.length() <= longest
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}
