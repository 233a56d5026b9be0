package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.Reported.Way;

class AttributionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The bridge is safe,” Ann Lee said.                 | Ann Lee | said    | “The bridge is safe,”",
                "“The bridge is safe,” said Ann Lee.                 | Ann Lee | said    | “The bridge is safe,”",
                "\"The bridge is safe,\" said Ann Lee.               | Ann Lee | said    | \"The bridge is safe,\"",
                "''The bridge is safe,'' said Ann Lee.               | Ann Lee | said    | ''The bridge is safe,''",
                "“Is the bridge safe?” Ann Lee asked.                | Ann Lee | asked   | “Is the bridge safe?”",
                "Ann Lee said: “The bridge is safe.”                 | Ann Lee | said    | “The bridge is safe.”",
                "Ann Lee said, “The bridge is safe.”                 | Ann Lee | said    | “The bridge is safe.”",
                "“The bridge,” Ann Lee said, “is safe.”              | Ann Lee | said    | “The bridge,” + “is safe.”",
                "Ann Lee told reporters, “The bridge is safe.”       | Ann Lee | told    | “The bridge is safe.”",
                "She told them, “The bridge is safe.”                | She     | told    | “The bridge is safe.”",
                "“The bridge is safe.” — Ann Lee                     | Ann Lee | —       | “The bridge is safe.”",
                "A letter by Ann Lee: “Keep the bridge as it is.”    | Ann Lee | :       | “Keep the bridge as it is.”",
            })
    void aQuotationBelongsToWhoeverTheVerbBesideItNames(String text, String source, String cue, String content) {
        assertOne(text, source, cue, content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"The bridge is safe\", said Ann Lee.              | Ann Lee | said | \"The bridge is safe\"",
                "“The bridge is safe”, said Ann Lee.                | Ann Lee | said | “The bridge is safe”",
                "‘The bridge is safe’, said Ann Lee.                | Ann Lee | said | ‘The bridge is safe’",
                "'The bridge is safe', she told them.               | she     | told | 'The bridge is safe'",
                "\"The bridge is safe\", Ann Lee told reporters.    | Ann Lee | told | \"The bridge is safe\"",
                "“The bridge is safe”, she told parliament.         | she     | told | “The bridge is safe”",
                "“The bridge is safe”, said the finance minister.   | the finance minister | said | “The bridge is"
                        + " safe”",
                "“Decided”, said Ann Lee.                           | Ann Lee | said | “Decided”",
                "“It is safe”, said Ann Lee, “and it will stay so”. | Ann Lee | said | “It is safe” + “and it will"
                        + " stay so”",
                "“It is safe”, Ann Lee insisted, “and it will stay so”. | Ann Lee | insisted | “It is safe” + “and it"
                        + " will stay so”",
                "It was “a mistake to build it”, Ann Lee told them. | Ann Lee | told | It was “a mistake to build it”",
                "«The bridge is safe», said Ann Lee.                | Ann Lee | said | «The bridge is safe»",
                "« Le pont est sûr », Ann Lee told reporters.       | Ann Lee | told | « Le pont est sûr »",
                "「橋は安全です」, Ann Lee told reporters.          | Ann Lee | told | 「橋は安全です」",
                "Asked about “the plan to build it”, Ann Lee told us that she had no idea. | Ann Lee | told | that she"
                        + " had no idea",
                "The town shut it: “We had no choice,” Ann Lee said. | Ann Lee | said | “We had no choice,”",
                "The town shut it: “We had no choice”, said Ann Lee. | Ann Lee | said | “We had no choice”",
                "In “The Art of War”, Ann Lee said that it was safe. | Ann Lee | said | that it was safe",
            })
    void theCommaMayStandBehindTheMark(String text, String source, String cue, String content) {
        assertOne(text, source, cue, content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ann Lee said that the bridge was safe.        | Ann Lee | said | that the bridge was safe",
                "Ann Lee said the bridge was safe.             | Ann Lee | said | the bridge was safe",
                "Ann Lee said Friday the bridge was safe.      | Ann Lee | said | the bridge was safe",
                "Ann Lee said last week that it was safe.      | Ann Lee | said | that it was safe",
                "Ann Lee said in a statement on Friday that the bridge was safe. | Ann Lee | said | that the bridge"
                        + " was safe",
                "Ann Lee on Friday said the bridge was safe.   | Ann Lee | said | the bridge was safe",
                "In Ohio, Ann Lee said the bridge was safe.    | Ann Lee | said | the bridge was safe",
                "The bridge is safe, Ann Lee said.             | Ann Lee | said | The bridge is safe",
                "The bridge is safe, said Ann Lee.             | Ann Lee | said | The bridge is safe",
                "The bridge, Ann Lee said, is safe.            | Ann Lee | said | The bridge + is safe",
                "The bridge is safe, she said, though it is old. | she   | said | The bridge is safe + though it is"
                        + " old",
                "Ann Lee did not say whether it was safe.      | Ann Lee | did not say | whether it was safe",
                "Ann Lee has repeatedly denied that it broke.  | Ann Lee | has repeatedly denied | that it broke",
                "Experts caution that tests take time.         | Experts | caution | that tests take time",
                "Ann Lee believes that the bridge is safe.     | Ann Lee | believes | that the bridge is safe",
                "Ann Lee wants to close the bridge.            | Ann Lee | wants | to close the bridge",
                "Ann Lee urged drivers to stay away.           | Ann Lee | urged | drivers to stay away",
                "Ann Lee told drivers that the bridge was safe. | Ann Lee | told | that the bridge was safe",
                "Ann Lee praised the crew after the storm ended. | Ann Lee | praised | the crew",
                "Ann Lee called for a new bridge.              | Ann Lee | called for | a new bridge",
                "Ann Lee called the plan “a disgrace.”         | Ann Lee | called | the plan “a disgrace.”",
                "Ann Lee described the plan as weak.           | Ann Lee | described | the plan as weak",
                "Ann Lee was quoted as saying that it was safe. | Ann Lee | was quoted as saying | that it was safe",
                "The plan was criticized by Ann Lee.           | Ann Lee | was criticized by | The plan",
                "According to Ann Lee, the bridge is safe.     | Ann Lee | According to | the bridge is safe",
                "The bridge is safe, according to Ann Lee.     | Ann Lee | according to | The bridge is safe",
                "Ann Lee’s claim that it is safe was doubted.  | Ann Lee | claim | that it is safe",
                "LEE: The bridge is safe.                      | LEE     | :     | The bridge is safe",
                "RIVERTON, Ohio (AP) — The bridge is safe, Ann Lee said. | Ann Lee | said | The bridge is safe",
            })
    void whatIsReportedInOtherWordsIsTheClauseOrThingThatTheVerbTakes(
            String text, String source, String cue, String content) {
        assertOne(text, source, cue, content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ann Lee, the county’s engineer, said it was safe.       | Ann Lee, the county’s engineer,",
                "Ann Lee, who tested it, said it was safe.               | Ann Lee, who tested it,",
                "Ann Lee, speaking in Ohio, said it was safe.            | Ann Lee",
                "“It is safe,” said Ann Lee, the county’s engineer.      | Ann Lee, the county’s engineer",
                "“It is safe,” said Ann Lee on Friday.                   | Ann Lee",
                "“It is safe,” said Ann Lee in a statement.              | Ann Lee",
                "“It is safe,” said a spokesman for the county of Ross.  | a spokesman for the county of Ross",
                "Sen. Ann Lee (D-Ohio) said it was safe.                 | Sen. Ann Lee (D-Ohio)",
                "Ann Lee and Tom Ray said it was safe.                   | Ann Lee and Tom Ray",
                "U.S., Kenyan and South Korean engineers said it was safe. | U.S., Kenyan and South Korean engineers",
                "Reports from U.S., Kenyan, and Irish engineers said it was safe. | Reports from U.S., Kenyan, and"
                        + " Irish engineers",
                "Two men injured in the crash said it was safe.          | Two men injured in the crash",
                "The county’s engineer said it was safe.                 | The county’s engineer",
                "He said it was safe.                                    | He",
                "It is the engineer who said it was safe.                | who",
            })
    void theSourceIsTheWholePhraseWithWhatStandsInApposition(String text, String source) {
        List<Reported> found = Attributions.in(text);
        assertEquals(source, found.get(0).source().in(text), () -> shown(text));
    }

    @Test
    void verbsThatShareASubjectReportOneAfterTheOther() {
        assertEquals("""
            Ann Lee | added | that it would open soon
            Ann Lee | said | the bridge was safe
            """, shown("Ann Lee said the bridge was safe and added that it would open soon."));
        assertEquals("""
            Ann Lee | saying | the bridge was safe
            Ann Lee | praised | the crew
            """, shown("Ann Lee praised the crew, saying the bridge was safe."));
    }

    @Test
    void oneWhoSaysTheContraryHasAClauseOfTheirOwn() {
        assertEquals("""
            Analysts | argue | that the bridge is unsafe
            experts | caution | that tests take time
            """, shown("Analysts argue that the bridge is unsafe, but experts caution that tests take time."));
    }

    @Test
    void aPledgeEndsBeforeThoseAccordingToWhomItWasMade() {
        assertEquals("""
            county reports | according to | Ann Lee has pledged to mend the bridge
            Ann Lee | has pledged | to mend the bridge
            """, shown("Ann Lee has pledged to mend the bridge, according to county reports."));
    }

    @Test
    void hearsayAndFearsHaveNobodyWhoIsNamed() {
        assertNull(Attributions.in("There are fears that the bridge may fall.")
                .get(0)
                .source());
        assertNull(
                Attributions.in("Ann Lee reportedly closed the bridge.").get(0).source());
        assertEquals(
                "null | is said | Ann Lee + to have closed the bridge\n",
                shown("Ann Lee is said to have closed the bridge."));
    }

    @Test
    void aQuotationGoesOnInTheNextSentenceOfItsParagraph() {
        assertEquals(
                "Ann Lee | said | “It is safe,” + “We tested it.” + “Twice.”\n",
                shown("“It is safe,” Ann Lee said. “We tested it.” “Twice.”"));
    }

    @Test
    void aQuotationThatIsLeftOpenGoesOnInTheNextParagraph() {
        assertEquals(
                "Ann Lee | said | “It is safe,” + “It was tested. + “It will be again.”\n",
                shown("“It is safe,” Ann Lee said. “It was tested.\n“It will be again.”"));
    }

    @Test
    void aQuotedParagraphInheritsTheSpeakerOfTheOneBefore() {
        assertEquals("""
            Ann Lee | said | “It is safe,”
            Ann Lee | null | “We tested it twice.”
            """, shown("“It is safe,” Ann Lee said.\n“We tested it twice.”"));
    }

    @Test
    void aQuotationAfterASentenceAboutSomebodyIsTheirs() {
        assertEquals(
                "Ann Lee | null | “It is safe and will stay so.”\n",
                shown("Ann Lee was angry. “It is safe and will stay so.”"));
    }

    @Test
    void aQuotationAfterAParagraphWithoutOneIsNobodys() {
        assertEquals(
                "Ann Lee | said | “It is safe,”\n",
                shown("“It is safe,” Ann Lee said.\nIt rained.\n“We tested it twice.”"));
    }

    @Test
    void whatIsSaidWithinAQuotationIsNotReportedByTheOutlet() {
        assertEquals(
                "Ann Lee | said | “Tom Ray told me that he denied it,”\n",
                shown("“Tom Ray told me that he denied it,” Ann Lee said."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The so-called “safe bridge” fell in May.",
                "The bridge fell in May.",
                "The show, the note and the report were old.",
                "He is 6'2\" tall.",
                "Ann Lee came to address the plan.",
                "",
            })
    void aTextInWhichNobodySaysAnythingReportsNothing(String text) {
        assertEquals("", shown(text));
    }

    @Test
    void theWayIsKnownFromTheMarks() {
        assertEquals(Way.DIRECT, way("“It is safe,” Ann Lee said."));
        assertEquals(Way.MIXED, way("Ann Lee said the bridge was “perfectly safe.”"));
        assertEquals(Way.INDIRECT, way("Ann Lee said the bridge was safe."));
    }

    @Test
    void aDirectQuotationIsSurerThanAVerbThatMayMeanLittle() {
        double direct = Attributions.in("“It is safe,” Ann Lee said.").get(0).sure();
        double indirect = Attributions.in("Ann Lee considered the plan.").get(0).sure();
        assertTrue(direct > 0.95);
        assertTrue(indirect < 0.8);
    }

    @Test
    void whoAPronounOfARelativeClauseMeansIsLessSure() {
        double named = Attributions.in("Ann Lee supports the plan.").get(0).sure();
        double relative =
                Attributions.in("It is the mayor who supports the plan.").get(0).sure();
        assertTrue(relative < named);
    }

    @Test
    void theSameTextIsAlwaysReadTheSame() {
        String text = "“It is safe,” Ann Lee said. Tom Ray denied that, according to the county.";
        assertEquals(Attributions.in(text), Attributions.in(text));
    }

    private static Way way(String text) {
        return Attributions.in(text).get(0).way();
    }

    private static void assertOne(String text, String source, String cue, String content) {
        assertEquals(source + " | " + cue + " | " + content + "\n", shown(text));
    }

    /** One line for each: source, cue and the stretches of the content. */
    private static String shown(String text) {
        return Attributions.in(text).stream()
                .map(reported -> words(reported.source(), text)
                        + " | "
                        + words(reported.cue(), text)
                        + " | "
                        + reported.content().stream()
                                .map(stretch -> stretch.in(text))
                                .collect(Collectors.joining(" + "))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String words(Stretch stretch, String text) {
        return stretch == null ? "null" : stretch.in(text);
    }
}
