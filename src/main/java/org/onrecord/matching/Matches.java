package org.onrecord.matching;

import java.util.List;
import org.onrecord.search.Embedder.Standing;
import org.onrecord.web.LanguageTag;

/**
 * What was found on record for a text, and how it was looked for.
 *
 * @param all those that are probably the same first, and in each band the closest first
 * @param shortfall why not all may be found that is on record, in a sentence; empty where it is
 * @param byMeaning whether what the text means counted beside its words
 * @param spoken whether the model speaks the language of the text
 */
public record Matches(
        List<Match> all, String shortfall, boolean byMeaning, Standing standing, boolean spoken, String language) {

    public Matches {
        all = List.copyOf(all);
    }

    /** The bands that anything lies in. */
    public List<Band> bands() {
        return all.stream().map(Match::band).distinct().toList();
    }

    public List<Match> of(Band band) {
        return all.stream().filter(match -> match.band() == band).toList();
    }

    /** What was not looked at, in sentences; empty where all of it was. */
    public String note() {
        return (shortfall + " " + wordsAlone()).strip();
    }

    /** Why words alone counted; empty where meaning did, too, or nothing was said that has any. */
    private String wordsAlone() {
        boolean meansNothing = standing == Standing.READY && spoken;
        if (byMeaning || meansNothing) {
            return "";
        }
        return switch (standing) {
            case SWITCHED_OFF -> "Only words were compared: the comparison of meanings is switched off.";
            case FAILED -> "Only words were compared: the model for meanings could not be loaded.";
            case READY ->
                "Only words were compared: meanings are compared in English, not in " + LanguageTag.name(language)
                        + ".";
        };
    }
}
