package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.search.Marks.Span;

/** Where in a text the words stand that were looked for; brackets stand for marks. */
class MarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "babis | en | Andrej Babiš spoke | Andrej [Babiš] spoke",
                "taxes | en | A tax is due, and taxed | A [tax] is due, and [taxed]",
                "\"tax is\" | en | A tax is a tax | A [tax is] a tax",
                "<b> & | en | a <b>bold</b> & b | a <[b]>bold</[b]> & [b]",
                "налоги | ru | Рост налогов | Рост [налогов]",
                "辞任 | ja | 東京都知事は辞任した | 東京都知事は[辞任]した",
                "nothing | en | A tax | A tax",
            })
    void wordsAreMarkedAsWrittenAndByTheirStems(String typed, String language, String text, String marked) {
        assertEquals(marked, written(marks(typed).whole(text, language).stream()));
    }

    @Test
    void ofALongTextTheSentencesAreShownThatHaveThem() {
        String text =
                "The sea was calm that day. ".repeat(30) + "Taxes rose. " + "Nobody knows why they did. ".repeat(30);
        String piece = written(marks("tax").pieces(text, "en").orElseThrow().stream());
        assertTrue(piece.startsWith("… ") && piece.endsWith("…") && piece.contains("[Taxes] rose."), piece);
        assertTrue(piece.length() < 400, piece);
        assertTrue(marks("ships").pieces(text, "en").isEmpty());
    }

    private static Marks marks(String typed) {
        return Marks.of(SoughtReader.read(typed, Side.READERS).words());
    }

    private static String written(Stream<Span> spans) {
        return spans.map(span -> span.marked() ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }
}
