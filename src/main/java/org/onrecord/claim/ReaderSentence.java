package org.onrecord.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.source.Passage;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;

/**
 * The sentence in which readers are told who said a claim. Its own verb is always "said", whatever verb the source
 * chose (invariants 8 and 35).
 */
public final class ReaderSentence {

    /** Marks of direction that hold on beyond the words in which they were typed, and would turn ours round. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private ReaderSentence() {}

    /** The sentence about one report of a claim, without its full stop's reservation of the desk's verdict. */
    public static String of(String claim, Attribution.Entry said, Source source) {
        if (said.speaker() == null) {
            return "";
        }
        String speaker = said.speaker().name();
        String role = said.roleThen() == null ? "" : ", " + said.roleThen() + ",";
        String outlet = source == null ? null : source.publisher().name();
        boolean narrator = said.voice() == Voice.NARRATOR;
        String ending = narrator || outlet == null ? "" : ", as " + way(said, source.publisher());
        String doubt = said.voice() == Voice.AMBIGUOUS && outlet != null
                ? " It can also be read as " + outlet + " saying so itself."
                : "";
        String sentence = speaker + role + " said" + when(said.said()) + thatClause(said.act())
                + within(claim, said.passage()) + ending + "." + doubt;
        return TURNING.matcher(sentence).replaceAll("");
    }

    /** The sentence about a report on record. */
    public static String of(Attribution attribution) {
        return of(
                attribution.claim().text(),
                new Attribution.Entry(
                        attribution.speaker(),
                        attribution.roleThen(),
                        attribution.passage(),
                        attribution.voice(),
                        attribution.form(),
                        attribution.act(),
                        attribution.cue(),
                        attribution.said(),
                        attribution.reported(),
                        attribution.figure(),
                        attribution.original(),
                        attribution.hops(),
                        attribution.quotations()),
                attribution.source());
    }

    /** How the words came to be published: who relayed them, in order, one that was left out among them. */
    private static String way(Attribution.Entry said, Speaker publisher) {
        List<String> relays = said.hops().stream()
                .filter(hop -> !publisher.id().equals(hop.agent().id()))
                .map(hop -> hop.agent().nameWithin() + (hop.elided() ? " (not named in the report)" : ""))
                .toList();
        String published = "published by " + publisher.nameWithin();
        return switch (relays.size()) {
            case 0 -> publisher.id().equals(said.speaker().id()) ? "they published it themselves" : published;
            case 1 -> "relayed by " + relays.get(0) + " and " + published;
            default -> "relayed by " + String.join(", then by ", relays) + ", and " + published;
        };
    }

    private static String when(FuzzyDate date) {
        if (date == null) {
            return "";
        }
        String words = date.verbatim() == null ? "" : " (“" + date.verbatim() + "”)";
        return date.isUnknown() ? words : " " + date.phrase() + words;
    }

    private static String thatClause(SpeechAct act) {
        if (act == SpeechAct.DENIES) {
            return " that it is not so that ";
        }
        if (act == SpeechAct.RETRACTS) {
            return " that they no longer say that ";
        }
        return act == SpeechAct.REPEATS ? " again that " : " that ";
    }

    private static String within(String claim, Passage passage) {
        String sentence = claim.strip().replaceAll("[.\\s]+$", "");
        String around = passage == null || passage.exact() == null ? "" : passage.exact();
        return OpeningWord.lowered(sentence, around);
    }
}
