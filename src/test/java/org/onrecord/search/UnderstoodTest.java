package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.search.Claims.claim;
import static org.onrecord.search.Claims.named;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfSpeaker;
import org.onrecord.search.Indexed.OfTopic;
import org.onrecord.speaker.SpeakerKind;

/** What a page says of how a query was understood, and what it offers to narrow it by. */
class UnderstoodTest {

    private static final Named ANA = named(1, "ana-sousa", "Ana Sousa");
    private static final Named BEN = named(2, "ben-sousa", "Ben Sousa");
    private static final Named TRADE = named(1, "trade", "Trade");
    private static final Map<Long, String> SPEAKERS = Map.of(1L, "Ana Sousa", 2L, "Ben Sousa");
    private static final Map<Long, String> TOPICS = Map.of(1L, "Trade");

    private static final Index INDEX = Index.of(
            claim(1, "Taxes rose").by(ANA, "2024-01-01/2024-12-31").about(TRADE).made(),
            claim(2, "Taxes fell").by(BEN, "2023-01-01/2023-12-31").made(),
            new OfSpeaker(ANA, List.of(), SpeakerKind.PERSON, true, 1),
            new OfSpeaker(BEN, List.of(), SpeakerKind.PERSON, true, 1),
            new OfTopic(TRADE, List.of(), true, 1));

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "taxes rose | ``",
                "\"taxes rose\" | Looking for “taxes rose”.",
                "taxes -rose | Looking for “taxes”; left out: “rose”.",
                "speaker:ana-sousa said:2024 | Looking for claims said by Ana Sousa, said within 2024.",
                "said:2024.. said:..2020 said:2021..2022 |"
                        + " Looking for claims said since 2024 or until 2020 or from 2021 to 2022.",
                "taxes speaker:sousa topic:trade | Looking for “taxes”, said by Ana Sousa or Ben Sousa, about Trade.",
                "kind:pledge kind:rule | Looking for claims of the kind “Pledge” or “Rule or law”.",
                "taxes verdict:refuted -speaker:ana |"
                        + " Looking for “taxes”, with the verdict “Refuted”; left out: Ana Sousa.",
                "-taxes | Looking for all claims; left out: “taxes”.",
                "taxes speaker:nobody -said:2023 | Looking for “taxes”; left out: 2023.",
            })
    void theSentenceSaysAllThatIsMoreThanWords(String typed, String sentence) {
        assertEquals(
                sentence,
                Understood.sentence(INDEX.find(typed), SPEAKERS, TOPICS).orElse(""));
    }

    @Test
    void narrowingAddsToTheQueryWhatTellsSomeFromOthers() {
        Found found = INDEX.find("taxes");
        List<Narrowed> narrowed = Narrowed.of(
                found,
                Map.of(1L, new Narrowed.Named("ana-sousa", "Ana Sousa")),
                Map.of(1L, new Narrowed.Named("trade", "Trade")));

        assertEquals(
                List.of(
                        new Narrowed("Speaker", List.of(new Narrowed.Link("Ana Sousa", 1, "taxes speaker:ana-sousa"))),
                        new Narrowed("Topic", List.of(new Narrowed.Link("Trade", 1, "taxes topic:trade"))),
                        new Narrowed(
                                "Said in",
                                List.of(
                                        new Narrowed.Link("2024", 1, "taxes said:2024"),
                                        new Narrowed.Link("2023", 1, "taxes said:2023")))),
                narrowed);
        for (Narrowed one : narrowed) {
            one.links()
                    .forEach(link ->
                            assertEquals(link.claims(), INDEX.find(link.query()).total(), link.query()));
        }
    }
}
