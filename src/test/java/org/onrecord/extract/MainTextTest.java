package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quoted words must be found as they are printed; menus, comments and banners must not be. */
class MainTextTest {

    private record Made(String name, String charset, List<String> words, List<String> others) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Made> pages() {
        return Stream.of(
                new Made(
                        "news",
                        "UTF-8",
                        List.of(
                                "Harbour minister says dredging will cost “no more than 40 million”\n\nBy Orla Venn",
                                "“It will cost no more than 40 million, and not a penny of it comes from the fishers,” Quill"
                                        + " said in the chamber.\n\nWhat the harbour board says\n\nThe board’s chair",
                                "“never seen a figure below 55 million”.\nHe asked for the tender",
                                "We were told one number in June and another in December, and nobody has told us why.",
                                "to be eleven metres deep.\nWork is to begin on 3 March.",
                                "The dredger Marrow at pier nine in November.",
                                "told the council on Monday.",
                                "in the session after that."),
                        List.of(
                                "Sport and leisure",
                                "Log in",
                                "Skip to",
                                "cookies",
                                "Accept all",
                                "Chirper",
                                "Related stories",
                                "Fishers block",
                                "Read also",
                                "Five things",
                                "Tags",
                                "12 comments",
                                "gullwatcher",
                                "single word of what",
                                "Most read",
                                "A whale",
                                "All rights",
                                "script words")),
                new Made(
                        "wire",
                        "UTF-8",
                        List.of(
                                "Grain talks break off without a date",
                                "\"We have been promised three corridors and have seen none,\" the\nhead of the delegation",
                                "Wheat +3.1 pct\nBarley -0.4 pct"),
                        List.of("Back to the index", "Terms of the wire", "URGENT")),
                new Made(
                        "blog",
                        "UTF-8",
                        List.of(
                                "The mayor never said that\n\n",
                                "Everybody quotes him with “the rich will pay for it”. I went through the tapes.",
                                "is this: “Those who can pay will pay; those who can’t, won’t.”",
                                "in their newspapers."),
                        List.of(
                                "About me",
                                "All the posts",
                                "Share this",
                                "Flock",
                                "On bus shelters",
                                "3 thoughts",
                                "Walter",
                                "Hazel",
                                "at the fair",
                                "Leave a Reply",
                                "Required fields",
                                "Recent posts",
                                "under the stairs")),
                new Made(
                        "government",
                        "UTF-8",
                        List.of(
                                "214 people died on the country’s roads, 12 fewer than in the same months a year before.",
                                "County 2023 2024\nUpper Marsh 61 57\nLower Marsh 90 88\nCoast 75 69",
                                "See the method and the notes on revisions.",
                                "Figures for September may still change."),
                        List.of(
                                "Skip to",
                                "Driving licences",
                                "Forms to download",
                                "Statistics by month",
                                "How we count",
                                "Accessibility",
                                "Open Roads Licence")),
                new Made(
                        "forum",
                        "UTF-8",
                        List.of(
                                "Did the water board promise free filters?",
                                "“every household gets a filter, free of charge, before winter”. I wrote it down.",
                                "He said every household with children, and then somebody coughed.",
                                "Fair enough, I may have missed that."),
                        List.of("Frequent questions", "Log in here", "Page 1 of 1", "last century")),
                new Made(
                        "tables",
                        "windows-1252",
                        List.of(
                                "Parliament rejects ferry bill\n\nThe chamber on Thursday",
                                "by 61 votes to 58, three days after the government had called it certain.",
                                "“We lost because we counted friends and not votes,” the transport minister"),
                        List.of("Front page", "Economy and trade", "Archive since", "Imprint", "Advertise")),
                new Made(
                        "amp",
                        "UTF-8",
                        List.of(
                                "„Der Minister hat uns nie gefragt“, sagte die Sprecherin",
                                "noch „mindestens acht Jahre“ laufen, wenn",
                                "verwies auf die Anhörung im Juni."),
                        List.of("Startseite", "Abonnement", "Cookies", "akzeptieren", "Impressum")),
                new Made(
                        "ticker",
                        "UTF-8",
                        List.of(
                                "Live: storm reaches the coast",
                                "“Nobody crosses until the wind drops below nine,” Superintendent Kay Morrow said.",
                                "Some 2,300 households are without power.",
                                "between the Elver and the cape."),
                        List.of("newsletters", "a crown a week", "Trending now", "Ten soups")),
                new Made(
                        "xhtml",
                        "UTF-8",
                        List.of(
                                "« Je n’ai jamais promis de route, j’ai promis une étude », a dit le préfet",
                                "rendue publique « avant la fin de l’été »."),
                        List.of("Accueil", "Toutes les régions", "Mentions légales", "Plan du site")),
                new Made(
                        "arabic",
                        "UTF-8",
                        List.of(
                                "الوزيرة: لن نرفع سعر الخبز هذا العام",
                                "«لم نناقش أي زيادة، ومن يقول غير ذلك يختلق الأخبار»",
                                "بزيادة قدرها ١٢ في المئة."),
                        List.of(
                                "الرئيسية",
                                "أخبار الرياضة",
                                "التعليقات",
                                "أبو سامي",
                                "اقرأ أيضا",
                                "ازدحام",
                                "جميع الحقوق")),
                new Made(
                        "korean",
                        "EUC-KR",
                        List.of(
                                "박도현 시장은 30일 시의회에서 \"다리 공사는 내년 봄에 끝난다\"고 말했다.",
                                "\"겨울 날씨를 생각하면 여름 전에는 어렵다\"고 밝혔다.",
                                "모두 340억 원이라고 설명했다."),
                        List.of("처음으로", "생활 문화", "댓글", "강바람", "관련기사", "교통 통제", "무단 전재")),
                new Made(
                        "ukrainian",
                        "windows-1251",
                        List.of(
                                "Голова громади: «Ми не продавали озера»",
                                "«Ми не продавали озера і не підписували жодного договору, — сказала вона на сесії.",
                                "Ганна Їжакевич",
                                "Депутат Євген Ґудзь нагадав"),
                        List.of("Головна", "Спорт у громаді", "Читайте також", "Ярмарок", "Сергій", "Передрук")),
                new Made(
                        "unmarked",
                        "UTF-8",
                        List.of(
                                "Union calls the offer “an insult”\n\n",
                                "“Two per cent is an insult, and they know it,” its secretary, Dora Flint, told a crowd"),
                        List.of("From the mines", "Letters to", "Mine at Coldwater", "Night trains", "Imprint")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theQuotedWordsAreFoundAndTheRestIsNot(Made page) throws Unreadable {
        Extract read = Pages.read(Pages.bytes(page.name(), page.charset()), "text/html");
        for (String words : page.words()) {
            assertTrue(read.text().contains(words), () -> words + "\nisn't in\n" + read.text());
        }
        for (String other : page.others()) {
            assertFalse(read.text().contains(other), () -> other + "\nis in\n" + read.text());
        }
        assertEquals(Format.HTML, read.format());
        assertNull(read.doubt());
        assertFalse(read.text().contains("\n\n\n"), read.text());
        assertEquals(read.text().strip(), read.text());
    }

    @Test
    void namesThatLieLoseNothingOfTheText() throws Unreadable {
        String text = """
                <body class="no-sidebar menu-open"><div class="widget comments-open has-footer">
                <p>The whole of this article stands in a part that is named after quite another thing.</p>
                <div class="related"><p>That is true of this second paragraph as well, and it is the longest of them all: it
                goes on and on about the harbour and its master, so that most of the words of the page are here.</p></div>
                </div></body>""";
        String read = Pages.read(text).text();
        assertTrue(read.contains("quite another thing."), read);
        assertTrue(read.contains("the longest of them all"), read);
    }

    @Test
    void twoPostsOfAForumAreBothItsText() throws Unreadable {
        String read = Pages.read("""
                <script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"On wells"}</script>
                <h1>On wells</h1>
                <article><p>The well on the green was never dry before the quarry came, whatever the owner may say.</p></article>
                <article class="comment"><p>It was dry in the year of the flood, oddly enough.</p></article>""").text();
        assertTrue(read.contains("whatever the owner may say."), read);
        assertTrue(read.contains("oddly enough."), read);
    }

    @Test
    void aPageOfFewWordsIsGivenWhole() throws Unreadable {
        assertEquals("Shut\n\nfor good", Pages.read("<p>Shut<p>for good").text());
        assertEquals(
                "One\nTwo",
                Pages.read("<nav><ul><li><a href=/>One</a><li>Two</ul></nav>").text());
    }

    @Test
    void wordsThatComeOnlyWithScriptsAreTakenFromThePagesData() throws Unreadable {
        String body = "The reservoir is at a third of what it holds, the board said on Friday.\\n"
                + "“We have water until October, and not a day longer,” said its chair, Nils Aker."
                + " The board meets again in two weeks, and will then decide whether gardens may be watered at all.";
        Extract read = Pages.read("<html><body><div id=root></div><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Dry\",\"articleBody\":\"" + body
                + "\"}</script></body></html>");
        assertTrue(read.text().contains("said on Friday.\n\n“We have water until October"), read.text());
        assertNull(read.doubt());
    }

    @Test
    void whatNobodySeesIsLeftOutAndWhatScriptsNeedStays() throws Unreadable {
        String read = Pages.read("<p>می‌خواهم re\u00ADpub\u200Blic \u0007 a\u00A0b\u202Fc "
                        + "<span hidden>secret</span><b style='display : none'>gone</b></p>")
                .text();
        assertEquals("می‌خواهم republic a b c", read);
    }

    @Test
    void lineBreaksListsAndPreformattedTextKeepTheirLines() throws Unreadable {
        String read = Pages.read("<p>one<br>two<br><br><br>three</p><ol><li>a<ul><li>b</ul><li>c</ol>"
                        + "<pre>x  y\n  z\n\n\n\nw</pre><p>end")
                .text();
        assertEquals("one\ntwo\n\nthree\n\na\nb\nc\n\nx y\nz\n\nw\n\nend", read);
    }
}
