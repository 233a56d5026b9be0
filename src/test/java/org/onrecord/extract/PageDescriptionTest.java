package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDescriptionTest {

    private static SelfDescription of(String html) throws Unreadable {
        return Pages.read("<!DOCTYPE html>" + html + "<p>A sentence, so that there is something to be read here.</p>")
                .itself();
    }

    @Test
    void dataForSearchEnginesComeFirst() throws Unreadable {
        assertEquals(
                new SelfDescription(
                        "Harbour minister says dredging will cost “no more than 40 million”",
                        "The Tidewater Ledger",
                        "Orla Venn, Tomas Brill",
                        "2024-12-30",
                        "en-GB",
                        "https://tidewaterledger.example/news/2024/12/30/harbour-dredging-cost"),
                Pages.read(Pages.text("news")).itself());
    }

    @Test
    void elementsThatReadersSeeComeLast() throws Unreadable {
        assertEquals(
                new SelfDescription(
                        "Le préfet dément avoir promis une route",
                        "Le Courrier des Marais",
                        "Solène Guérin",
                        "2019-03-12",
                        "fr",
                        null),
                Pages.read(Pages.text("xhtml")).itself());
        assertEquals(
                new SelfDescription(
                        "Grain talks break off without a date for the next round",
                        "Continental Wire",
                        "Lena Kofler",
                        "2023-06",
                        "en",
                        null),
                Pages.read(Pages.text("wire")).itself());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024-12-30T23:30:00+09:00; 2024-12-30",
                "2024-12-30 23:30; 2024-12-30",
                "2024-12-30T23:30:00Z; 2024-12-30",
                "2024-2-3; 2024-02-03",
                "2024/02/29; 2024-02-29",
                "20240229; 2024-02-29",
                "20240229T101500Z; 2024-02-29",
                "2024-05; 2024-05",
                "1887; 1887",
                "Mon, 30 Dec 2024 23:30:00 +0900; 2024-12-30",
                "30 December 2024; 2024-12-30",
                "December 30, 2024; 2024-12-30",
                "Monday, Dec. 30, 2024 at 5 p.m.; 2024-12-30",
                "30.12.2024; 2024-12-30"
            })
    void datesAreReadAsPrinted(String printed, String edtf) {
        assertEquals(edtf, PrintedDay.read(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13",
                "2024-00-10",
                "0000",
                "0999-01-01",
                "12/30/2024",
                "1735569000",
                "yesterday",
                "30 Foo 2024",
                "",
                "２０２４-01-01",
                "2024-12-300",
                "99999",
                "-2024"
            })
    void whatIsNoDateIsNone(String printed) {
        assertNull(PrintedDay.read(printed));
    }

    @Test
    void anInvalidDateGivesWayToTheNextOne() throws Unreadable {
        SelfDescription read =
                of("<meta property='article:published_time' content='soon'><meta name=date content='2020-02-30'>"
                        + "<meta name=pubdate content='2020-02-28'>");
        assertEquals("2020-02-28", read.published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bread prices rise again this year - Evening Star; ; Bread prices rise again this year; Evening Star",
                "Budget 2025 - What changes for families; ; Budget 2025 - What changes for families;",
                "Ports | Evening Star; ; Ports; Evening Star",
                "Evening Star: Ports are shut; Ports are shut; Ports are shut; Evening Star",
                "Ports are shut — a view from the sea - Evening Star; Ports are shut — a view from the sea; "
                        + "Ports are shut — a view from the sea; Evening Star",
                "Ports are shut; Ports are shut; Ports are shut;",
                "A - B; ; A - B;"
            })
    void theSitesNameIsTakenOffATitle(String printed, String headline, String title, String site) throws Unreadable {
        String shown = headline == null ? "" : "<h1>" + headline + "</h1>";
        SelfDescription read = of("<title>" + printed + "</title>" + shown);
        assertEquals(title, read.title());
        assertEquals(site, read.publisher());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/a/b?id=1; https://tidewaterledger.example/a/b?id=1",
                "//other.example/x; https://other.example/x",
                "http://other.example/x#!y; http://other.example/x#!y",
                "javascript:alert(1);",
                "data:text/html,x;",
                "ftp://other.example/x;",
                "http://;",
                "http:///x;"
            })
    void onlyAWebAddressIsCanonical(String href, String canonical) throws Unreadable {
        assertEquals(canonical, of("<link rel='Canonical' href='" + href + "'>").canonical());
    }

    @Test
    void ofAFileOnlyAWholeAddressIsCanonical() throws Unreadable {
        byte[] html = "<link rel=canonical href=/x><meta property=og:url content=https://a.example/y><p>Words."
                .getBytes(StandardCharsets.UTF_8);
        SelfDescription read = Extractor.extract(Pages.file(html), Circumstances.file("text/html"))
                .itself();
        assertEquals("https://a.example/y", read.canonical());
    }

    @Test
    void languagesAreTagsOrNothing() throws Unreadable {
        assertEquals("zh-Hant-TW", of("<html lang='zh_hant_tw'>").language());
        assertEquals(
                "uk-UA",
                of("<html lang='English'><meta property=og:locale content=uk_UA>")
                        .language());
        assertEquals(
                "ar", of("<meta http-equiv=Content-Language content='ar, en'>").language());
        assertEquals(
                "ja",
                of("<html lang='jp'><meta http-equiv=Content-Language content=ja>")
                        .language());
        assertNull(of("<html lang='xx'>").language());
        assertNull(of("<html lang='in English, please'>").language());
        assertNull(of("<html lang='x" + "-abcdefgh".repeat(5) + "'>").language());
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() throws Unreadable {
        String longest = "\uD83D\uDE00".repeat(600);
        SelfDescription read = of("<meta property=og:title content='" + longest + "'><meta name=author content='"
                + longest
                + "'><meta property=og:site_name content='" + longest + "'><link rel=canonical href='https://a.example/"
                + "a".repeat(4_000) + "'>");
        assertEquals("\uD83D\uDE00".repeat(500), read.title());
        assertEquals("\uD83D\uDE00".repeat(300), read.author());
        assertEquals("\uD83D\uDE00".repeat(300), read.publisher());
        assertNull(read.canonical());
    }

    @Test
    void controlCharactersAndLineEndsGo() throws Unreadable {
        assertEquals(
                "Two lines in one",
                of("<title>Two \u0007lines\n\t in\u200B one</title>").title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"headline\":",
                "[[[[",
                "null",
                "3",
                "{\"@type\":[1,{}],\"headline\":{}}",
                "{\"@type\":\"NewsArticle\",\"headline\":{\"a\":1},\"author\":[null,[],{\"name\":[]}],\"publisher\":7}"
            })
    void brokenDataSayNothing(String json) throws Unreadable {
        SelfDescription read =
                of("<title>Ports are shut</title><script type=application/ld+json>" + json + "</script>");
        assertEquals("Ports are shut", read.title());
        assertNull(read.author());
    }

    @Test
    void dataOfBottomlessDepthSayNothing() throws Unreadable {
        String deep = "{\"@graph\":[".repeat(50_000) + "]}".repeat(50_000);
        assertEquals(
                "Ports",
                of("<title>Ports</title><script type=application/ld+json>" + deep + "</script>")
                        .title());
    }

    @Test
    void anAddressIsNoAuthor() throws Unreadable {
        assertEquals(
                "Ida Moor",
                of("<meta property=article:author content='https://face.example/ida'>"
                                + "<a rel=author href=/ida>By Ida Moor</a>")
                        .author());
    }
}
