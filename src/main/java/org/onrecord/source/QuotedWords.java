package org.onrecord.source;

import java.util.Optional;
import org.onrecord.web.Issues;

/** Reads which words of which copy a person means, as a form has both typed into it. */
public final class QuotedWords {

    private QuotedWords() {}

    /** A copy as forms name it: its number, then what it is. */
    public static String label(Capture copy) {
        return copy.id() + " · " + copy.source().title() + " · "
                + copy.source().publisher().name();
    }

    /**
     * The passage that these words are, or null with an issue when they are none.
     *
     * @param copy the number of the copy that the words stand in; what follows the number is for people
     * @param path the name of the fields, before {@code .copy} and {@code .exact}
     */
    public static Passage read(String copy, String exact, String path, Issues issues) {
        Capture capture = issues.on(path + ".copy") == null ? capture(copy, path, issues) : null;
        if (capture == null || issues.on(path + ".exact") != null) {
            return null;
        }
        QuoteCheck check = QuoteCheck.of(capture.text(), exact, null);
        if (check instanceof QuoteCheck.Found found) {
            return new Passage(capture, found.selector());
        }
        fault(check).ifPresent(sentence -> issues.add(path + ".exact", sentence));
        return null;
    }

    private static Capture capture(String copy, String path, Issues issues) {
        String number = copy.replaceFirst("^(\\d{1,18})(\\D.*)?$", "$1");
        Capture found = number.matches("\\d{1,18}")
                ? Capture.ifAny(Long.valueOf(number)).orElse(null)
                : null;
        if (found == null) {
            issues.add(path + ".copy", "Choose a copy on record, by its number.");
        } else if (found.failed()) {
            issues.add(
                    path + ".copy",
                    "This copy holds something else than the source, so nothing can rest on it. Choose another.");
            return null;
        }
        return found;
    }

    private static Optional<String> fault(QuoteCheck check) {
        if (check instanceof QuoteCheck.Several several) {
            return Optional.of("These words stand in %d places. Take in the words around them."
                    .formatted(several.places().size()));
        }
        return check.fault();
    }
}
