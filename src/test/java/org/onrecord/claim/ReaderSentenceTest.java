package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.time.FuzzyDate;
import org.onrecord.time.RelativeDate;
import org.onrecord.time.WeekStart;

class ReaderSentenceTest {

    private static final String CLAIM = "Around 300 boats left the harbour.";

    private final Speaker outlet = OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times");
    private final Speaker ana = OffRecord.speaker(SpeakerKind.PERSON, "Ana Sousa");
    private final Source source = OffRecord.source(SourceKind.ARTICLE, outlet);

    @Test
    void namesSpeakerRoleDayClaimAndPublisher() {
        assertEquals(
                "Ana Sousa, harbour master, said on 28 May 2024 that around 300 boats left the harbour, as published by"
                        + " Harbour Times.",
                sentence(ana, "harbour master", Voice.SPEAKER, SpeechAct.ASSERTS, FuzzyDate.of("2024-05-28")));
    }

    @Test
    void whatIsTypedTurnsNoWordOfTheSentenceRound() {
        Speaker turned = OffRecord.speaker(SpeakerKind.PERSON, "\u202eAna\u202c \u2067Sousa");
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(turned, null, Voice.SPEAKER, SpeechAct.ASSERTS, null));
    }

    @Test
    void leavesOutARoleAndADateThatNobodyKnows() {
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(ana, null, Voice.SPEAKER, SpeechAct.ASSERTS, null));
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(ana, null, Voice.SPEAKER, SpeechAct.ASSERTS, FuzzyDate.unknown()));
    }

    @Test
    void whoPublishedTheirOwnWordsIsNotNamedTwice() {
        Source own = OffRecord.source(SourceKind.POST, ana);

        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as they published it themselves.",
                sentence(own, List.of()));
    }

    @Test
    void whoIsOnlyDescribedStandsSmallWithinTheSentence() {
        Hop agency = new Hop(OffRecord.speaker(SpeakerKind.OUTLET, "A news agency"), null, Naming.ELIDED, false);

        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as relayed by a news agency (not named in the"
                        + " report) and published by Harbour Times.",
                sentence(List.of(agency)));
    }

    @Test
    void namesEachRelayInItsOrder() {
        Hop agency = new Hop(OffRecord.speaker(SpeakerKind.OUTLET, "Coast Agency"), "reported", Naming.STATED, true);
        Hop radio = new Hop(OffRecord.speaker(SpeakerKind.OUTLET, "Radio Sul"), null, Naming.ELIDED, false);
        Hop publisher = new Hop(outlet, null, Naming.STATED, true);

        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as relayed by Coast Agency and published by"
                        + " Harbour Times.",
                sentence(List.of(agency, publisher)));
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as relayed by Radio Sul (not named in the"
                        + " report), then by Coast Agency, and published by Harbour Times.",
                sentence(List.of(radio, agency, publisher)));
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(List.of(publisher)));
    }

    private String sentence(List<Hop> hops) {
        return sentence(source, hops);
    }

    private String sentence(Source source, List<Hop> hops) {
        Attribution.Entry entry = new Attribution.Entry(
                ana,
                null,
                null,
                Voice.SPEAKER,
                Form.MIXED,
                SpeechAct.ASSERTS,
                "said",
                null,
                null,
                null,
                hops,
                List.of());
        return ReaderSentence.of(CLAIM, entry, source);
    }

    @Test
    void whatTheOutletSaysItselfIsNotAlsoPublishedByIt() {
        assertEquals(
                "Harbour Times said on 3 June 2024 that around 300 boats left the harbour.",
                sentence(outlet, null, Voice.NARRATOR, SpeechAct.ASSERTS, FuzzyDate.of("2024-06-03")));
    }

    @Test
    void saysThatAVoiceCanBeReadBothWays() {
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as published by Harbour Times. It can also be"
                        + " read as Harbour Times saying so itself.",
                sentence(ana, null, Voice.AMBIGUOUS, SpeechAct.ASSERTS, null));
    }

    @Test
    void givesTheWordsOfARelativeDateBesideItsReading() {
        FuzzyDate lastWeek = RelativeDate.read("last week", FuzzyDate.of("2024-06-03"), WeekStart.MONDAY)
                .orElseThrow();
        assertEquals(
                "Ana Sousa said between 27 May and 2 June 2024 (“last week”) that around 300 boats left the"
                        + " harbour, as published by Harbour Times.",
                sentence(ana, null, Voice.SPEAKER, SpeechAct.ASSERTS, lastWeek));
    }

    @Test
    void givesTheWordsAloneWhileTheyCanBeReadTwoWays() {
        assertEquals(
                "Ana Sousa said (“last week”) that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(
                        ana,
                        null,
                        Voice.SPEAKER,
                        SpeechAct.ASSERTS,
                        FuzzyDate.unknown().saidAs("last week")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-11    | in November 2024",
                "2019       | in 2019",
                "2019~      | about 2019",
                "1945-05-09 | on 9 May 1945",
                "2024-12-23? | on 23 December 2024 (uncertain)"
            })
    void neverMakesADateMoreExactThanItIs(String date, String phrase) {
        assertEquals(
                "Ana Sousa said " + phrase + " that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(ana, null, Voice.SPEAKER, SpeechAct.ASSERTS, FuzzyDate.of(date)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSERTS  | said that around 300 boats left the harbour",
                "PLEDGES  | said that around 300 boats left the harbour",
                "PREDICTS | said that around 300 boats left the harbour",
                "REPEATS  | said again that around 300 boats left the harbour",
                "DENIES   | said that it is not so that around 300 boats left the harbour",
                "RETRACTS | said that they no longer say that around 300 boats left the harbour",
                "         | said that around 300 boats left the harbour"
            })
    void tellsADenialAndARetractionFromAnAssertion(SpeechAct act, String words) {
        assertEquals(
                "Ana Sousa " + words + ", as published by Harbour Times.",
                sentence(ana, null, Voice.SPEAKER, act, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claimed", "admitted", "noted", "revealed", "insisted", "lied", ""})
    void theVerbIsSaidWhateverTheSourceChose(String cue) {
        Attribution.Entry entry = new Attribution.Entry(
                ana,
                null,
                null,
                Voice.SPEAKER,
                Form.MIXED,
                SpeechAct.ASSERTS,
                cue,
                null,
                null,
                null,
                List.of(new Hop(outlet, cue, Naming.STATED, true)),
                List.of());

        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour, as published by Harbour Times.",
                ReaderSentence.of(CLAIM, entry, source));
    }

    @ParameterizedTest
    @EnumSource
    void theVerbIsSaidForEveryKindOfSpeaker(SpeakerKind kind) {
        Speaker speaker = OffRecord.speaker(kind, "Officials");

        assertEquals(
                "Officials said that around 300 boats left the harbour, as published by Harbour Times.",
                sentence(speaker, null, Voice.SPEAKER, SpeechAct.ASSERTS, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The sea is calm.         | the sea is calm",
                "A boat sank.             | a boat sank",
                "Iran left the treaty.    | Iran left the treaty",
                "NATO has 32 members.     | NATO has 32 members",
                "“Calm” is what it was.   | “Calm” is what it was",
                "300 boats left           | 300 boats left",
                "It is over...            | it is over",
                "None                     | none",
                "Inflation was 2.5        | Inflation was 2.5",
                "Nobody was hurt.         | nobody was hurt",
                "If it rains, it floods.  | if it rains, it floods",
                "Six ships sank.          | six ships sank",
                "Six Ukrainian ships sank. | six Ukrainian ships sank",
                "Three hundred had gone.  | three hundred had gone",
                "Twenty-six people died.  | twenty-six people died",
                "He did not come.         | he did not come",
                "Their boats are lost.    | their boats are lost",
                "It’s over.               | it’s over",
                "Because of it, all left. | because of it, all left",
                "Dozens of boats sank.    | dozens of boats sank",
                "Deaths doubled, and more deaths are feared. | deaths doubled, and more deaths are feared",
                "I left.                  | I left",
                "Her Majesty was pleased. | Her Majesty was pleased",
                "Six Nations rugby is over. | Six Nations rugby is over",
                "May was cold, and it may rain. | May was cold, and it may rain",
                "Will left, and he will return. | Will left, and he will return",
                "Kyiv said that kyiv is misspelt and Kyiv is right. | Kyiv said that kyiv is misspelt and Kyiv is right",
                "Crossrail opened.        | Crossrail opened"
            })
    void aClaimBeginsSmallWhereOnlyItsPlaceMadeItGreat(String claim, String within) {
        Attribution.Entry entry = entry(ana, null, Voice.SPEAKER, SpeechAct.ASSERTS, null);

        assertEquals(
                "Ana Sousa said that " + within + ", as published by Harbour Times.",
                ReaderSentence.of(claim, entry, source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unemployment fell.   | Ana Sousa said that unemployment fell. | unemployment fell",
                "Deaths doubled.      | Deaths doubled in May, she said, as deaths do. | deaths doubled",
                "Unemployment fell.   | She said: Unemployment fell. | Unemployment fell",
                "Sanctions work.      | Ana Sousa said sanctions work. | sanctions work",
                "Apple fell.          | Shares in Apple fell like an apple. | Apple fell",
                "Crossrail opened.    | The line crossrail, or Crossrail, opened. | Crossrail opened",
                "Rose West was ill.   | Prices rose, and Rose West was ill. | Rose West was ill",
            })
    void aWordThatStandsSmallInThePassageBeginsSmall(String claim, String passage, String within) {
        assertEquals(within, OpeningWord.lowered(claim.replaceAll("\\.$", ""), passage));
    }

    @Test
    void isEmptyWhileNobodyIsNamed() {
        assertEquals("", sentence(null, "harbour master", Voice.SPEAKER, SpeechAct.ASSERTS, FuzzyDate.of("2024")));
    }

    @Test
    void endsWithTheClaimWhileNoSourceIsNamed() {
        assertEquals(
                "Ana Sousa said that around 300 boats left the harbour.",
                ReaderSentence.of(CLAIM, entry(ana, null, Voice.AMBIGUOUS, SpeechAct.ASSERTS, null), null));
    }

    @Test
    void aReportOnRecordGivesTheSameSentence() {
        Claim claim = OffRecord.claim(OffRecord.user(1));
        Attribution report = OffRecord.attributed(claim, OffRecord.report());

        assertEquals(
                "Ana Sousa, harbour master, said on 28 May 2024 that around 300 boats left the harbour, as relayed by"
                        + " Coast Agency (not named in the report) and published by Harbour Times.",
                ReaderSentence.of(report));
    }

    private String sentence(Speaker speaker, String role, Voice voice, SpeechAct act, FuzzyDate said) {
        return ReaderSentence.of(CLAIM, entry(speaker, role, voice, act, said), source);
    }

    private static Attribution.Entry entry(Speaker speaker, String role, Voice voice, SpeechAct act, FuzzyDate said) {
        return new Attribution.Entry(
                speaker, role, null, voice, Form.INDIRECT, act, "claimed", said, null, null, List.of(), List.of());
    }
}
