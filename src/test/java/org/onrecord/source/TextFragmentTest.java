package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a link leads to quoted words in a page. */
class TextFragmentTest {

    private static final String ADDRESS = "https://harbour.example/boats";

    private static Selector in(String text, String words) {
        int start = text.indexOf(words);
        assertTrue(start >= 0, words);
        return Selector.in(text, start, start + words.length());
    }

    private static String link(String text, String words) {
        return TextFragment.link(ADDRESS, in(text, words), text);
    }

    /** What the link says, readable: its words between the marks that are its own. */
    private static String read(String link) {
        return URLDecoder.decode(link.substring(link.indexOf("text=") + 5), StandardCharsets.UTF_8);
    }

    @Test
    void aShortQuoteIsNamedWhole() {
        assertEquals(
                ADDRESS + "#:~:text=300%20boats%20had%20left",
                link("An official said that 300 boats had left.", "300 boats had left"));
    }

    @Test
    void whatTheLinkWouldReadAsItsOwnIsEncoded() {
        assertEquals(
                ADDRESS + "#:~:text=re%2Delected%2C%20Smith%20%26%20Sons%20%2D%20100%25%20%23%20%3F%20%2B%20%3D",
                link("He was re-elected, Smith & Sons - 100% # ? + = so.", "re-elected, Smith & Sons - 100% # ? + ="));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x#sec,https://a.example/x#sec:~:text=boats",
        "https://a.example/x#,https://a.example/x#:~:text=boats",
        "https://a.example/x#:~:text=other,https://a.example/x#:~:text=boats",
        "https://a.example/x#sec:~:text=a&text=b,https://a.example/x#sec:~:text=boats",
        "https://a.example/x?q=:~:,https://a.example/x?q=:~:#:~:text=boats",
        "https://a.example/x?q=:~:#sec,https://a.example/x?q=:~:#sec:~:text=boats",
    })
    void thePlaceThatTheAddressNamesItselfIsKept(String address, String expected) {
        String text = "Of boats only.";

        assertEquals(expected, TextFragment.link(address, in(text, "boats"), text));
    }

    @Test
    void aLongQuoteIsNamedByItsFirstAndLastWords() {
        String quote = "one two three four five six seven eight nine ten eleven twelve thirteen";

        assertEquals(
                ADDRESS + "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
                link("Before. " + quote + " after.", quote));
        assertEquals(
                "one two three four five six seven eight nine ten eleven twelve",
                read(link("Before. " + quote + " after.", quote.substring(0, quote.lastIndexOf(' ')))));
    }

    @Test
    void aQuoteOverSeveralLinesBeginsInTheFirstAndEndsInTheLast() {
        String text = "Title\n\nThe sea is calm.\n\nIt was not, yesterday.\nEnd";

        assertEquals(
                ADDRESS + "#:~:text=sea%20is%20calm.,It%20was%20not%2C%20yesterday.",
                link(text, "sea is calm.\n\nIt was not, yesterday.\n"));
    }

    @Test
    void wordsThatStandTwiceAreToldApartByWhatStandsBefore() {
        String text = "On Monday he said: boats left. On Tuesday she said: Boats left. Nobody knows.";

        assertEquals("Tuesday she said:-,Boats left", read(link(text, "Boats left")));
    }

    @Test
    void wordsThatStandOnceGetNoContext() {
        assertFalse(link("On Monday he said: boats left.", "boats left").contains("-,"));
    }

    @Test
    void moreContextIsTakenWhereLessTellsNothing() {
        String text =
                "The first of them said on the day that boats left. The other of them said on the day that boats left.";
        int second = text.lastIndexOf("boats left");

        String link = TextFragment.link(ADDRESS, Selector.in(text, second, second + 10), text);

        assertTrue(
                read(link).startsWith("other of them said on the day that-,boats left")
                        || read(link).contains("other"),
                link);
    }

    @Test
    void whereNothingBeforeTellsThePlacesApartWhatStandsBehindIsGivenToo() {
        String text = "Boats left. Boats left. Boats left. They did.";
        int last = text.lastIndexOf("Boats left");

        String link = TextFragment.link("x", Selector.in(text, last, last + 10), "Boats left.\n" + text.substring(12));

        assertTrue(link.startsWith("x#:~:text="), link);
    }

    @Test
    void contextIsTakenFromTheLineThatIsNext() {
        String text = "Boats left.\nWhat the harbour master said\nBoats left.";
        int second = text.lastIndexOf("Boats");

        String link = TextFragment.link(ADDRESS, Selector.in(text, second, text.length()), text);

        assertEquals("harbour master said-,Boats left.", read(link));
    }

    @Test
    void withoutTheTextFewWordsGetContextAndManyDoNot() {
        String text = "She told the paper that boats had left the harbour on Monday morning, and more.";

        assertEquals("told the paper-,that boats", read(TextFragment.link(ADDRESS, in(text, "that boats"))));
        assertEquals(
                "boats had left the harbour on Monday",
                read(TextFragment.link(ADDRESS, in(text, "boats had left the harbour on Monday"))));
    }

    @Test
    void aQuoteThatBeginsOrEndsWithinAWordTakesTheWholeWord() {
        assertEquals(
                "reported boats",
                read(link("It was reported boatsmen-like.", "ported boats")).replace("men", ""));
        assertEquals("unreported", read(link("It was unreported.", "report")));
    }

    @Test
    void anArabicQuoteIsEncodedLetterByLetter() {
        String text = "قال المسؤول إن القوارب غادرت الميناء يوم الاثنين، والبحر هادئ.";
        String words = "القوارب غادرت الميناء";

        assertEquals(words, read(link(text, words)));
        assertTrue(
                link(text, words).substring(ADDRESS.length()).matches("#:~:text=(%[0-9A-F]{2})+"), link(text, words));
    }

    @Test
    void aKoreanQuoteIsEncodedLetterByLetter() {
        String text = "항만 관계자는 월요일에 배들이 항구를 떠났다고 말했다.";

        assertEquals("배들이 항구를 떠났다고", read(link(text, "배들이 항구를 떠났다고")));
    }

    @Test
    void aChineseQuoteIsNotWidenedAndALongOneIsCutAtBothEnds() {
        String sentence = "港口官员星期一说大约三百艘船已经离开港口而且海面非常平静".repeat(8);
        String text = "他说：" + sentence + "。";

        assertEquals("三百艘船", read(link("他说大约三百艘船已经离开", "三百艘船")));
        String[] parts = read(link(text, sentence)).split(",");
        String first = parts[parts.length - 2];
        String last = parts[parts.length - 1];
        assertTrue(sentence.startsWith(first) && first.length() <= 60 && !first.isEmpty(), first);
        assertTrue(sentence.endsWith(last) && last.length() <= 80 && !last.isEmpty(), last);
    }

    @Test
    void lettersAreNeverPartedFromTheirMarks() {
        String word = "a\u0301\u0302e\u0308".repeat(60);
        String text = "x " + word + " y";

        for (String end : read(link(text, word)).split(",")) {
            int at = word.startsWith(end) ? end.length() : word.length() - end.length();
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(word);
            assertTrue(letters.isBoundary(at), end);
        }
        assertEquals("café\u0301s", read(link("The café\u0301s open.", "\u0301s")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "— —", "…", "\uD83D\uDE00", "“”"})
    void whateverIsQuotedTheLinkIsAnAddress(String quote) {
        String text = "He said " + quote + " and " + quote + " again";

        for (String link : new String[] {link(text, quote), TextFragment.link(ADDRESS, in(text, quote))}) {
            assertTrue(link.matches("[!-~]+"), link);
            assertFalse(link.substring(link.indexOf(":~:text=") + 8).contains("--"), link);
        }
    }

    @Test
    void whatIsAllSpaceLeadsToThePageItself() {
        assertEquals(ADDRESS, TextFragment.link(ADDRESS, Selector.in("a \n b", 1, 4), "a \n b"));
    }
}
