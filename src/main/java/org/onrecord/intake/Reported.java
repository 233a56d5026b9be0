package org.onrecord.intake;

import java.util.List;

/**
 * That somebody is reported to have said something, as the text gives it: who, by which words, and what.
 *
 * @param source who said it, as printed; null where the text names nobody here
 * @param cue the words that report it, such as "said" or "according to"; null for a quotation that floats
 * @param content what was said, in one or more stretches in the order of the text
 * @param way the way in which the text gives it
 * @param sure how sure the rules are, from 0 to 1
 */
public record Reported(Stretch source, Stretch cue, List<Stretch> content, Way way, double sure) {

    /** How a text gives what was said. */
    public enum Way {
        /** Quoted whole. */
        DIRECT,
        /** Partly quoted. */
        MIXED,
        /** In other words. */
        INDIRECT
    }

    public Reported {
        content = List.copyOf(content);
    }

    /** From the first of its words to the last. */
    public Stretch whole() {
        Stretch whole = content.stream().reduce(Stretch::to).orElseThrow();
        whole = source == null ? whole : whole.to(source);
        return cue == null ? whole : whole.to(cue);
    }
}
