package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    private static final Analysis ANALYSIS = new Analysis();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Babiš | babis",
                "STRASSE Straße | strasse strasse",
                "Łódź Ørsted Đilas Æsir | lodz orsted dilas aesir",
                "O’Brien O'Brien | o brien o brien",
                "l’armée | l armee",
                "COVID-19 | covid 19",
                "3,000 1.234.567 3.5 | 3000 1234567 3.5",
                "U.S. and US | us and us",
                "100% | 100 percent",
                "Зеленський | зеленськии",
                "ﬁfty Ｋｉｍ | fifty kim",
                "(&) _ \\ * a | a",
                "the Ministry of Defence | the ministry of defence",
            })
    void wordsAreFoldedAndNoneIsLeftOut(String text, String words) throws IOException {
        assertEquals(words, String.join(" ", words(Fields.TEXT, text)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, taxes, tax",
        "de, Häuser, Haus",
        "fr, chevaux, cheval",
        "es, soldados, soldado",
        "it, soldati, soldato",
        "pt, soldados, soldado",
        "nl, soldaten, soldaat",
        "ru, налогов, налоги",
        "sv, skatter, skatten",
        "cs, daních, daně",
    })
    void theWordsOfOneStemAreTheSame(String language, String one, String other) throws IOException {
        String field = Fields.stemmed(Fields.TEXT, language);

        assertEquals(words(field, one), words(field, other));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "nb, no", "pt-BR, pt", "zh-Hant, none", "uk, none", "x, none", "no language, none"})
    void languagesAreToldByTheirTags(String tag, String language) {
        assertEquals(language, Analysis.stemmedLanguage(tag).orElse("none"));
    }

    @Test
    void scriptsWithoutSpacesArePartedIntoWords() throws IOException {
        assertTrue(words(Fields.TEXT, "東京都知事は辞任した").size() > 2);
        assertTrue(words(Fields.TEXT, "รัฐบาลไทยประกาศ").size() > 1);
    }

    @Test
    void emojiAreWords() throws IOException {
        assertEquals(List.of("🚀", "🎉"), words(Fields.TEXT, "🚀🎉"));
    }

    @Test
    void namesAreFoundByTheirBeginnings() throws IOException {
        assertEquals(List.of("b", "ba", "bab"), words(Fields.NAME_BEGINNING, "Bab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "text.en",
                "text.ar",
                "text.el",
                "text.hi",
                "text.fa",
                "text.hu",
                "text.tr",
                "name_beginning"
            })
    void anyTextHasWords(String field) throws IOException {
        Random random = new Random(field.hashCode());
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(
                        random.nextInt(4) == 0 ? ' ' : (char) random.nextInt(random.nextBoolean() ? 0x700 : 0x10000));
            }
            for (String word : words(field, text.toString())) {
                assertTrue(!word.isEmpty() && word.length() <= 100, () -> field + " " + text);
            }
        }
    }

    @Test
    void aWordWithoutEndIsCut() throws IOException {
        assertEquals("a".repeat(100), words(Fields.TEXT, "a".repeat(3_000)).get(0));
    }

    private static List<String> words(String field, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ANALYSIS.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }
}
