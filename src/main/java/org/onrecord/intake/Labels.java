package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that say who speaks by where they stand: before a colon, after the dash that follows a quotation. */
final class Labels {
    private static final double TRANSCRIPT = 0.7;
    private static final double SIGNED = 0.85;
    private static final Set<String> DASHES = Set.of("-", "--", "~");
    private static final Set<String> CAPITALS = Set.of("PROPN", "NOUN");
    private static final Set<String> ASKED = Set.of("q", "a", "question", "answer");
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_LABEL = 14;

    private Labels() {}

    /** @param cues the verbs of the line that report */
    static List<Draft> in(Line line, List<Cue> cues) {
        List<Draft> found = new ArrayList<>();
        int colon = colon(line);
        if (colon > 0 && named(line, colon)) {
            found.add(new Draft(line.span(0, colon - 1), line.span(colon, colon), TRANSCRIPT)
                    .add(line.content(colon + 1, line.lastWord())));
        } else if (colon > 0 && headed(line, colon, cues)) {
            int last = lastOfAuthor(line, colon - 1);
            found.add(new Draft(line.span(author(line, last), last), line.span(colon, colon), SIGNED)
                    .add(line.content(colon + 1, colon + 1)));
        }
        int end = signer(line);
        if (end >= 0) {
            found.add(new Draft(line.span(2, end), line.span(1, 1), SIGNED).add(line.content(0, 0)));
        }
        return found;
    }

    private static int colon(Line line) {
        for (int i = 1; i < Math.min(LONGEST_LABEL, line.size() - 1); i++) {
            if (line.lower(i).equals(":")) {
                return i;
            }
        }
        return -1;
    }

    /** "SMITH: Good morning." */
    private static boolean named(Line line, int colon) {
        boolean asks = line.lower(line.size() - 1).equals("?");
        boolean named = colon < LONGEST_NAME && !line.quotes(colon + 1) && !asks && !line.among(0, ASKED);
        for (int i = 0; i < colon; i++) {
            named &= line.capital(i) && line.tagged(i, CAPITALS) || line.shouts(i);
        }
        return named;
    }

    /** "A letter by Smith: “Be on time.”", with no verb before the colon that reports. */
    private static boolean headed(Line line, int colon, List<Cue> cues) {
        return line.quotesWhole(colon + 1)
                && colon + 2 >= line.lastWord()
                && NounWords.head(line, lastOfAuthor(line, colon - 1))
                && cues.stream().allMatch(cue -> cue.head() < colon - 1);
    }

    /** Whoever only saw the letter is not its author: "a letter from Smith seen by Reuters". */
    private static int lastOfAuthor(Line line, int last) {
        int base = Phrases.base(line, last);
        while (NounWords.join(line, base - 1) && NounWords.nominal(line, base - 2)) {
            base = Phrases.base(line, base - 2);
        }
        int before = line.comma(base - 3) ? base - 4 : base - 3;
        return SeenBy.begins(line, base - 2) ? before : last;
    }

    private static int author(Line line, int last) {
        int base = Phrases.base(line, last);
        return line.among(base - 1, Set.of("from", "by")) ? base : Phrases.start(line, last);
    }

    /** "…" — Smith. */
    private static int signer(Line line) {
        boolean dash = line.quotesWhole(0) && line.among(1, DASHES) && line.capital(2);
        int end = dash ? Phrases.end(line, 2) : -1;
        return end >= line.lastWord() || line.comma(end + 1) ? end : -1;
    }
}
