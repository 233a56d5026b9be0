package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.speaker.SpeakerKind;

/** The article that the record began with, held against the claims that an editor recorded from it. */
class FoundingArticleTest {
    private static final List<Stretch> QUOTATIONS =
            List.of(new Stretch(79, 93), new Stretch(961, 983), new Stretch(1173, 1216), new Stretch(2075, 2089));

    private String text;
    private List<Proposal> proposals;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(FoundingArticle.isThere(), "The seed does not lie beside this checkout.");
        text = FoundingArticle.text();
        proposals = FoundingArticle.proposals();
    }

    @Test
    void proposesWhatAnEditorRecordedAndLittleElse() throws IOException {
        Score score = FoundingArticle.score();

        assertTrue(score.found() >= 30, score::toString);
        assertTrue(score.rightSpeakers() >= 26, score::toString);
        assertTrue(score.extra().size() <= 8, score::toString);
        assertTrue(score.wrongKinds().size() <= 2, score::toString);
    }

    @Test
    void quotesTheFourQuotationsExactly() {
        assertEquals(
                QUOTATIONS,
                proposals.stream()
                        .flatMap(proposal -> proposal.quotations().stream())
                        .toList());
    }

    @Test
    void everySentenceIsThePassageOfSomeProposal() {
        assertEquals(21, new Grammar().read(text).size());
        assertEquals(21, proposals.stream().map(Proposal::passage).distinct().count());
    }

    @Test
    void namesTheChainFromKimThroughStateMedia() {
        Proposal pledge = of("“most stringent”");
        Proposal tasks = of("essential tasks");

        assertEquals("Kim Jong Un", pledge.speaker().name());
        assertEquals("North Korean leader", pledge.speaker().role());
        assertEquals("state media", pledge.relays().get(0).name());
        assertEquals("according to reports", pledge.relays().get(0).verb());
        assertEquals("Kim Jong Un", tasks.speaker().name());
        assertEquals("Korean Central News Agency", tasks.relays().get(0).name());
        assertEquals("it", tasks.relays().get(0).at().in(text));
    }

    @Test
    void takesTheRelayForGrantedWhereTheSentenceLeavesItOut() {
        Relay relay = of("mental resilience").relays().get(0);

        assertTrue(relay.elided());
        assertEquals("Korean Central News Agency", relay.name());
        assertTrue(of("fallen in love").relays().isEmpty());
    }

    @Test
    void readsTheCasualtiesAsAboutThreeThousandKilledOrWounded() {
        Proposal casualties = of("3,000");

        assertEquals("Volodymyr Zelenskyy", casualties.speaker().name());
        assertEquals("Ukrainian President", casualties.speaker().role());
        assertEquals("noted", casualties.cue().in(text));
        assertEquals(Bound.APPROX, casualties.figure().bound());
        assertEquals("3000", casualties.figure().value().toPlainString());
        assertEquals("KILLED+WOUNDED", casualties.figure().counted());
        assertEquals(Combine.ANY_OF, casualties.figure().combine());
        assertEquals("last week", casualties.said().words());
        assertEquals(2, casualties.said().readings().size());
    }

    @Test
    void readsTheTroopsAsMoreThanTenThousandOfThreeServicesTogether() {
        Proposal troops = of("10,000");

        assertEquals(Bound.GT, troops.figure().bound());
        assertEquals("10000", troops.figure().value().toPlainString());
        assertEquals(SpeakerKind.COLLECTIVE, troops.speaker().kind());
    }

    @Test
    void takesTheDayOfTheSessionForTheDayOfTheSpeech() {
        assertEquals(
                "2024-12-27", of("most reactionary").said().readings().get(0).edtf());
        assertEquals(
                "2024-12-27",
                of("nuclear military bloc").said().readings().get(0).edtf());
        assertNull(of("nuclear military bloc").said().at());
        assertNull(of("“most stringent”").said(), "Sunday is when it was reported.");
    }

    @Test
    void leavesOpenWhoseTheRelativeClauseAfterAQuotationIs() {
        assertEquals(Voice.AMBIGUOUS, of("anti-communism").voice());
        assertEquals("Kim Jong Un", of("anti-communism").speaker().name());
    }

    @Test
    void isNotSureWhomAPronounMeans() {
        Proposal bloc = of("nuclear military bloc");

        assertEquals("He", bloc.speaker().at().in(text));
        assertEquals("Kim Jong Un", bloc.speaker().antecedent().in(text));
        assertTrue(!bloc.sure(), bloc.toString());
        assertTrue(
                bloc.reasons().contains("“He” is read as Kim Jong Un."),
                bloc.reasons().toString());
    }

    @Test
    void theSeedSaysTheSameOfItsSentencesAndQuotations() throws IOException {
        String claims = Files.readString(FoundingArticle.FILE.resolveSibling("claims.md"));
        String offsets = claims.substring(claims.indexOf("## Character offsets"));

        assertEquals(stretches(offsets, "S\\d+\\[(\\d+),(\\d+)\\)"), sentences());
        assertEquals(stretches(offsets, "” \\[(\\d+),(\\d+)\\)"), QUOTATIONS);
    }

    private List<Stretch> sentences() {
        return new Grammar().read(text).stream().map(Sentence::at).toList();
    }

    private static List<Stretch> stretches(String offsets, String pattern) {
        List<Stretch> stretches = new ArrayList<>();
        for (MatchResult match :
                Pattern.compile(pattern).matcher(offsets).results().toList()) {
            stretches.add(new Stretch(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))));
        }
        return stretches;
    }

    private Proposal of(String words) {
        Stretch at = Row.of(text, words, "", null).at();
        return proposals.stream()
                .filter(proposal -> proposal.content().stream().anyMatch(at::overlaps))
                .findFirst()
                .orElseThrow();
    }
}
