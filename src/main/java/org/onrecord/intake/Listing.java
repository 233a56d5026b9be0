package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.intake.CueLexicon.Frame;

/** Reads "They agreed:" over the items of the list that follows it, each of which is then what they agreed. */
final class Listing {
    private static final Pattern BULLET =
            Pattern.compile("(?:[•◦▪▫‣⁃·●○■□*–—-]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\))\\s{1,9}");
    private static final Set<String> JOINS = Set.of("and", "or", ";", ",");
    private static final double LESS = 0.95;

    /** From here on a verb says even a thing: "announced: a new tax". */
    private static final double ANNOUNCES = 0.88;

    private static final int LEAST_WORDS = 3;
    private static final int FAR = 8;

    private final String text;
    private Draft lead;
    private int paragraph = -1;
    private int itemFrom = -1;

    Listing(String text) {
        this.text = text;
    }

    /**
     * What the line reports itself, and what it does as an item. Lines are to be given in order.
     *
     * @param here what it reports itself
     */
    List<Draft> with(Line line, List<Draft> here) {
        if (line.paragraph() != paragraph) {
            paragraph = line.paragraph();
            itemFrom = lead == null ? -1 : itemFrom(line);
            lead = itemFrom < 0 ? null : lead;
        }
        Draft item = itemFrom < 0 ? null : item(line);
        Draft next = itemFrom < 0 ? lead(line) : null;
        lead = itemFrom < 0 ? next : lead;
        if (item == null) {
            return here;
        }
        if (line.onlyQuotes()) {
            // Another quotation behind this one floats: it need not be the same speaker's.
            lead = null;
            itemFrom = -1;
        }
        List<Draft> all = new ArrayList<>(here);
        all.add(item);
        return all;
    }

    /** Where the words of an item begin: behind its bullet, at a small letter or a quotation; -1 where the line is none. */
    private int itemFrom(Line line) {
        int start = line.piece(0).at().start();
        Matcher bullet = BULLET.matcher(text).region(start, text.length());
        if (bullet.lookingAt()) {
            return bullet.end();
        }
        return Character.isLowerCase(text.codePointAt(start)) || line.onlyQuotes() ? start : -1;
    }

    private Draft item(Line line) {
        int first = 0;
        while (first < line.size() && line.piece(first).at().start() < itemFrom) {
            first++;
        }
        int last = line.lastWord();
        while (last > first && line.among(last, JOINS)) {
            last--;
        }
        boolean clause =
                line.among(first, Set.of("that", "to")) || line.finiteWithin(first, last) || line.quotes(first);
        boolean asks = line.lower(line.size() - 1).equals("?");
        boolean says = clause || lead.sure() >= ANNOUNCES * LESS;
        boolean enough = line.quotes(first) || last - first + 1 >= LEAST_WORDS;
        return asks || !says || !enough
                ? null
                : new Draft(lead.source(), lead.cue(), lead.sure()).add(line.content(first, last));
    }

    /** Who says by which words what the list holds; null where the line leads to none. */
    private static Draft lead(Line line) {
        int colon = line.size() - 1;
        if (!line.lower(colon).equals(":")) {
            return null;
        }
        Cue last = Cues.in(line).stream()
                .filter(cue -> cue.shape() == Cue.Shape.FINITE && colon - cue.last() < FAR)
                .reduce((one, other) -> other)
                .orElse(null);
        double sure = last == null
                ? 0
                : Math.max(Math.max(last.sure(Frame.SAYS), last.sure(Frame.TELLS)), last.sure(Frame.WANTS));
        boolean apart = last == null || line.finiteWithin(last.last() + 1, colon);
        Sources.Found who = sure == 0 || apart ? null : Sources.before(line, last.first());
        boolean relative = who != null && line.among(who.first() - 1, Set.of("that", "which", "whom"));
        return who == null || relative
                ? null
                : new Draft(line.span(who.first(), who.last()), line.span(last.first(), last.last()), sure * LESS);
    }
}
