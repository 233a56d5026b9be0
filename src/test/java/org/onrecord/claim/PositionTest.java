package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;

class PositionTest {

    private static Position says(String text, boolean denied, String said) {
        return new Position(
                Wording.of(text),
                Wording.of(text).negated("en"),
                denied,
                null,
                FuzzyDate.unknown(),
                null,
                List.of(FuzzyDate.of(said)));
    }

    private static Position counts(int number, String counted, String about, String place) {
        Figure figure = Figure.of(Integer.toString(number), Bound.EQ, new BigDecimal(number))
                .counting(counted);
        return new Position(
                Wording.of("Losses"), false, false, figure, FuzzyDate.of(about), place, List.of(FuzzyDate.of("2024")));
    }

    private static final String CLOSED = "The harbour of Setubal will close in winter";
    private static final String OPEN = "The harbour of Setubal won’t close in winter";

    @Test
    void theSameWordsWithANotAreTheOpposite() {
        List<String> not = List.of("Only one of the two has a word such as “not”.");
        assertEquals(not, says(CLOSED, false, "2024").against(says(OPEN, false, "2024")));
        assertEquals(not, says(OPEN, false, "2024").against(says(CLOSED, false, "2024")));
        assertEquals(
                not,
                says("No boats ever left Setubal harbour", false, "2024")
                        .against(says("Boats left Setubal harbour", false, "2024")));
    }

    @Test
    void aDenialOfTheSameIsTheOppositeAndADenialOfTheOppositeIsTheSame() {
        assertEquals(
                List.of("Here it is denied or taken back, there it is not."),
                says(CLOSED, true, "2024").against(says(CLOSED, false, "2024")));
        assertEquals(
                List.of("There it is denied or taken back, here it is not."),
                says(CLOSED, false, "2024").against(says(CLOSED, true, "2024")));
        assertEquals(List.of(), says(CLOSED, true, "2024").against(says(OPEN, false, "2024")));
        assertEquals(List.of(), says(CLOSED, true, "2024").against(says(CLOSED, true, "2024")));
    }

    @Test
    void otherWordsAndFewWordsAreNoOpposite() {
        assertEquals(List.of(), says(CLOSED, false, "2024").against(says("Boats never left Lisbon", false, "2024")));
        assertEquals(List.of(), says("It will close", false, "2024").against(says("It won’t close", false, "2024")));
        assertEquals(List.of(), says(CLOSED, false, "2024").against(says(CLOSED, false, "2024")));
    }

    @Test
    void figuresOfOneThingAtOneTimeThatCannotBothBeSoAreTheOpposite() {
        Position mine = counts(300, "killed", "2024-12-23", "Kursk");
        assertEquals(
                List.of("The figures can’t both be so: 300 killed here, 400 killed there."),
                mine.against(counts(400, "killed", "2024-12-23", null)));
        assertEquals(List.of(), mine.against(counts(300, "killed", "2024-12-23", null)));
        assertEquals(List.of(), mine.against(counts(400, "killed", "2024-12-24", null)), "a count may grow");
        assertEquals(List.of(), mine.against(counts(400, "killed or wounded", "2024-12-23", null)));
        assertEquals(List.of(), mine.against(counts(400, "killed", "2024-12-23", "Belgorod")));
        Position denied =
                new Position(mine.words(), mine.negated(), true, mine.figure(), mine.about(), null, mine.said());
        assertEquals(
                List.of(), denied.against(counts(400, "killed", "2024-12-23", null)), "who denies 300 may mean 400");
        assertEquals(List.of(), counts(1, null, "2024", null).against(counts(2, null, "2024", null)), "of what?");
    }

    @Test
    void whatWasSurelySaidAfterTheOtherMayUpdateIt() {
        Position june = says(CLOSED, false, "2024-06");
        assertEquals(Relation.UPDATES, says(OPEN, false, "2024-07-01").later(june));
        assertEquals(Relation.UPDATED_BY, says(OPEN, false, "2024-05").later(june));
        assertNull(says(OPEN, false, "2024-06-30").later(june));
        assertNull(says(OPEN, false, "2024").later(june));
        Position unknown = new Position(
                june.words(), june.negated(), false, null, FuzzyDate.unknown(), null, List.of(FuzzyDate.unknown()));
        assertNull(unknown.later(june));
        assertNull(june.later(unknown));
    }
}
