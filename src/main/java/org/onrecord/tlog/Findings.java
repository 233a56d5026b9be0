package org.onrecord.tlog;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.tlog.Verification.Report;

/** What a verification has found so far; one problem is enough for it not to hold. */
final class Findings {

    /** So many problems say enough; a file with one in every line must not fill the memory. */
    private static final int MOST = 20;

    /** Line and paragraph separators, and what changes the direction of a text from within. */
    private static final String STEERING = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private final List<String> problems = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private long unlisted;

    void problem(String sentence) {
        if (isFull()) {
            unlisted++;
        } else {
            problems.add(plain(sentence));
        }
    }

    void fact(String sentence) {
        facts.add(plain(sentence));
    }

    boolean isFull() {
        return problems.size() == MOST;
    }

    /** What comes from a file must neither steer the terminal that it is printed to nor change the order of its words. */
    private static String plain(String sentence) {
        StringBuilder plain = new StringBuilder();
        sentence.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || STEERING.indexOf(c) >= 0) {
                plain.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    Report report() {
        List<String> lines = new ArrayList<>();
        lines.add(problems.isEmpty() ? "It holds." : "It does not hold.");
        lines.addAll(problems);
        if (unlisted > 0) {
            lines.add("There are " + unlisted + " more problems of these kinds.");
        }
        lines.addAll(facts);
        return new Report(problems.isEmpty(), List.copyOf(lines));
    }
}
