package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.search.Claims.claim;
import static org.onrecord.search.Claims.named;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.lucene.index.QueryTimeout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Facets.Count;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfSpeaker;
import org.onrecord.search.Indexed.OfTopic;
import org.onrecord.speaker.SpeakerKind;

class FindingTest {

    private static final Named ZELENSKYY =
            named(1, "volodymyr-zelenskyy", "Volodymyr Zelenskyy", "Zelensky", "Selenskyj", "Володимир Зеленський");
    private static final Named KIM = named(2, "kim-jong-un", "Kim Jong Un");
    private static final Named KIM_YO = named(3, "kim-yo-jong", "Kim Yo Jong");
    private static final Named TRADE = named(1, "trade", "Trade", "Commerce");

    private static final Index INDEX = Index.of(
            claim(1, "Taxes rose by 100% under the minister")
                    .quoted("we never raised any tax")
                    .by(KIM, "2024-03-01/2024-03-31")
                    .about(TRADE)
                    .kind(ClaimKind.QUANTITY)
                    .judged(ContentVerdict.REFUTED)
                    .made(),
            claim(2, "The minister raised taxes").by(KIM_YO, "2019-01-01/").made(),
            claim(3, "Ships are built")
                    .passage("The minister said that any tax that was raised was raised before")
                    .by(KIM, "2025-01-01/2025-12-31")
                    .made(),
            claim(4, "3,000 soldiers were killed at O’Brien’s bridge 🚀")
                    .by(ZELENSKYY)
                    .made(),
            claim(5, "Andrej Babiš wurde in den Häusern gesehen", "de").made(),
            claim(6, "東京都知事は辞任した", "ja").made(),
            claim(7, "Снаряди надходять щодня", "uk").made(),
            speaker(ZELENSKYY, 1),
            speaker(KIM, 2),
            speaker(KIM_YO, 1, "kim-the-younger", "kim-jong-un"),
            new OfTopic(TRADE, List.of("tariffs"), true, 1));

    private static OfSpeaker speaker(Named named, int claims, String... former) {
        return new OfSpeaker(named, List.of(former), SpeakerKind.PERSON, true, claims);
    }

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "raised tax | 1 2 3",
                "TAX raising | 1 2 3",
                "\"raised taxes\" | 2",
                "„any tax“ | 1 3",
                "tax -ships | 1 2",
                "minister -\"any tax\" | 2",
                "babis | 5",
                "haus | 5",
                "obrien |",
                "O'Brien | 4",
                "brien | 4",
                "3000 | 4",
                "3.000 soldier | 4",
                "100% | 1",
                "100 percent | 1",
                "% | 1",
                "🚀 | 4",
                "東京 | 6",
                "辞任 | 6",
                "снаряди | 7",
                "zelensky | 4",
                "SELENSKYJ | 4",
                "Зеленський | 4",
                "zelenskyy soldiers | 4",
                "commerce tax | 1",
            })
    void wordsFindClaimsInAnyOrderAndByTheirStems(String typed, String ids) {
        List<Long> found = INDEX.find(typed).claims();

        assertEquals(
                ids == null ? List.of() : List.of(ids.split(" ")),
                found.stream().sorted().map(String::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "speaker:kim-jong-un | 1 3",
                "speaker:\"Kim Jong Un\" tax | 1 3",
                "speaker:kim | 1 2 3",
                "-speaker:kim | 4 5 6 7",
                "speaker:kim -speaker:kim-yo-jong | 1 3",
                "speaker:Зеленський | 4",
                "speaker:kim-the-younger | 2",
                "topic:commerce | 1",
                "topic:tariffs | 1",
                "kind:quantity | 1",
                "verdict:refuted | 1",
                "verdict:refuted verdict:supported | 1",
                "kind:quantity verdict:supported |",
                "said:2024 | 1 2",
                "said:2024..2025 | 1 2 3",
                "said:..2018 |",
                "said:..2019 | 2",
                "said:2024-04-01.. | 2 3",
                "speaker:kim-jong-un said:2024 | 1",
                "speaker:kim said:2024-04..2024-12 | 2",
                "-said:2024 speaker:kim | 3",
            })
    void filtersNarrow(String typed, String ids) {
        assertEquals(
                ids == null ? List.of() : List.of(ids.split(" ")),
                INDEX.find(typed).claims().stream()
                        .sorted()
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void anExactQuotationComesFirstThenTheClaimThenThePassage() {
        try (Index index = Index.of(
                claim(1, "Ships are built")
                        .passage("peace peace peace in our time, peace in our time, he said")
                        .at("2024-12-31T00:00:00Z")
                        .made(),
                claim(2, "There will be peace in our time")
                        .at("2001-01-01T00:00:00Z")
                        .made(),
                claim(3, "The war is said to have ended, at length and after much that came between, for good")
                        .quoted("It is peace in our time and so on and so forth")
                        .at("1999-01-01T00:00:00Z")
                        .made(),
                claim(4, "peace our time in").at("2024-12-31T00:00:00Z").made())) {
            assertEquals(
                    List.of(3L, 4L, 2L, 1L), index.find("peace in our time").claims());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aClaimOfTheWordsComesBeforePassagesThatHaveThemOftener() throws IOException {
        String others = "and of much else that nobody had on their minds when all of it was first put on record ";
        try (Index index = Index.of(
                claim(1, "Ships")
                        .passage("harvest frost, harvest frost, harvest frost")
                        .at("2024-12-31T00:00:00Z")
                        .made(),
                claim(2, "Of a harvest " + others.repeat(8) + "before frost")
                        .at("1999-01-01T00:00:00Z")
                        .made())) {
            assertEquals(List.of(2L, 1L), index.find("harvest frost").claims());
        }
    }

    @Test
    void ofManySpeakersThoseOfMostClaimsAreCounted() throws IOException {
        List<Indexed> claims = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            claims.add(claim(i, "Taxes rose")
                    .by(named(i % 10 + 1, "speaker-" + i % 10, "Speaker " + i % 10))
                    .made());
        }
        claims.add(
                claim(21, "Taxes fell").by(named(7, "speaker-6", "Speaker 6")).made());
        try (Index index = Index.of(claims.toArray(Indexed[]::new))) {
            List<Count<Long>> counts = index.find("taxes").facets().speakers();

            assertEquals(8, counts.size());
            assertEquals(new Count<>(7L, 3), counts.get(0));
        }
    }

    @Test
    void ofTheLikeTheNewerComesFirstAndVerdictsDoNotWeigh() throws IOException {
        try (Index index = Index.of(
                claim(1, "Taxes rose again")
                        .at("2020-01-01T00:00:00Z")
                        .judged(ContentVerdict.SUPPORTED)
                        .made(),
                claim(2, "Taxes rose again")
                        .at("2024-01-01T00:00:00Z")
                        .judged(ContentVerdict.REFUTED)
                        .made(),
                claim(3, "Taxes rose again").at("2022-01-01T00:00:00Z").made())) {
            assertEquals(List.of(2L, 3L, 1L), index.find("taxes").claims());
            assertEquals(List.of(2L, 3L, 1L), index.find("kind:event").claims());
        }
    }

    @Test
    void ofTwoThatAreAlikeTheOneEnteredLastComesFirstHoweverTheyCameIntoTheIndex() throws IOException {
        try (Index index = Index.of(
                claim(2, "Taxes rose again").made(),
                claim(3, "Taxes rose again").made(),
                claim(1, "Taxes rose again").made())) {
            assertEquals(List.of(3L, 2L, 1L), index.find("taxes").claims());
            assertEquals(List.of(3L, 2L, 1L), index.find("kind:event").claims());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01T00:00:00Z", "2025-01-01T00:17:31.204Z", "2025-01-01T00:59:59.999Z"})
    void theOrderHoldsForAnHour(String moment) throws IOException {
        try (Index index = Index.of(
                claim(1, "Taxes rose again").at("2024-12-31T23:59:59.700Z").made(),
                claim(2, "Taxes rose again").at("2025-01-01T00:00:00.200Z").made(),
                claim(3, "Taxes rose again").at("2025-01-01T00:40:00Z").made())) {
            assertEquals(
                    List.of(2L, 1L, 3L),
                    new Finding(index.searcher(), Instant.parse(moment))
                            .find(SoughtReader.read("taxes", Side.READERS), 1)
                            .claims());
        }
    }

    @Test
    void whereNothingHasAllWordsMostOfThemWillDoAndItIsTold() {
        Found found = INDEX.find("minister raised taxes yesterday");

        assertEquals(List.of(2L), found.claims().subList(0, 1));
        assertEquals(3, found.least());
        assertEquals(0, INDEX.find("minister raised taxes").least());
        assertEquals(0, INDEX.find("minister yesterday").total());
        assertEquals(
                0, INDEX.find("minister raised taxes yesterday \"no phrase\"").total());
    }

    @Test
    void facetsCountWhatNarrowingFinds() {
        Facets facets = INDEX.find("minister").facets();

        assertEquals(List.of(new Count<>(2L, 2), new Count<>(3L, 1)), facets.speakers());
        assertEquals(List.of(new Count<>(1L, 1)), facets.topics());
        assertEquals(List.of(new Count<>(ClaimKind.EVENT, 2), new Count<>(ClaimKind.QUANTITY, 1)), facets.kinds());
        assertEquals(
                List.of(new Count<>(ContentVerdict.NOT_RATED, 2), new Count<>(ContentVerdict.REFUTED, 1)),
                facets.verdicts());
        for (Count<Integer> year : facets.years()) {
            assertEquals(
                    year.claims(), INDEX.find("minister said:" + year.value()).total(), "in " + year.value());
        }
        assertEquals(
                List.of(2025, 2024, 2019),
                facets.years().stream().map(Count::value).toList());
    }

    @Test
    void aMisspeltWordIsAskedBackAboutAndTheQueryStaysAsItIs() {
        Found found = INDEX.find("zelinskyy soldiers");

        assertEquals("Zelenskyy soldiers", found.instead());
        assertEquals(0, found.total());
        assertEquals("Зеленський", INDEX.find("Зеленский").instead());
        assertEquals("-ships minister", INDEX.find("-ships ministre").instead());
        assertNull(INDEX.find("zzzzzzzz").instead());
        assertNull(INDEX.find("tax").instead());
    }

    @Test
    void aWordThatIsWrongInItsFirstLetterIsAskedBackAboutToo() {
        assertEquals("minister", INDEX.find("binister").instead());
    }

    @Test
    void onlyWhatFindsMoreIsOffered() {
        assertEquals(1, INDEX.find("soldier").total());
        assertNull(INDEX.find("soldier").instead());
    }

    @Test
    void whatAFilterCannotReadIsToldAndNotRespelt() {
        Found found = INDEX.find("verdict:ministre");

        assertNull(found.instead());
        assertEquals(1, found.remarks().size());
        assertEquals("minister", INDEX.find("ministre").instead());
    }

    @Test
    void aNameThatNobodyHasIsTakenAsWords() {
        Found found = INDEX.find("speaker:minister tax");

        assertEquals(3, found.total());
        assertEquals(List.of("No speaker on record is called “minister”; it was taken as words."), found.remarks());
    }

    @Test
    void speakersWhoseNamesHaveAllWordsAreFoundToo() {
        assertEquals(List.of(2L, 3L), INDEX.find("kim").speakers());
        assertEquals(List.of(1L), INDEX.find("зеленський").speakers());
        assertEquals(List.of(), INDEX.find("kim tax").speakers());
    }

    @Test
    void aPageHoldsTwentyFiveAndDeepOnesAreEmpty() throws IOException {
        try (Index index = Index.of(LongStream.rangeClosed(1, 60)
                .mapToObj(id -> claim(id, "Taxes rose").made())
                .toArray(Indexed[]::new))) {
            assertEquals(25, index.find("taxes").claims().size());
            assertEquals(10, index.find("taxes", 3).claims().size());
            assertEquals(60, index.find("taxes", 400).total());
            assertEquals(List.of(), index.find("taxes", 400).claims());
        }
    }

    @Test
    void pagesGoOnFromWhatHasTheWordsInAQuotationToWhatHasThemInThePassageAlone() throws IOException {
        try (Index index = Index.of(LongStream.rangeClosed(1, 60)
                .mapToObj(FindingTest::inOneOfThreePlaces)
                .toArray(Indexed[]::new))) {
            List<Long> all = new ArrayList<>();
            for (int page = 1; page <= 3; page++) {
                Found found = index.find("raised taxes", page);
                assertEquals(60, found.total());
                all.addAll(found.claims());
            }

            assertEquals(60, all.stream().distinct().count());
            assertEquals(60, all.size());
            for (int i = 0; i < all.size(); i++) {
                assertEquals(i / 20, all.get(i) % 3, "The claim at " + i);
            }
        }
    }

    private static Indexed inOneOfThreePlaces(long id) {
        int more = (int) id % 20;
        Claims claim = switch ((int) (id % 3)) {
            case 0 -> claim(id, "Ships sank").quoted("We never raised taxes" + " on anything".repeat(more));
            case 1 -> claim(id, "Taxes were not raised" + " by anybody".repeat(more));
            default -> claim(id, "Ships sank").passage("They raised taxes, raised taxes, and raised taxes");
        };
        return claim.made();
    }

    @Test
    void veryManyAreEstimatedAndThatIsTold() throws IOException {
        try (Index index = Index.of(LongStream.rangeClosed(1, 1_500)
                .mapToObj(id -> claim(id, id % 30 == 0 ? "Taxes rose" : "Ships sank, and taxes rose")
                        .by(KIM)
                        .made())
                .toArray(Indexed[]::new))) {
            Found many = findLookingAtAHundred(index, "taxes");
            assertEquals(1_500, many.total());
            assertEquals(List.of(new Count<>(KIM.id(), 1_500)), many.facets().speakers());
            assertEquals(List.of("This finds so much that its numbers are estimates."), many.remarks());
            assertEquals(25, many.claims().size());

            Found few = findLookingAtAHundred(index, "taxes -ships");
            assertEquals(50, few.total());
            assertEquals(List.of(), few.remarks());
            assertEquals(List.of(), index.find("taxes").remarks());
        }
    }

    private static Found findLookingAtAHundred(Index index, String typed) throws IOException {
        return new Finding(index.searcher(), Index.NOW, 100, () -> false)
                .find(SoughtReader.read(typed, Side.READERS), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tax", "ministre", "kim", "speaker:kim minister", "tax qqqq ships"})
    void whereverItIsBrokenOffThatIsTold(String typed) throws IOException {
        Sought sought = SoughtReader.read(typed, Side.READERS);
        Found whole = INDEX.find(typed);
        Found found;
        int looks = 0;
        do {
            found = new Finding(INDEX.searcher(), Index.NOW, 100, endedBy(looks++)).find(sought, 1);
        } while (found.partial());

        assertTrue(looks > 1, looks + " looks");
        assertFalse(whole.partial());
        assertEquals(whole.claims(), found.claims());
        assertEquals(whole.speakers(), found.speakers());
        assertEquals(whole.instead(), found.instead());
    }

    @Test
    void whereverSuggestionsAreBrokenOffThatIsTold() throws IOException {
        Suggestions found;
        int looks = 0;
        do {
            found = Suggestions.of(INDEX.searcher(), "tra", endedBy(looks++));
        } while (found.partial());

        assertTrue(looks > 1, looks + " looks");
        assertEquals(INDEX.suggest("tra"), found);
    }

    @Test
    void whereTheNewestAreBrokenOffThatIsTold() throws IOException {
        Finding late = new Finding(INDEX.searcher(), Index.NOW, 100, endedBy(0));

        assertTrue(late.newest(Sought.plain("tax"), null, 7).partial());
        assertFalse(new Finding(INDEX.searcher(), Index.NOW)
                .newest(Sought.plain("tax"), null, 7)
                .partial());
    }

    /** A time that is over when it has been looked at so often. */
    private static QueryTimeout endedBy(int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        return () -> left.getAndDecrement() <= 0;
    }

    @Test
    void theNewestAreGivenInPartsOfWhichNoneIsLostOrGivenTwice() throws IOException {
        try (Index index = Index.of(LongStream.rangeClosed(1, 50)
                .mapToObj(id -> claim(id, "Taxes rose")
                        .at("2024-01-01T00:00:00.00000" + id % 7 + "Z")
                        .made())
                .toArray(Indexed[]::new))) {
            List<Place> all = new ArrayList<>();
            List<Place> some = newest(index, null);
            while (!some.isEmpty()) {
                all.addAll(some);
                some = newest(index, some.get(some.size() - 1));
            }
            assertEquals(50, all.stream().map(Place::id).distinct().count());
            assertEquals(50, all.size());
            assertEquals(
                    List.of(48L, 41L, 34L),
                    all.subList(0, 3).stream().map(Place::id).toList());
            assertEquals(
                    Instant.parse("2024-01-01T00:00:00.000006Z"), all.get(0).at());
        }
    }

    private static List<Place> newest(Index index, Place after) throws IOException {
        return new Finding(index.searcher(), Index.NOW)
                .newest(Sought.plain("taxes \0 (rose)"), after, 7)
                .places();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "&", "( \\ &", "-", "\"\"", "_", "\u0000", "\ud800"})
    void whereNoWordIsThereIsNothingToFind(String typed) {
        assertEquals(0, INDEX.find(typed).total());
    }

    @Test
    void anEmptyIndexHasNothing() throws IOException {
        try (Index index = Index.of()) {
            assertEquals(0, index.find("tax speaker:kim said:2024").total());
            assertEquals(Suggestions.NONE, index.suggest("tax"));
        }
    }

    @Test
    void suggestionsAreOfSpeakersTopicsAndClaims() {
        assertEquals(new Suggestions(List.of(2L, 3L), List.of(), List.of(), false), INDEX.suggest("kim j"));
        assertEquals(List.of(1L), INDEX.suggest("зел").speakers());
        assertEquals(List.of(1L), INDEX.suggest("tra").topics());
        assertEquals(List.of(2L), INDEX.suggest("raised tax").claims());
        assertEquals(
                List.of(1L, 2L),
                INDEX.suggest("taxes").claims().stream().sorted().toList());
        assertEquals(Suggestions.NONE, INDEX.suggest("k"));
    }

    /** Any string of any characters is answered. */
    @Test
    void anyTextIsAnswered() {
        Random random = new Random(20260726);
        for (int i = 0; i < 2_000; i++) {
            String typed = Hostile.text(random);
            Found found = INDEX.find(typed, 1 + random.nextInt(3));
            assertTrue(found.total() >= found.claims().size());
            INDEX.suggest(typed);
            found.marks().pieces("The minister raised any tax. " + typed, "en");
            assertFalse(found.marks().whole(typed + "x", "de").isEmpty());
        }
    }
}
