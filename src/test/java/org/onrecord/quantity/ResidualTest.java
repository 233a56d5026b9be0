package org.onrecord.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.quantity.Figures.both;
import static org.onrecord.quantity.Figures.killed;
import static org.onrecord.quantity.Figures.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;

/** What is said of parts and wholes, word for word. */
class ResidualTest {

    private final Figures figures = new Figures();

    private static Figure wounded(Bound bound, String value) {
        return of(bound, value).counting("wounded");
    }

    private List<String> sentences() {
        return figures.rivals().residuals().stream().map(Residual::sentence).toList();
    }

    @Test
    void partsThatDoNotAddUpLeaveARest() {
        figures.add("NIS", "2025-01", killed(Bound.EQ, "300"))
                .add("NIS", "2025-01", wounded(Bound.EQ, "2700"))
                .add("NIS", "2025-01", both(Bound.EQ, "3800"));
        assertEquals(
                List.of("NIS: 300 killed and 2,700 wounded add up to 3,000. The whole, killed or wounded, is 3,800:"
                        + " 800 not accounted for."),
                sentences());
    }

    @Test
    void theWholeOfAnotherIsNamedAsTheirs() {
        figures.add("NIS", "2025-01", killed(Bound.APPROX, "300"))
                .add("NIS", "2025-01", wounded(Bound.EQ, "2700"))
                .add("Zelenskyy", "2025-01", both(Bound.EQ, "3800"));
        assertEquals(
                List.of("NIS: about 300 killed and 2,700 wounded add up to about 3,000. The whole, killed or wounded,"
                        + " by Zelenskyy is 3,800: the two differ by about 800."),
                sentences());
    }

    @Test
    void aWholeThatIsTooSmallIsExceeded() {
        figures.add("NIS", "2025-01", killed(Bound.EQ, "300"))
                .add("NIS", "2025-01", wounded(Bound.EQ, "2700"))
                .add("NIS", "2025-01", both(Bound.EQ, "2900"));
        assertEquals(
                List.of("NIS: 300 killed and 2,700 wounded add up to 3,000. The whole, killed or wounded, is 2,900:"
                        + " the parts exceed it by 100."),
                sentences());
    }

    @Test
    void partsThatAddUpNeedNoWords() {
        figures.add("NIS", "2025-01", killed(Bound.EQ, "300"))
                .add("NIS", "2025-01", wounded(Bound.EQ, "2700"))
                .add("NIS", "2025-01", both(Bound.EQ, "3000"));
        assertEquals(List.of(), sentences());
    }

    @Test
    void fromBoundsNothingIsWorkedOut() {
        figures.add("NIS", "2024-12-19", killed(Bound.GE, "100"))
                .add("NIS", "2024-12-19", wounded(Bound.APPROX, "1000"))
                .add("NIS", "2024-12-19", both(Bound.GT, "3000"));
        assertEquals(
                List.of("NIS: at least 100 killed and about 1,000 wounded. The whole, killed or wounded, is more than"
                        + " 3,000. Whether they add up can’t be worked out from bounds and words."),
                sentences());
    }

    @Test
    void partsOfAnotherDateOrAnIncompleteSetAreNoParts() {
        figures.add("NIS", "2025-01", killed(Bound.EQ, "300"))
                .add("NIS", "2025-02", wounded(Bound.EQ, "2700"))
                .add("NIS", "2025-01", both(Bound.EQ, "3800"))
                .add("JCS", "2025-01", wounded(Bound.EQ, "1"));
        assertEquals(List.of(), sentences());
    }

    @Test
    void aRepetitionIsNoPart() {
        figures.add("NIS", "2025-01", killed(Bound.EQ, "300"));
        Estimate original = figures.last();
        figures.add("BBC", "2025-01", killed(Bound.EQ, "300"), null, null, original)
                .add("BBC", "2025-01", wounded(Bound.EQ, "2700"))
                .add("BBC", "2025-01", both(Bound.EQ, "3800"));
        assertEquals(List.of(), sentences());
    }

    @Test
    void aTotalThatNamesItsPartsLeavesTheRestUnsaid() {
        figures.add("NIS", "2025-04-30", both(Bound.EQ, "4700").including("600 deaths"));
        assertEquals(List.of("4,700, including 600 deaths, by NIS: that leaves 4,100."), sentences());
    }

    @Test
    void whereThePartIsABoundOrTheTotalIsTheRestIsNotWorkedOut() {
        figures.add("NIS", "2025-04-30", both(Bound.EQ, "4700").including("more than 600 deaths"))
                .add("JCS", "2025-04-30", both(Bound.GT, "4700").including("600 deaths"))
                .add("BBC", "2025-04-30", both(Bound.GT, "4700").including("many deaths"));
        assertEquals(
                List.of(
                        "4,700, including more than 600 deaths, by NIS: the rest can’t be worked out.",
                        "more than 4,700, including 600 deaths, by JCS: the rest can’t be worked out.",
                        "more than 4,700, including many deaths, by BBC: the rest can’t be worked out."),
                sentences());
    }
}
