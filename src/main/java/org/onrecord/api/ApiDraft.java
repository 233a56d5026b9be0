package org.onrecord.api;

import java.util.List;

/**
 * A claim and one report of it as a program sends them: what the desk's form takes, under the names of the interface.
 * Everything but the text may be missing, and what follows from other parts is filled in as the form does it.
 *
 * @param text the claim in the desk's own neutral words
 * @param about what time it is about, as a person writes dates
 * @param topics at most twelve names; those that are not on record are made
 * @param note for the desk alone
 */
record ApiDraft(
        String text,
        String language,
        String kind,
        String checkability,
        String obstacle,
        String about,
        String aboutPlace,
        List<String> topics,
        String note,
        Figured figure,
        Reported report) {

    /**
     * One report.
     *
     * @param copy the id of the copy that the passage stands in
     * @param figure the figure as reported here, where it differs
     * @param originalFigure the figure as the speaker gave it
     */
    record Reported(
            String copy,
            Words passage,
            Someone speaker,
            String role,
            String voice,
            String form,
            String act,
            String cue,
            Said said,
            String reported,
            List<Relay> relays,
            List<Quoted> quotations,
            Figured figure,
            Figured originalFigure) {}

    /**
     * Words as they stand in the copy.
     *
     * @param start where they begin, in UTF-16 units; needed only where they stand in several places
     */
    record Words(String exact, Integer start) {}

    /** @param kind what to make of somebody who is not on record yet */
    record Someone(String name, String kind) {}

    /**
     * When it was said.
     *
     * @param date as a person writes dates; not needed where it follows from the words
     * @param verbatim the source's own words, such as "last week"
     */
    record Said(String date, String verbatim, String basis, String weeks) {}

    /** @param seen whether we saw what this relay published */
    record Relay(Someone agent, String verb, String naming, Boolean seen, Figured figure) {}

    /** Words inside quotation marks. */
    record Quoted(
            String exact,
            String language,
            String fidelity,
            String original,
            String originalLanguage,
            String translatedBy) {}

    /** A figure; what is left out is read from the words as printed. Numbers are text. */
    record Figured(
            String verbatim,
            String bound,
            String value,
            String low,
            String high,
            String unit,
            String counted,
            String combine,
            String parts,
            Boolean cumulative,
            String period,
            String place,
            String hedge) {}
}
