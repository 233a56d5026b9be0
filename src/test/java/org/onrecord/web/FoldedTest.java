package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Babiš                | babis",
                "BABIŠ                | babis",
                "babis                | babis",
                "Lech Wałęsa          | lech walesa",
                "Łódź                 | lodz",
                "Søren Kierkegård     | soren kierkegard",
                "Đoković              | dokovic",
                "İstanbul             | istanbul",
                "Diyarbakır           | diyarbakir",
                "Strauß               | strauss",
                "STRAUẞ               | strauss",
                "Strauss              | strauss",
                "Ægir Œuvre           | aegir oeuvre",
                "Ħal Għaxaq           | hal ghaxaq",
                "Guðni Þór            | gudni thor",
                "Nguyễn Phú Trọng     | nguyen phu trong",
                "ﬁve Ⅳ ５            | five iv 5",
                "Київ й               | киів и",
                "O’Brien O‘Brien Oʼ`  | o'brien o'brien o''",
                "Kim Yong-chol        | kim yong-chol"
            })
    void foldsCapitalsMarksAndForms(String text, String folded) {
        assertEquals(folded, Folded.of(text));
    }

    @Test
    void anyStretchOfSpacesIsOne() {
        assertEquals("a b c d", Folded.of(" \ta \n\n b\u00a0c\u3000d "));
        assertEquals("", Folded.of(" \n"));
        assertEquals("", Folded.of(""));
    }

    @Test
    void aFoldedTextFoldsToItself() {
        List.of("Straße Łódź ﬁ Æ", "İı ẞ", "Київ", "日本語 カタカナ", "هذا")
                .forEach(text -> assertEquals(Folded.of(text), Folded.of(Folded.of(text))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "babis                | Andrej Babiš said so       | true",
                "Babiš                | Andrej Babis said so       | true",
                "Kursk North soldiers | Soldiers of the North in Kursk | true",
                "Kursk South soldiers | Soldiers of the North in Kursk | false",
                "strasse              | Die Straße                 | true",
                "Straße               | Die STRASSE                | true",
                "lodz                 | Łódź                       | true",
                "diyarbakir           | DİYARBAKIR                 | true",
                "O'Brien              | Mr O’Brien                 | true",
                "100%                 | It is 100% sure            | true",
                "100%                 | It is 1000 sure            | false",
                "%                    | It is sure                 | false",
                "a_c                  | abc                        | false",
                "a_c                  | a_c                        | true",
                "_                    | abc                        | false",
                "wow!                 | wow! that                  | true",
                "!%                   | 100 !% b                   | true",
                "!%                   | 100 %                      | false",
                "\\                   | C:\\ is it                 | true",
                "\\                   | is it                      | false",
                "\"a, (               | \"a, ( b                   | true",
                "&                    | this & that                | true",
                "😀                   | so 😀                      | true",
                "😀                   | so 😁                      | false",
                "[a-c]                | b                          | false"
            })
    void findsWordsInAnyOrderAndSignsAsThemselves(String query, String text, boolean found) {
        assertEquals(found, finds(query, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u0000", "\ud83d", "\u0001\u007f"})
    void aQueryWithoutWordsAsksForNothing(String query) {
        assertEquals(List.of(), Folded.patterns(query));
    }

    @Test
    void whatNoDatabaseTakesParts() {
        assertEquals(List.of("%a%", "%b%", "%c%"), Folded.patterns("a\u0000b\ud83dc"));
    }

    @Test
    void oneWordIsAskedForOnce() {
        assertEquals(List.of("%babis%", "%said%"), Folded.patterns("Babiš babis said BABIŠ"));
    }

    @Test
    void twelveWordsAreAskedForAndNoMore() {
        assertEquals(12, Folded.patterns(words(12)).size());
        assertEquals(12, Folded.patterns(words(13)).size());
        assertEquals("%w12%", Folded.patterns(words(40)).get(11));
    }

    @Test
    void theSignsOfPatternsAreEscaped() {
        assertEquals(List.of("%100!%%", "%a!_b%", "%!!%", "%\\%"), Folded.patterns("100% a_b ! \\"));
    }

    /** As {@code like … escape '!'} compares, written anew. */
    private static boolean finds(String query, String text) {
        return Folded.patterns(query).stream().allMatch(pattern -> {
            StringBuilder regex = new StringBuilder();
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (c == '!') {
                    regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
                } else if (c == '%') {
                    regex.append(".*");
                } else if (c == '_') {
                    regex.append('.');
                } else {
                    regex.append("\\x{")
                            .append(Integer.toHexString(pattern.codePointAt(i)))
                            .append('}');
                    i += Character.charCount(pattern.codePointAt(i)) - 1;
                }
            }
            return Pattern.compile(regex.toString(), Pattern.DOTALL)
                    .matcher(Folded.of(text))
                    .matches();
        });
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
