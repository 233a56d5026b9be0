package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.source.Passage;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.time.FuzzyDate;

class ReadinessTest {

    private static final String WORDS = "the words of a source that it rests on";
    private static final String CHAIN = "the chain down to who published it";

    private final Attribution.Entry entry = OffRecord.report();
    private final Passage passage = entry.passage();
    private final Speaker speaker = entry.speaker();
    private final List<Hop> hops = entry.hops();
    private final List<Quotation> quotations = entry.quotations();

    @Test
    void aClaimThatLacksNothingLacksNothing() {
        assertEquals(Map.of(), missing(OffRecord.entry("Boats left."), entry));
    }

    @Test
    void aClaimWithoutAnythingNamesEveryThing() {
        assertEquals(
                Map.of(
                        "kind", "what kind of claim it is",
                        "checkability", "whether it can be checked",
                        "exact", WORDS),
                missing(OffRecord.entry("Boats left.", null, null, null)));
    }

    @Test
    void aReportWithoutAnythingNamesEveryThing() {
        assertEquals(
                Map.of(
                        "exact", WORDS,
                        "speaker", "who said it",
                        "voice", "whose voice the words are in",
                        "form", "how the words were given",
                        "act", "what the speaker did by saying it"),
                missing(new Attribution.Entry(
                        null, null, null, null, null, null, null, null, null, null, List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "YES,    ,        false",
        "YES,    VAGUE,   false",
        "PARTLY, ,        true",
        "PARTLY, VAGUE,   false",
        "NO,     ,        true",
        "NO,     OPINION, false"
    })
    void whatCannotBeCheckedOrOnlyInPartNeedsTheReason(Checkability checkability, Obstacle obstacle, boolean lacking) {
        Map<String, String> expected =
                lacking ? Map.of("obstacle", "why it cannot be checked, or only in part") : Map.of();

        assertEquals(expected, missing(OffRecord.entry("Boats left.", ClaimKind.EVENT, checkability, obstacle), entry));
    }

    @Test
    void eachPartOfAReportIsMissedByItself() {
        assertEquals(Map.of("exact", WORDS), missing(report(speaker, null, Voice.SPEAKER, Form.MIXED)));
        assertEquals(Map.of("speaker", "who said it"), missing(report(null, passage, Voice.SPEAKER, Form.MIXED)));
        assertEquals(
                Map.of("voice", "whose voice the words are in"), missing(report(speaker, passage, null, Form.MIXED)));
        assertEquals(
                Map.of("form", "how the words were given"), missing(report(speaker, passage, Voice.SPEAKER, null)));
        assertEquals(
                Map.of("act", "what the speaker did by saying it"),
                missing(report(speaker, passage, Voice.SPEAKER, Form.MIXED, null, entry.said(), hops, quotations)));
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, true", "MIXED, true", "INDIRECT, false"})
    void onlyWhatIsQuotedNeedsQuotedWords(Form form, boolean lacking) {
        assertEquals(
                lacking ? Map.of("quotations[0].exact", "the quoted words") : Map.of(),
                missing(report(
                        speaker, passage, Voice.SPEAKER, form, SpeechAct.ASSERTS, entry.said(), hops, List.of())));
    }

    @ParameterizedTest
    @EnumSource(names = {"SPEAKER", "AMBIGUOUS"})
    void theChainEndsAtThePublisher(Voice voice) {
        Hop agency = hops.get(0);
        Hop publisher = hops.get(1);
        assertEquals(Map.of(), missing(relayed(voice, agency, publisher)));
        assertEquals(Map.of(), missing(relayed(voice, agency, agency, publisher)));
        assertEquals(Map.of("hops[0].agent", CHAIN), missing(relayed(voice, agency, publisher, agency)));
        assertEquals(Map.of(), missing(relayed(voice, publisher)));
        assertEquals(Map.of("hops[0].agent", CHAIN), missing(relayed(voice, publisher, agency)));
        assertEquals(Map.of("hops[0].agent", CHAIN), missing(relayed(voice, agency)));
        assertEquals(Map.of("hops[0].agent", CHAIN), missing(relayed(voice)));
    }

    @Test
    void aNamesakeOfThePublisherIsNotThePublisher() {
        Hop namesake = new Hop(OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times"), null, Naming.STATED, true);

        assertEquals(Map.of("hops[0].agent", CHAIN), missing(relayed(Voice.SPEAKER, namesake)));
    }

    @Test
    void whatTheOutletSaysItselfNeedsNoChain() {
        Speaker outlet = passage.source().publisher();
        assertEquals(
                Map.of(),
                missing(report(
                        outlet,
                        passage,
                        Voice.NARRATOR,
                        Form.INDIRECT,
                        SpeechAct.ASSERTS,
                        entry.reported(),
                        List.of(),
                        List.of())));
    }

    @Test
    void wordsThatCanBeReadAsTwoWeeksNeedToldHowWeeksWereCounted() {
        FuzzyDate open = FuzzyDate.unknown().saidAs("last week");
        assertEquals(Map.of("weeks", "how weeks were counted"), missing(dated(open)));
        assertEquals(
                Map.of(), missing(dated(FuzzyDate.of("2024-05-27/2024-06-02").saidAs("last week"))));
        assertEquals(Map.of(), missing(dated(FuzzyDate.unknown().saidAs("recently"))));
        assertEquals(Map.of(), missing(dated(FuzzyDate.unknown())));
        assertEquals(Map.of(), missing(dated(null)));
    }

    @Test
    void theSecondReportIsLookedAtAsTheFirst() {
        assertEquals(
                Map.of("speaker", "who said it"),
                missing(OffRecord.entry("Boats left."), entry, report(null, passage, Voice.SPEAKER, Form.MIXED)));
    }

    private Map<String, String> missing(Attribution.Entry report) {
        return missing(OffRecord.entry("Boats left."), report);
    }

    private static Map<String, String> missing(Claim.Entry entry, Attribution.Entry... reports) {
        Claim claim = OffRecord.blank(OffRecord.user(1));
        claim.enter(entry);
        for (Attribution.Entry report : reports) {
            OffRecord.attributed(claim, report);
        }
        claim.revise(new Written().by(OffRecord.user(1)), null);
        return Readiness.missing(claim).byField();
    }

    private Attribution.Entry relayed(Voice voice, Hop... relays) {
        return report(
                speaker, passage, voice, Form.MIXED, SpeechAct.ASSERTS, entry.said(), List.of(relays), quotations);
    }

    private Attribution.Entry dated(FuzzyDate said) {
        return report(speaker, passage, Voice.SPEAKER, Form.MIXED, SpeechAct.ASSERTS, said, hops, quotations);
    }

    private Attribution.Entry report(Speaker who, Passage words, Voice voice, Form form) {
        return report(who, words, voice, form, SpeechAct.ASSERTS, entry.said(), hops, quotations);
    }

    private static Attribution.Entry report(
            Speaker who,
            Passage words,
            Voice voice,
            Form form,
            SpeechAct act,
            FuzzyDate said,
            List<Hop> relays,
            List<Quotation> quoted) {
        return new Attribution.Entry(who, null, words, voice, form, act, null, said, null, null, relays, quoted);
    }
}
