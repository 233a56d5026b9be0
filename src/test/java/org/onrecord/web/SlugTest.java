package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Around 300 boats left.        | around-300-boats-left",
                "  --Boats -- left--           | boats-left",
                "Andrej Babiš                  | andrej-babis",
                "Lech Wałęsa                   | lech-wałesa",
                "Straße nach Großröhrsdorf     | straße-nach-großrohrsdorf",
                "İstanbul ILIK                 | istanbul-ilik",
                "It isn’t ‘so’, O'Brien        | it-isnt-so-obrien",
                "100% & more / less? #1        | 100-more-less-1",
                "Київ, й ї                     | київ-й-ї",
                "김영철                        | 김영철",
                "日本語 の 発言                | 日本語-の-発言",
                "هذا المقطع                    | هذا-المقطع",
                "हिन्दी                        | हिन्दी",
                "../../etc/passwd              | etc-passwd",
                "<script>alert(1)</script>     | script-alert-1-script"
            })
    void keepsLettersAndDigitsOfAnyScript(String text, String slug) {
        assertEquals(slug, Slug.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "😀", "-", "!?/", "’"})
    void whatHasNoLettersIsUntitled(String text) {
        assertEquals("untitled", Slug.of(text));
    }

    @Test
    void eightyCharactersFit() {
        assertEquals("a".repeat(80), Slug.of("a".repeat(80)));
        assertEquals("a".repeat(80), Slug.of("a".repeat(81)));
        String words = "word ".repeat(16).strip() + "s";
        assertEquals(80, words.length());
        assertEquals(words.replace(' ', '-'), Slug.of(words));
    }

    @Test
    void aLongerTextIsCutBetweenWords() {
        assertEquals(
                "a".repeat(50) + "-" + "b".repeat(20),
                Slug.of("a".repeat(50) + " " + "b".repeat(20) + " " + "c".repeat(20)));
        assertEquals("a".repeat(80), Slug.of("a".repeat(80) + " b"));
        assertEquals("a".repeat(79), Slug.of("a".repeat(79) + " b"));
        assertEquals("a".repeat(41), Slug.of("a".repeat(41) + " " + "b".repeat(60)));
    }

    @Test
    void aTextWhoseOnlyGapStandsEarlyIsCutWithinAWord() {
        assertEquals("a".repeat(40) + "-" + "b".repeat(39), Slug.of("a".repeat(40) + " " + "b".repeat(60)));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String slug = Slug.of("a" + "\ud801\udc28".repeat(60));

        assertEquals("a" + "\ud801\udc28".repeat(39), slug);
        assertEquals(79, slug.length());
    }

    @Test
    void theFirstNumberThatIsFreeMakesASlugItsOwn() {
        assertEquals("kim-yong-chol", Slug.unused("Kim Yong-chol", Set.of()::contains));
        assertEquals("kim-yong-chol-2", Slug.unused("Kim Yong-chol", Set.of("kim-yong-chol")::contains));
        assertEquals(
                "kim-yong-chol-4",
                Slug.unused("Kim Yong-chol", Set.of("kim-yong-chol", "kim-yong-chol-2", "kim-yong-chol-3")::contains));
        assertEquals(
                "kim-yong-chol-2", Slug.unused("Kim Yong-chol", Set.of("kim-yong-chol", "kim-yong-chol-3")::contains));
        assertEquals("untitled-2", Slug.unused("…", Set.of("untitled")::contains));
    }
}
