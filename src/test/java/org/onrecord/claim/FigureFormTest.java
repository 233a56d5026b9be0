package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.web.Issues;

class FigureFormTest {

    private final Issues issues = Issues.none();

    @Test
    void anEmptyFormIsNoFigure() {
        assertNull(FigureForm.BLANK.read("figure", issues));
        assertEquals(Map.of(), issues.byField());
    }

    @Test
    void whatIsLeftEmptyIsReadFromTheWordsAsPrinted() {
        Figure figure = typed("around 3,000", "", "").read("figure", issues);

        assertEquals(Map.of(), issues.byField());
        assertEquals(Bound.APPROX, figure.bound());
        assertEquals("3000", figure.value().toPlainString());
        assertEquals("around 3,000", figure.verbatim());
        assertNull(figure.low(), "an approximate figure is never widened");
        assertNull(figure.high());
    }

    @Test
    void whatIsTypedStandsAgainstTheWords() {
        Figure figure = typed("around 3,000", "EQ", "2,990").read("figure", issues);

        assertEquals(Map.of(), issues.byField());
        assertEquals(Bound.EQ, figure.bound());
        assertEquals("2990", figure.value().toPlainString());
    }

    @Test
    void wordsWithoutANumberNeedToldHowTheyAreBounded() {
        assertNull(typed("no words of number here", "", "").read("figure", issues));
        assertEquals(Map.of("figure.bound", "Say how the number is bounded."), issues.byField());
    }

    @Test
    void aWrongBoundAndAWrongNumberStandBesideTheirFields() {
        assertNull(typed("", "ROUGHLY", "many").read("reportedFigure", issues));
        assertEquals(
                "[reportedFigure.bound, reportedFigure.value]",
                issues.byField().keySet().toString());
    }

    @Test
    void aFigureComesBackIntoItsFormAsItWas() {
        Figure figure = typed("around 3,000", "APPROX", "3000").read("figure", issues);

        assertEquals(figure, FigureForm.of(figure).read("figure", issues));
        assertEquals("3000", FigureForm.of(figure).value());
    }

    private static FigureForm typed(String verbatim, String bound, String value) {
        return new FigureForm(verbatim, bound, value, "", "", "", "", "", "", "", "", "", "");
    }
}
