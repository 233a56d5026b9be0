package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.history.Actor;
import org.onrecord.source.Capture;

class MarkedWordsTest {

    private static List<MarkedWords> cut(String text, Mark... marks) {
        Article article =
                new Article(Capture.pasted(null, text, null, Instant.EPOCH), new Actor(null, Instant.EPOCH, null));
        ProposedClaim proposal = ProposedClaim.byHand(article, Fields.NONE, new Marks(List.of(marks)));
        return MarkedWords.of(
                text, List.of(new Row(1, proposal, Fields.NONE.form(), "", new Voices(Map.of()), List.of())));
    }

    @Test
    void allStretchesInARowAreTheTextWhateverIsMarked() {
        String text = "Ana said that 😀 boats left.";
        List<MarkedWords> cut = cut(
                text,
                new Mark(MarkKind.SPEAKER, 0, 3),
                new Mark(MarkKind.CONTENT, 9, 27),
                new Mark(MarkKind.FIGURE, 15, 18),
                new Mark(MarkKind.CUE, 4, 999));

        assertEquals(text, cut.stream().map(MarkedWords::words).collect(Collectors.joining()));
        assertEquals("speaker", cut.get(0).classes());
        assertEquals(
                1, cut.stream().mapToInt(stretch -> stretch.begins().size()).sum());
        assertTrue(cut.stream()
                .allMatch(stretch -> stretch.words().isEmpty()
                        || !Character.isLowSurrogate(stretch.words().charAt(0))));
    }

    @Test
    void wordsCanBeSeveralThingsAtOnce() {
        List<MarkedWords> cut = cut("300 boats", new Mark(MarkKind.CONTENT, 0, 9), new Mark(MarkKind.FIGURE, 0, 3));

        assertEquals("content figure", cut.get(0).classes());
        assertTrue(cut.get(0).content());
        assertEquals(1, cut.get(0).begins().size());
        assertEquals("content", cut.get(1).classes());
        assertEquals(0, cut.get(1).begins().size());
    }
}
