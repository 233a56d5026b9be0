package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.Issues;

class QuotationTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> MARKS = Optional.of("Give the words without their quotation marks.");
    private static final Optional<String> ABSENT =
            Optional.of("These words do not stand in the passage. Copy them as they are printed there.");
    private static final Optional<String> OUTLETS =
            Optional.of("Leave out the comma or full stop before the closing mark: it is the outlet’s.");

    private static final String PASSAGE =
            "“The sea is calm,” she said. It was “calmer than ever.” “Nobody drowned.” «Il fait beau», dit-il.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sea is calm",
                "calmer than ever",
                "sea",
                "Nobody drowned",
                "Nobody drowned.",
                "Il fait beau",
                "The sea is calm,” she said. It was “calmer than ever"
            })
    void wordsOfThePassageWithoutMarksAreAQuotation(String words) {
        assertEquals(NONE, Quotation.fault(words, PASSAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The sea is calm",
                "The sea is calm,”",
                "“The sea is calm,”",
                "«Il fait beau»",
                "\"The sea is calm\"",
                "「calm",
                "”"
            })
    void theMarksAreNoPartOfAQuotation(String words) {
        assertEquals(MARKS, Quotation.fault(words, PASSAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The sea was calm", "the sea is calm", "The  sea is calm", "The sea\u00a0is calm", "Ship"})
    void wordsThatDoNotStandInThePassageAreNoQuotation(String words) {
        assertEquals(ABSENT, Quotation.fault(words, PASSAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The sea is calm,", "calmer than ever."})
    void theOutletsPunctuationIsNoPartOfAQuotation(String words) {
        assertEquals(OUTLETS, Quotation.fault(words, PASSAGE));
    }

    @Test
    void aWordThatALineEndDividesIsQuotedWhole() {
        String passage = "She called it “unfore-\nseen and twenty- five years old”.";
        assertEquals(NONE, Quotation.fault("unforeseen and twenty-five years", passage));
        assertEquals(NONE, Quotation.fault("unfore-\nseen", passage));
        assertEquals(ABSENT, Quotation.fault("unforeseen or", passage));
    }

    @Test
    void aFragmentsFullStopIsTheOutletsWhereverElseTheWordsStand() {
        assertEquals(OUTLETS, Quotation.fault("calm.", "All was calm. She called it “calm.”"));
        assertEquals(NONE, Quotation.fault("calm.", "She called it “a sea that is calm. Very calm”."));
    }

    @Test
    void aQuestionBelongsToTheSpeaker() {
        assertEquals(NONE, Quotation.fault("calm?", "“Is it calm?” she asked."));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "VERBATIM,    en,    -,     true",
                "VERBATIM,    en,    en,    true",
                "VERBATIM,    en,    EN,    true",
                "VERBATIM,    en,    en-GB, true",
                "VERBATIM,    pt-BR, pt,    true",
                "VERBATIM,    en,    ko,    false",
                "VERBATIM,    en,    enm,   false",
                "ALTERED,     en,    ko,    false",
                "ALTERED,     en,    en,    true",
                "ALTERED,     en,    en-US, true",
                "ALTERED,     en,    -,     true",
                "TRANSLATION, en,    ko,    true",
                "TRUNCATED,   en,    ko,    true",
                "UNKNOWN,     en,    ko,    true",
                "VERBATIM,    -,     ko,    false"
            })
    void wordForWordNeedsTheSameLanguageAndTranslationsAreNoAlterations(
            Fidelity fidelity, String language, String original, boolean right) {
        assertEquals(right, Quotation.fault(fidelity, language, original).isEmpty());
    }

    @Test
    void aFaultOfLanguageSaysWhatItIs() {
        assertEquals(
                Optional.of("Words in another language than the speaker’s are a translation, not word for word."),
                Quotation.fault(Fidelity.VERBATIM, "en", "ko"));
        assertEquals(
                Optional.of("Two translations that differ are not alterations of one another. Call it a translation, or"
                        + " compare it with words in its own language."),
                Quotation.fault(Fidelity.ALTERED, "en", "ko"));
    }

    @Test
    void aRowIsReadWithItsLanguageFromTheSourceAndNothingClaimedOfItsFidelity() {
        Issues issues = Issues.none();
        Quotation read =
                new QuotationForm("The sea is calm", "", "", "", "", "").read("quotations[0]", PASSAGE, "en", issues);

        assertEquals(0, issues.list().size());
        assertEquals("The sea is calm", read.exact());
        assertEquals("en", read.language());
        assertEquals(Fidelity.UNKNOWN, read.fidelity());
    }

    @Test
    void aRowsFaultsStandBesideItsOwnFields() {
        Issues issues = Issues.none();
        new QuotationForm("The sea was calm", "en", "VERBATIM", "바다는 잔잔하다", "ko", "")
                .read("quotations[1]", PASSAGE, "en", issues);
        new QuotationForm("", "xx_yy", "NEARLY", "바다는 잔잔하다", "ko", "").read("quotations[2]", PASSAGE, "en", issues);

        assertEquals(
                "[quotations[1].exact, quotations[1].fidelity, quotations[2].language, quotations[2].fidelity,"
                        + " quotations[2].exact]",
                issues.list().stream().map(issue -> issue.field()).toList().toString());
    }

    @Test
    void aQuotationOfFortyThousandCharactersIsComparedWhole() {
        String words = "a word ".repeat(6_000).strip();
        String passage = "“" + words + ",” she said.";
        assertEquals(41_999, words.length());
        assertEquals(NONE, Quotation.fault(words, passage));
        assertEquals(ABSENT, Quotation.fault(words.substring(0, 41_998) + "t", passage));
    }
}
