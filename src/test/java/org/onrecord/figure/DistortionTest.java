package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.figure.Distortion.Kind;

class DistortionTest {

    private static Figure read(String printed) {
        return FigureReader.read(printed).orElseThrow(() -> new AssertionError("not read: " + printed));
    }

    private static List<String> texts(Figure before, Figure after) {
        return Distortion.between(before, after).stream().map(Distortion::text).toList();
    }

    private static List<Kind> kinds(Figure before, Figure after) {
        return Distortion.between(before, after).stream().map(Distortion::kind).toList();
    }

    @Test
    void moreThanWithAReservationBecomesAround() {
        Figure said = read("already exceeded 3,000").hedged("preliminary data");
        List<Distortion> found = Distortion.between(said, read("around 3,000"));
        assertEquals(
                List.of(
                        new Distortion(Kind.BOUND_LOWERED, "The bound changed: more than 3,000 became about 3,000."),
                        new Distortion(Kind.HEDGE_DROPPED, "The reservation “preliminary data” was dropped.")),
                found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over 10,000 | more than 10,000",
                "about 3,000 | around 3,000",
                "3,000 kg | 3 tonnes",
                "$3 million | 3,000,000 dollars",
                "12 percent | 12%",
                "3,000 soldiers | 3000 soldiers",
                "3,000 | 3,000 soldiers",
                "at least 300 killed | at least 300 dead",
                "several hundred | Several hundred",
                "between 300 and 400 | 300 to 400",
            })
    void otherWordsForTheSameAreNoChange(String before, String after) {
        assertEquals(List.of(), texts(read(before), read(after)));
        assertEquals(List.of(), texts(read(after), read(before)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more than 3,000 | at least 3,000 | BOUND | The bound changed: more than 3,000 became at least 3,000.",
                "up to 3,000 | 3,000 | BOUND_RAISED | The bound changed: at most 3,000 became 3,000.",
                "about 3,000 | 3,000 | BOUND | The bound changed: about 3,000 became 3,000.",
                "2,983 | 3,000 | ROUNDED | The number was rounded: 2,983 became 3,000.",
                "1,148 | 1,100 | ROUNDED | The number was rounded: 1,148 became 1,100.",
                "3,000 | 2,983 | MADE_EXACT | The number was made more exact: 3,000 became 2,983.",
                "1,400 | 1,000 | VALUE_LOWERED | The number changed: 1,400 became 1,000.",
                "1,000 | 3,000 | VALUE_RAISED | The number changed: 1,000 became 3,000.",
                "3 million | 3 billion | VALUE_RAISED | The number changed: 3,000,000 became 3,000,000,000.",
                "500 miles | 800 km | VALUE | The number and its unit changed: 500 miles became 800 km.",
                "between 3,000 and 4,000 | about 3,500 | RANGE_LOST | A range became one number: between 3,000 and 4,000 became about 3,500.",
                "3,500 | between 3,000 and 4,000 | RANGE_GAINED | One number became a range: 3,500 became between 3,000 and 4,000.",
                "300 to 400 | 300 to 500 | VALUE_RAISED | The range changed: between 300 and 400 became between 300 and 500.",
                "300 to 400 | 200 to 500 | VALUE | The range changed: between 300 and 400 became between 200 and 500.",
                "300 to 400 | 310 to 390 | VALUE | The range changed: between 300 and 400 became between 310 and 390.",
                "about 300 | several hundred | NUMBER_LOST | The number was lost: about 300 became “several hundred”.",
                "several hundred | 300 | NUMBER_GAINED | Words became a number: “several hundred” became 300.",
                "dozens | hundreds | WORDS | The words changed: “dozens” became “hundreds”.",
                "300 killed | 300 killed or wounded | SCOPE_WIDENED | What is counted was widened: “killed” became “killed or wounded”.",
                "300 killed or wounded | 300 killed | SCOPE_NARROWED | What is counted was narrowed: “killed or wounded” became “killed”.",
                "300 killed | 300 missing | SCOPE_CHANGED | What is counted changed: “killed” became “missing”.",
                "300 soldiers | 300 boats | SCOPE_CHANGED | What it is a number of changed: “soldiers” became “boats”.",
            })
    void whatChangedIsSaidInASentence(String before, String after, Kind kind, String text) {
        assertEquals(List.of(new Distortion(kind, text)), Distortion.between(read(before), read(after)));
    }

    @Test
    void aReservationIsOneWhateverStandsAroundIt() {
        Figure one = read("300").hedged("preliminary data");
        assertEquals(List.of(), kinds(one, read("300").hedged("according to the preliminary data")));
        assertEquals(List.of(Kind.HEDGE_CHANGED), kinds(one, read("300").hedged("estimates")));
        assertEquals(List.of("The reservation “preliminary data” was added."), texts(read("300"), one));
    }

    @Test
    void aUnitThatSaysMoreNarrows() {
        Figure soldiers = read("300").in("soldiers");
        Figure korean = read("300").in("North Korean soldiers");
        assertEquals(List.of(Kind.SCOPE_NARROWED), kinds(soldiers, korean));
        assertEquals(List.of(Kind.SCOPE_WIDENED), kinds(korean, soldiers));
        assertEquals(List.of(), kinds(soldiers, read("300").in("Soldier")));
    }

    @Test
    void aScaleOfTheUnitIsPartOfTheNumber() {
        Figure dollars = read("3,000,000").in("dollars");
        assertEquals(List.of(), kinds(read("3").in("million dollars"), dollars));
        assertEquals(List.of(Kind.VALUE_LOWERED), kinds(dollars, read("3").in("thousand dollars")));
    }

    @Test
    void anArticleMakesNoOtherPlace() {
        Figure one = new Figure(
                "300",
                Bound.EQ,
                new BigDecimal(300),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Kursk region",
                null);
        Figure other = new Figure(
                "300",
                Bound.EQ,
                new BigDecimal(300),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "the Kursk Region",
                null);
        assertEquals(List.of(), kinds(one, other));
    }

    @Test
    void periodPlaceAndHowItCountsAreComparedWhereBothStateThem() {
        Figure all = new Figure(
                "300",
                Bound.EQ,
                new BigDecimal(300),
                null,
                null,
                null,
                null,
                Combine.TOTAL_INCLUDING,
                "60 dead",
                true,
                "since October",
                "Kursk",
                null);
        Figure other = new Figure(
                "300",
                Bound.EQ,
                new BigDecimal(300),
                null,
                null,
                null,
                null,
                Combine.ANY_OF,
                "60 wounded",
                false,
                "in December",
                "Russia",
                null);
        assertEquals(
                List.of(
                        "The period changed: “since October” became “in December”.",
                        "The place changed: “Kursk” became “Russia”.",
                        "It no longer counts from a beginning on.",
                        "How it counts changed: “a total that includes the parts named” became “each counted once, whichever of these applies”.",
                        "The parts that it includes changed: “60 dead” became “60 wounded”."),
                texts(all, other));
        assertEquals(List.of(), kinds(all, read("300")));
        assertEquals(List.of(), kinds(read("300"), all));
    }

    @Test
    void wordsOfAnyScriptAreKept() {
        assertEquals(
                List.of("The reservation “بيانات أولية” was dropped."),
                texts(read("300").hedged("بيانات أولية"), read("300")));
    }

    @Test
    void nothingEverFailsAndNothingDiffersFromItself() {
        Random random = new Random(20241223);
        Figure last = read("300");
        for (int i = 0; i < 5_000; i++) {
            Figure next = any(random);
            assertEquals(List.of(), texts(next, next), next.toString());
            for (Distortion found : Distortion.between(last, next)) {
                assertFalse(found.text().contains("null"), found.text());
            }
            last = next;
        }
    }

    private static Figure any(Random random) {
        Bound bound = Bound.values()[random.nextInt(Bound.values().length)];
        BigDecimal number = new BigDecimal(random.nextInt(9_000) - 3_000).movePointRight(random.nextInt(40) - 5);
        boolean range = bound == Bound.RANGE;
        boolean one = !range && bound != Bound.VAGUE;
        return new Figure(
                "many",
                bound,
                one ? number : null,
                range ? number : null,
                range ? number.add(BigDecimal.TEN) : null,
                pick(random, "soldiers", "million soldiers", "%", "the", "s", "\u200f"),
                pick(random, "killed", "killed or wounded", "boats"),
                Combine.values()[random.nextInt(3)],
                pick(random, "60 dead"),
                random.nextBoolean() ? null : random.nextBoolean(),
                pick(random, "2024", "since 2023"),
                pick(random, "Kursk", "كورسك"),
                pick(random, "estimates", "—"));
    }

    private static String pick(Random random, String... some) {
        int at = random.nextInt(some.length + 1);
        return at == some.length ? null : some[at];
    }
}
