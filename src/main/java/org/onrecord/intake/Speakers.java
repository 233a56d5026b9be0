package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;

/** Remembers who was quoted last, line by line, and gives them the quotations that float: those with no cue of their own. */
final class Speakers {
    private static final double NEXT_PARAGRAPH = 0.85;
    private static final double NAMED_BEFORE = 0.75;

    private final List<Draft> drafts = new ArrayList<>();

    /** The last to be quoted, and where that was, or the quotation after it. */
    private Draft quoted;

    private Line quotedIn;
    private Line previous;

    List<Draft> drafts() {
        return drafts;
    }

    /** @param here what the line reports itself */
    void next(Line line, List<Draft> here) {
        drafts.addAll(here);
        for (Draft draft : here) {
            if (draft.source() != null && line.quotesWithin(draft.content())) {
                quoted = draft;
                quotedIn = line;
            }
        }
        if (here.isEmpty() && line.onlyQuotes()) {
            floating(line);
        }
        previous = line;
    }

    private void floating(Line line) {
        if (previous == null) {
            return;
        }
        Stretch words = line.span(0, line.lastQuote());
        if (quotedIn == previous) {
            goesOn(line, words);
        } else if (line.paragraph() == previous.paragraph()) {
            Sources.Found subject = Sources.opening(previous);
            if (subject != null) {
                quoted(line, new Draft(previous.span(subject.first(), subject.last()), null, NAMED_BEFORE).add(words));
            }
        }
    }

    private void goesOn(Line line, Stretch words) {
        if (line.paragraph() == previous.paragraph() || !previous.endsClosed()) {
            quoted.add(words);
            quotedIn = line;
        } else {
            quoted(line, new Draft(quoted.source(), null, NEXT_PARAGRAPH).add(words));
        }
    }

    private void quoted(Line line, Draft draft) {
        drafts.add(draft);
        quoted = draft;
        quotedIn = line;
    }
}
