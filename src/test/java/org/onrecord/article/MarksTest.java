package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.Stretch;

class MarksTest {

    private static Marks claimed(int... places) {
        List<Mark> marks = new java.util.ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            marks.add(new Mark(MarkKind.CONTENT, places[i], places[i + 1]));
        }
        return new Marks(marks);
    }

    @Test
    void mostOfWhatIsClaimedHasToBeCovered() {
        assertTrue(claimed(0, 10).cover(claimed(0, 10)));
        assertTrue(claimed(0, 6).cover(claimed(0, 10)));
        assertFalse(claimed(0, 5).cover(claimed(0, 10)));
        assertFalse(claimed(10, 20).cover(claimed(0, 10)));
        assertTrue(claimed(0, 5, 5, 10).cover(claimed(0, 10)));
        assertFalse(claimed(0, 10).cover(claimed()));
    }

    @Test
    void aPartKeepsWhoSaysItAndItsOwnShareOfWhatIsClaimed() {
        Marks whole = new Marks(List.of(
                new Mark(MarkKind.SPEAKER, 0, 3),
                new Mark(MarkKind.CONTENT, 10, 30),
                new Mark(MarkKind.FIGURE, 22, 25),
                new Mark(MarkKind.DATE, 26, 30)));

        assertEquals(
                List.of(
                        new Mark(MarkKind.SPEAKER, 0, 3),
                        new Mark(MarkKind.CONTENT, 10, 20),
                        new Mark(MarkKind.DATE, 26, 30)),
                whole.part(20, true).all());
        assertEquals(
                List.of(
                        new Mark(MarkKind.SPEAKER, 0, 3),
                        new Mark(MarkKind.CONTENT, 20, 30),
                        new Mark(MarkKind.FIGURE, 22, 25),
                        new Mark(MarkKind.DATE, 26, 30)),
                whole.part(20, false).all());
    }

    @Test
    void theSpeakerAndTheReportingWordsAreFoundWithinWhatIsMarkedByHand() {
        String text = "Before. Ana said that boats left.";

        Marks marks = Marks.byHand(text, new Stretch(8, text.length()), "Ana", "said");

        assertEquals(
                List.of(
                        new Mark(MarkKind.CONTENT, 8, 33),
                        new Mark(MarkKind.SPEAKER, 8, 11),
                        new Mark(MarkKind.CUE, 12, 16)),
                marks.all());
        assertEquals(8, marks.start());
        assertEquals(1, Marks.byHand(text, new Stretch(0, 7), "Ana", "").all().size());
    }

    @Test
    void whereNothingIsMarkedAsClaimedTheFirstMarkIsThePlace() {
        assertEquals(5, new Marks(List.of(new Mark(MarkKind.CUE, 5, 9))).start());
        assertEquals(0, new Marks(List.of()).start());
    }
}
