package org.onrecord.outcome;

import org.onrecord.source.Passage;
import org.onrecord.web.Beginning;

/** What an entry says, in one line for the history that readers see. */
final class EntryWords {

    /** As much of a passage as a line has room for; the entry itself shows all of it. */
    private static final int QUOTED = 500;

    private EntryWords() {}

    static String of(OutcomeEntry entry) {
        StringBuilder words = new StringBuilder()
                .append(entry.status().label())
                .append(", as of ")
                .append(entry.asOf().text())
                .append(": ")
                .append(entry.note());
        add(words, "It can no longer become otherwise: ", entry.irreversible());
        if (entry.reverses() != null) {
            add(words, "It takes back “" + entry.reverses().label() + "”: ", entry.reason());
        }
        add(words, "Entered by an administrator alone: ", entry.overrideReason());
        if (entry.passage() != null) {
            add(words, "Source: ", source(entry.passage()));
        }
        return words.toString();
    }

    private static void add(StringBuilder words, String lead, String text) {
        if (text != null) {
            words.append(" – ").append(lead).append(text);
        }
    }

    private static String source(Passage passage) {
        String exact = Beginning.of(passage.exact(), QUOTED);
        return "“" + exact + (exact.length() < passage.exact().length() ? "…" : "") + "”, "
                + passage.source().title() + ", " + passage.source().publisher().name();
    }
}
