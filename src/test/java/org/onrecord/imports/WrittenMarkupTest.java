package org.onrecord.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.imports.Gathered.said;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How markup is written in the wild: where reviews stand in it, and what is repaired. */
class WrittenMarkupTest {

    private static final String REVIEW = """
            {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"The mill burned down twice",
             "url":"https://desk.example/mill","reviewRating":{"@type":"Rating","alternateName":"Half so"}}""";

    private static String block(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void aReviewOfAGraphTakesTheVocabularyThatStandsAroundIt() {
        FoundReview review = Gathered.page(block("""
                {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Desk"},
                 {"@type":"ClaimReview","claimReviewed":"The mill burned down twice"}]}""")).one();
        assertEquals("The mill burned down twice", review.claim());
        assertFalse(said(review).contains(Deviation.CONTEXT_MISSING));
        assertEquals("entry 1, @graph[1]", review.where());
    }

    @Test
    void aReviewWithoutAnyVocabularySaysSo() {
        FoundReview review = Gathered.json("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It rained\"}")
                .one();
        assertTrue(said(review).contains(Deviation.CONTEXT_MISSING));
    }

    @Test
    void aReviewIsFoundAtAnyDepth() {
        FoundReview review = Gathered.page(block("""
                {"@context":"https://schema.org","@type":"WebPage","mainEntity":{"@type":"Article",
                 "review":[[{"@type":"ClaimReview","claimReviewed":"The mill burned down twice"}]]}}""")).one();
        assertEquals("entry 1, mainEntity.review[0][0]", review.where());
    }

    @Test
    void onlyReviewsAreTakenOutOfListsAndSeveralBlocks() {
        Gathered all = Gathered.page(block("""
                [{"@context":"https://schema.org","@type":"NewsArticle","headline":"Mill","datePublished":"2021-01-01"},
                 {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"One"}]""")
                + block(
                        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"datePublished\":\"2021-01-02\"}")
                + block("{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",\"claimReviewed\":\"Two\"}"));
        assertEquals(
                List.of("One", "Two"),
                all.reviews.stream().map(FoundReview::claim).toList());
        assertEquals(2, all.tally.others());
        assertNull(all.reviews.get(0).reviewed(), "the date of an article is none of a review");
        assertTrue(said(all.reviews.get(0)).contains(Deviation.REVIEW_DATE_MISSING));
        assertEquals("block 3", all.reviews.get(1).where());
    }

    @Test
    void whatAReviewIsMadeOfIsNoOtherThing() {
        String review = Imported.review("The mill burned down twice", "Ana Sousa", "https://desk.example/1");
        assertEquals(0, Gathered.json(review).tally.others());
        Gathered within = Gathered.json(
                "{\"@type\":\"WebPage\",\"mainEntity\":[" + review + ",{\"@type\":\"Person\",\"name\":\"Ana\"}]}");
        assertEquals(1, within.reviews.size());
        assertEquals(2, within.tally.others());
    }

    @Test
    void otherReviewsAreNone() {
        assertEquals(
                0,
                Gathered.json(REVIEW.replace("\"ClaimReview\"", "\"MediaReview\""))
                        .reviews
                        .size());
        assertEquals(
                0,
                Gathered.json(REVIEW.replace("\"ClaimReview\"", "[\"Review\"]"))
                        .reviews
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"ClaimReview\"]",
                "[\"Review\",\"ClaimReview\"]",
                "\"http://schema.org/ClaimReview\"",
                "\"https://schema.org/ClaimReview\"",
                "\"schema:ClaimReview\"",
                "\"claimreview\""
            })
    void aTypeIsTakenHoweverItIsWritten(String type) {
        FoundReview review =
                Gathered.json(REVIEW.replace("\"ClaimReview\"", type)).one();
        assertEquals("The mill burned down twice", review.claim());
        assertTrue(said(review).contains(Deviation.TYPE_ODD));
    }

    @Test
    void anItemTypeInOddCaseIsAWorkAllTheSame() {
        FoundReview review =
                Gathered.review("\"itemReviewed\":{\"@type\":\"creativeWork\",\"url\":\"https://news.example/1\"}");
        assertEquals(List.of("https://news.example/1"), review.appearances());
        assertTrue(said(review).containsAll(List.of(Deviation.ITEM_IS_WORK, Deviation.TYPE_ODD)));
    }

    @Test
    void whatOnlyRefersToAThingElsewhereOnThePageIsFollowed() {
        FoundReview review = Gathered.page(block("""
                {"@context":"https://schema.org","@graph":[
                 {"@type":"Organization","@id":"#desk","name":"A Desk"},
                 {"@type":"ClaimReview","claimReviewed":"It rained","author":{"@id":"#desk"}}]}""")).one();
        assertEquals("A Desk", review.publisher().name());
    }

    @Test
    void theEntryIsKeptWordForWord() {
        FoundReview review =
                Gathered.page(block("{\"@graph\":[ " + REVIEW + " ]}")).one();
        assertEquals(REVIEW, review.raw());
    }

    static Stream<Arguments> repaired() {
        return Stream.of(
                Arguments.of(REVIEW.replace("burned down", "burned\ndown"), Deviation.RAW_CONTROL, "burned\ndown"),
                Arguments.of(REVIEW.replace("burned down", "burned\u0001 down"), Deviation.RAW_CONTROL, "burned down"),
                Arguments.of(REVIEW.replace("\"}}", "\",},}"), Deviation.STRAY_COMMA, "burned down"),
                Arguments.of("[" + REVIEW + ",]", Deviation.STRAY_COMMA, "burned down"),
                Arguments.of(REVIEW + ";", Deviation.TRAILING_SEMICOLON, "burned down"),
                Arguments.of("\uFEFF" + REVIEW, Deviation.BYTE_ORDER_MARK, "burned down"),
                Arguments.of("<!-- " + REVIEW + " -->", Deviation.HTML_COMMENT, "burned down"),
                Arguments.of("\n//<![CDATA[\n" + REVIEW + "\n//]]>", Deviation.CDATA, "burned down"),
                Arguments.of("/*<![CDATA[*/" + REVIEW + "/*]]>*/", Deviation.CDATA, "burned down"),
                Arguments.of(
                        REVIEW.replace("\"url\"", "\"url\":\"https://desk.example/old\",\"url\""),
                        Deviation.FIELD_TWICE,
                        "burned down"));
    }

    @ParameterizedTest
    @MethodSource("repaired")
    void whatCanBeReadInOneWayAloneIsReadWithAMessage(String json, Deviation expected, String claim) {
        FoundReview review = Gathered.page(block(json)).one();
        assertEquals("The mill " + claim + " twice", review.claim());
        assertTrue(said(review).contains(expected), review.messages().toString());
        assertEquals("Half so", review.rating().label());
        assertEquals("https://desk.example/mill", review.url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\uFEFF\n %s",
                "<!-- %s -->",
                "\n<!--\n%s\n//-->\n",
                "<!-- [%s] -->",
                "<![CDATA[ %s ]]>",
                "//<![CDATA[\n%s\n//]]>",
                "/*<![CDATA[*/%s/*]]>*/"
            })
    void jsonThatIsPastedAsItStandsInAScriptIsJson(String pasted) {
        String text = pasted.formatted(REVIEW);
        assertTrue(MarkupReading.looksLikeJson(text), text);
        assertEquals("The mill burned down twice", Gathered.json(text).one().claim());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- made by hand -->",
                "<!--[if IE]><p>Hello</p><![endif]-->",
                "<!-- {{header}} --><p>",
                "<!-- {\"build\": 3} -->\n<!doctype html>",
                "null,none\n1,2",
                "nullable"
            })
    void whatBeginsLikeJsonIsNotAlways(String pasted) {
        assertFalse(MarkupReading.looksLikeJson(pasted), pasted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", " null\n", "<!-- null -->"})
    void nullIsAReviewThatIsNone(String pasted) {
        assertTrue(MarkupReading.looksLikeJson(pasted));
        Gathered none = Gathered.json(pasted);
        assertEquals(0, none.reviews.size());
        assertEquals(1, none.tally.empty());
        assertEquals(List.of(), none.faults());
        assertEquals(1, Gathered.page(block(pasted)).tally.empty());
    }

    @Test
    void objectsOneBehindTheOtherAreEachRead() {
        Gathered all = Gathered.page(block(REVIEW + "\n" + REVIEW.replace("twice", "once")));
        assertEquals(2, all.reviews.size());
        assertTrue(said(all.reviews.get(1)).contains(Deviation.SEVERAL_ROOTS));
    }

    @Test
    void anUnescapedQuotationMarkIsReportedWithItsPlaceAndNothingIsGuessed() {
        Gathered all = Gathered.page(block(REVIEW.replace("burned down", "\"burned\" down")) + block(REVIEW));
        assertEquals(1, all.reviews.size(), "one bad block does not lose the others");
        assertEquals(List.of(Deviation.UNESCAPED_QUOTE), all.faults());
        assertTrue(all.unread.get(0).where().matches("block 1, line 1, column 8[0-9]"), all.unread.toString());
    }

    @Test
    void aScriptThatATextEndsIsReported() {
        Gathered all = Gathered.page(block(REVIEW.replace("burned down", "</script> burned")) + block(REVIEW));
        assertEquals(List.of(Deviation.CUT_SHORT), all.faults());
        assertEquals(1, all.reviews.size());
    }

    @Test
    void anEmptyBlockIsNoFault() {
        Gathered all = Gathered.page(block("  ") + block(REVIEW));
        assertEquals(List.of(Deviation.EMPTY_BLOCK), all.faults());
        assertEquals(1, all.reviews.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "{\"a\":tru}", "{\"a\" 1}", "{]"})
    void whatIsNoJsonIsReported(String text) {
        assertTrue(
                Gathered.page(block(text)).faults().stream().allMatch(fault -> fault.severity() == Severity.REFUSED));
        assertEquals(1, Gathered.page(block(text)).unread.size());
    }

    @Test
    void nestingBeyondAllMeasureIsReportedAndLosesNothingElse() {
        String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        Gathered all = Gathered.page(block(deep) + block(REVIEW));
        assertEquals(List.of(Deviation.TOO_DEEP), all.faults());
        assertEquals(1, all.reviews.size());
        assertEquals(
                List.of(Deviation.TOO_DEEP), Gathered.json("[".repeat(10_000)).faults());
    }

    @Test
    void aPageNestedBeyondAllMeasureIsReadAllTheSame() {
        Gathered all = Gathered.page("<div>".repeat(10_000) + block(REVIEW)
                + "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><p>&b;&b;</p>");
        assertEquals("The mill burned down twice", all.one().claim());
    }

    @Test
    void microdataIsReadAsTheSame() {
        String html = """
                <DIV itemScope ITEMTYPE="http://schema.org/ClaimReview"><link itemprop="url" href="/checks/mill">
                <span itemprop="claimReviewed">The mill <b>burned</b> down twice</span>
                <div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim">
                  <span itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="A. Miller"></span>
                  <time itemprop="datePublished" datetime="1953-07-27">then</time></div>
                <span itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating">
                  <meta itemprop="ratingValue" content="2"><meta itemprop="worstRating" content="1">
                  <meta itemprop="bestRating" content="5"><span itemprop="alternateName">Mostly wrong</span></span></DIV>""";
        FoundReview review = Gathered.page("<p>before</p>" + html, "https://desk.example/checks/mill")
                .one();
        assertEquals("The mill burned down twice", review.claim());
        assertEquals("https://desk.example/checks/mill", review.url());
        assertEquals("A. Miller", review.claimants().get(0).name());
        assertEquals("1953-07-27", review.claimed().date().edtf());
        assertEquals("2 (on a scale from 1 to 5)", review.rating().number());
        assertEquals("Mostly wrong", review.rating().label());
        assertEquals(html, review.raw());
        assertTrue(said(review).contains(Deviation.MICRODATA));
    }

    @Test
    void microdataMayLieElsewhereOnThePageAndInValuesThatNobodySees() {
        FoundReview review =
                Gathered.page("""
                        <p id="said" itemprop="claimReviewed">The mill burned down</p>
                        <div itemscope itemtype="https://schema.org/ClaimReview" itemref="said nowhere">
                        <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
                          <data itemprop="ratingValue" value="2">two</data><meter itemprop="bestRating" value="5">five</meter>
                          <data itemprop="worstRating" value="1">one</data></span></div>""", "https://desk.example/checks/mill").one();
        assertEquals("The mill burned down", review.claim());
        assertEquals("2 (on a scale from 1 to 5)", review.rating().number());
    }

    @Test
    void referencesOfMicrodataThatLeadInCirclesAreFollowedOnce() {
        FoundReview review = Gathered.page("""
                        <p id="said" itemprop="claimReviewed">The mill burned down</p>
                        <div id="a" itemprop="x" itemscope itemref="b b b b said"></div>
                        <div id="b" itemprop="x" itemscope itemref="a a a a"></div>
                        <div itemscope itemtype="https://schema.org/ClaimReview" itemref="said said a b"></div>""").one();
        assertEquals("The mill burned down", review.claim());
        assertFalse(said(review).contains(Deviation.SEVERAL_VALUES), "The same was read twice");
    }

    @Test
    void referencesOfMicrodataThatMultiplyAreReportedAsTooLargeAndTheNextReviewIsRead() {
        StringBuilder page = new StringBuilder();
        for (int level = 0; level < 20; level++) {
            for (int i = 0; i < 10; i++) {
                page.append("<div id='n%d-%d' itemprop='x' itemscope itemref='".formatted(level, i));
                for (int j = 0; j < 10; j++) {
                    page.append("n%d-%d ".formatted(level + 1, j));
                }
                page.append("'></div>");
            }
        }
        page.append("<div itemscope itemtype='https://schema.org/ClaimReview' itemref='n0-0'></div>")
                .append("<div itemscope itemtype='https://schema.org/ClaimReview'>")
                .append("<p itemprop='claimReviewed'>The mill burned down</p></div>");
        Gathered all = Gathered.page(page.toString());
        assertEquals(List.of(Deviation.TOO_LARGE), all.faults());
        assertEquals("The mill burned down", all.one().claim());
    }

    @Test
    void aPageOfReviewsThatAllReferToTheSameIsReadAsFarAsItIsWorthIt() {
        String shared = "<div id='all'>" + "<p itemprop='x'>x</p>".repeat(20_000) + "</div>";
        String review = "<div itemscope itemtype='https://schema.org/ClaimReview' itemref='all'></div>";
        Gathered all = Gathered.page(shared + review.repeat(500));
        assertEquals(500, all.reviews.size() + all.unread.size());
        assertTrue(all.reviews.size() < 100, all.reviews.size() + " were read");
        assertEquals(Deviation.TOO_LARGE, all.faults().get(0));
    }

    @Test
    void microdataBeyondAllMeasureIsReported() {
        String scope = "<div itemscope itemtype='https://schema.org/ClaimReview'>";
        Gathered all = Gathered.page(scope + "<p itemprop='claimReviewed'>" + "x".repeat(1_000_000) + "</p></div>");
        assertEquals(List.of(Deviation.TOO_LARGE), all.faults());
        assertTrue(all.reviews.isEmpty());
    }

    @Test
    void reviewsThatStandInOneAnotherAreEachKeptWordForWord() {
        String inner = REVIEW.replace("twice", "once");
        String outer = REVIEW.replaceFirst("\\{", "{ \"mentions\" : [ " + Matcher.quoteReplacement(inner) + " ],\n ");
        for (String json : List.of(outer, "[" + outer + "]", "[{\"a\": [[" + outer + "]]}]")) {
            Gathered all = Gathered.json(json);
            assertEquals(
                    List.of(outer, inner),
                    all.reviews.stream().map(FoundReview::raw).toList());
        }
    }

    @Test
    void aPathLongerThanAnybodyReadsIsToldByItsBeginning() {
        String name = "n".repeat(900);
        String json = REVIEW;
        for (int depth = 0; depth < 90; depth++) {
            json = "{\"" + name + "\":" + json + "}";
        }
        String where = Gathered.json(json).one().where();
        assertTrue(where.startsWith("entry 1, " + name + "." + name.substring(0, 50)), where);
        assertTrue(where.length() < 1_100, "of " + where.length() + " characters");
    }

    @Test
    void emptyEntriesOfAFeedArePassedOverAndCounted() {
        Gathered all = Gathered.json("""
                {"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[
                 {"@type":"DataFeedItem","dateCreated":"2021-01-01","item":[%s]},
                 {"@type":"DataFeedItem","item":null}, {"@type":"DataFeedItem","item":[null,%s,null]}, null],
                 "name":"A feed"}""".formatted(REVIEW, REVIEW.replace("twice", "once")));
        assertEquals(2, all.reviews.size());
        assertEquals(4, all.tally.empty());
        assertEquals("entry 1, item[0]", all.reviews.get(0).where());
        assertEquals(REVIEW, all.reviews.get(0).raw());
        assertFalse(said(all.reviews.get(0)).contains(Deviation.CONTEXT_MISSING));
        assertTrue(all.unread.isEmpty(), all.unread.toString());
    }

    @Test
    void onlyWantedPublishersAreTakenOutOfAFeed() {
        String by =
                REVIEW.replace("\"url\"", "\"author\":{\"@type\":\"Organization\",\"url\":\"https://%s/\"},\"url\"");
        Gathered all = Gathered.json(
                "[" + by.formatted("www.wanted.example") + "," + by.formatted("checks.wanted.example") + ","
                        + by.formatted("notwanted.example") + "," + by.formatted("wanted.example.evil.example") + "]",
                Publishers.of("https://www.wanted.example/about, other.example"));
        assertEquals(2, all.reviews.size());
        assertEquals(2, all.tally.unwanted());
    }

    @Test
    void anEntryBeyondAllMeasureIsReportedAndTheNextOnesAreRead() {
        String huge = "{\"@type\":\"ClaimReview\",\"a\":[" + "\"xxxxxxxxx\",".repeat(120_000) + "1]}";
        Gathered all = Gathered.json("[" + huge + "," + REVIEW + "]");
        assertEquals(List.of(Deviation.TOO_LARGE), all.faults());
        assertEquals("The mill burned down twice", all.one().claim());
        assertEquals(
                List.of(Deviation.TOO_LARGE),
                Gathered.json("{\"a\":1," + huge.substring(1)).faults());
    }
}
