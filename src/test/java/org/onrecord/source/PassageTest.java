package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.web.LineEnds;

class PassageTest {

    private final Capture copy = OffRecord.copy("One two. One two.");

    @Test
    void wordsThatStandThereAreAnchored() {
        Passage passage = new Passage(copy, Selector.in(copy.text(), 9, 12));

        assertSame(Anchoring.ANCHORED, passage.anchoring());
        assertEquals("One", passage.exact());
        assertSame(copy.source(), passage.source());
    }

    @ParameterizedTest
    @CsvSource({"One, 1, 4", "Two, 4, 7", "two, 4, 8", "'', 4, 4", "One two., 9, 18", "One, -9, -6"})
    void wordsThatDoNotStandThereAreNoPassage(String words, int start, int end) {
        Selector selector = new Selector(words, "", "", start, end);

        assertThrows(IllegalArgumentException.class, () -> new Passage(copy, selector));
    }

    @Test
    void theSameWordsElsewhereAreAnotherPassage() {
        Passage first = new Passage(copy, Selector.in(copy.text(), 0, 3));
        Capture again = OffRecord.copy(copy.source(), copy.text());

        assertTrue(first.isAt(new Passage(copy, Selector.in(copy.text(), 0, 3))));
        assertFalse(first.isAt(new Passage(copy, Selector.in(copy.text(), 9, 12))));
        assertFalse(first.isAt(new Passage(again, Selector.in(again.text(), 0, 3))));
    }

    @Test
    void aCopyWritesEveryLineEndAsOneLineFeed() {
        assertEquals("a\nb\nc\n\nd\n", LineEnds.normal("a\r\nb\rc\n\r\nd\r"));
        assertEquals("a\nb", OffRecord.copy("a\r\nb").text());
        assertEquals(
                OffRecord.copy("a\nb").textSha256(), OffRecord.copy("a\r\nb").textSha256());
        assertNotEquals(
                OffRecord.copy("a\nb").textSha256(), OffRecord.copy("a b").textSha256());
    }

    @Test
    void aCopyKeepsTheSpacesThatOffsetsCount() {
        assertEquals("  a\t\u00a0b \n", OffRecord.copy("  a\t\u00a0b \n").text());
    }

    @Test
    void aSourceRestsOnWhatItCameFromOverHoweverManySteps() {
        Source dispatch = OffRecord.source(SourceKind.DISPATCH, OffRecord.speaker(SpeakerKind.OUTLET, "Coast Agency"));
        Source article = OffRecord.source(SourceKind.ARTICLE, OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times"));
        Source translation = OffRecord.source(SourceKind.ARTICLE, article.publisher());
        article.comesFrom(dispatch, Derivation.WIRE_COPY);
        translation.comesFrom(article, Derivation.TRANSLATION);

        assertTrue(translation.restsOn(dispatch));
        assertTrue(article.restsOn(dispatch));
        assertTrue(dispatch.restsOn(dispatch));
        assertFalse(dispatch.restsOn(translation));
        assertFalse(article.restsOn(translation));
    }

    @Test
    void aCircleOfSourcesIsWalkedOnce() {
        Source one = OffRecord.source(SourceKind.ARTICLE, OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times"));
        Source two = OffRecord.source(SourceKind.ARTICLE, one.publisher());
        Source other = OffRecord.source(SourceKind.ARTICLE, one.publisher());
        one.comesFrom(two, Derivation.REWRITE);
        two.comesFrom(one, Derivation.REWRITE);

        assertFalse(one.restsOn(other));
        assertTrue(one.restsOn(two));
    }

    @Test
    void aSourceThatComesFromNowhereWasNotDerived() {
        Source article = OffRecord.source(SourceKind.ARTICLE, OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times"));
        article.comesFrom(null, Derivation.REWRITE);

        assertEquals(null, article.derivation());
    }
}
