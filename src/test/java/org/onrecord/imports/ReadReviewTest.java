package org.onrecord.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.imports.Gathered.review;
import static org.onrecord.imports.Gathered.said;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain of a review, and that nothing is put in the place of what isn't. */
class ReadReviewTest {

    private static final String PAGE = "https://desk.example/checks/7";

    private static FoundReview onPage(String fields) {
        return Gathered.page(
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
                                + "\"@type\":\"ClaimReview\",\"claimReviewed\":\"It rained\"," + fields + "}</script>",
                        PAGE)
                .one();
    }

    private static FoundReview claim(String json) {
        return Gathered.json("{\"@type\":\"ClaimReview\",\"claimReviewed\":" + json + "}")
                .one();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "The earth isn&#039;t flat"             | The earth isn't flat
            "The earth isn&#39;t &quot;flat&quot;"  | The earth isn't "flat"
            "5 &amp;lt; 6"                          | 5 &lt; 6
            "<p>It is <b>so</b></p>"                | It is so
            {"@value":"It is so","@language":"en"}  | It is so
            ["It is so","It was so"]                | It is so
            "a &copy=1 b"                           | a &copy=1 b
            "1 < 2 > 0"                             | 1 < 2 > 0
            """)
    void entitiesAreDecodedOnceForThePage(String json, String expected) {
        assertEquals(expected, claim(json).claim());
    }

    @Test
    void entitiesStayInTheRawEntry() {
        FoundReview review = claim("\"isn&#39;t\"");
        assertTrue(review.raw().contains("isn&#39;t"));
        assertTrue(said(review).contains(Deviation.ENTITIES));
    }

    @Test
    void whatNoTextFieldTakesIsTakenOut() {
        FoundReview review = claim("\"a\\u0000b\\ud800c\\u0085d\"");
        assertEquals("ab□c\nd", review.claim());
        assertTrue(said(review).contains(Deviation.CONTROL_REMOVED));
        assertFalse(Gathered.json("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"a\0b\"}")
                .one()
                .raw()
                .contains("\0"));
    }

    @Test
    void aReviewThatDoesNotSayWhatWasClaimedIsNotImported() {
        for (String json : List.of("\"\"", "\"  \"", "null", "[]", "{}", "\"<p></p>\"")) {
            assertTrue(said(claim(json)).contains(Deviation.CLAIM_MISSING), json);
            assertFalse(claim(json).usable());
        }
    }

    @Test
    void aClaimIsNeverCutOff() {
        assertTrue(claim("\"" + "x".repeat(1_000) + "\"").usable());
        FoundReview longer = claim("\"" + "x".repeat(1_001) + "\"");
        assertFalse(longer.usable());
        assertEquals(1_001, longer.claim().length());
        assertTrue(said(longer).contains(Deviation.CLAIM_TOO_LONG));
    }

    /** Texts of which careless patterns would try all ends, or call themselves for each part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"claimReviewed\":\"?%1$s\\u200b\"",
                "\"claimReviewed\":\"x%2$sx\",\"reviewRating\":{\"alternateName\":\"x%2$sx\"}",
                "\"reviewRating\":\"x%2$sx\"",
                "\"reviewRating\":{\"name\":\"x%2$sx\",\"ratingValue\":\"%2$s\",\"ratingExplanation\":\"%1$s x\"}",
                "\"url\":\"%3$scom\"",
                "\"url\":\"/%3$s\",\"inLanguage\":\"en%4$s\"",
                "\"author\":{\"name\":\"%2$s\",\"url\":\"%3$scom\"},\"name\":\"x%1$sx\"",
                "\"datePublished\":\"2021-01-01T%1$sx\",\"itemReviewed\":{\"@type\":\"Claim\",\"name\":\"%2$s\"}",
                "\"itemReviewed\":{\"@type\":\"Claim\",\"datePublished\":\"%2$s\",\"appearance\":\"%3$scom\"}",
                "\"itemReviewed\":{\"@type\":\"Claim\",\"author\":{\"name\":\"%1$sx\",\"sameAs\":\"%3$scom\"}}",
            })
    void textsBeyondAllMeasureAreReadOrLeftOut(String fields) {
        int length = 200_000;
        FoundReview review = review(
                fields.formatted(" ".repeat(length), ".".repeat(length), "a.".repeat(length), "-x".repeat(length)));
        assertTrue(review.url() == null || review.url().length() < 4_000);
        assertTrue(
                review.rating().printed() == null || review.rating().printed().length() <= 2_000);
    }

    @Test
    void aRatingInOneLongTextIsLeftOutAsOneWithinAThing() {
        FoundReview longest = review("\"reviewRating\":\"" + "x".repeat(2_000) + "\"");
        assertEquals(2_000, longest.rating().label().length());
        FoundReview longer = review("\"reviewRating\":\"" + "x".repeat(2_001) + "\"");
        assertNull(longer.rating().printed());
        assertTrue(said(longer).contains(Deviation.TEXT_TOO_LONG));
    }

    @Test
    void aQuestionAndAVerdictInTheClaimAreNoted() {
        assertTrue(said(claim("\"Did the mayor sell the mill? \"")).contains(Deviation.CLAIM_IS_QUESTION));
        assertTrue(said(claim("\"É #FAKE que o moinho queimou\"")).contains(Deviation.CLAIM_HOLDS_VERDICT));
        FoundReview labelled = Gathered.json("""
                {"@type":"ClaimReview","claimReviewed":"Misleading: the mill burned",
                 "reviewRating":{"alternateName":"Misleading."}}""").one();
        assertTrue(said(labelled).contains(Deviation.CLAIM_HOLDS_VERDICT));
        assertFalse(said(claim("\"The mill burned\"")).contains(Deviation.CLAIM_HOLDS_VERDICT));
    }

    // ------------------------------------------------------------------------------------------------ ratings

    private static TheirRating rating(String fields) {
        return rated(fields).rating();
    }

    private static FoundReview rated(String fields) {
        return review("\"reviewRating\":{\"@type\":\"Rating\"," + fields + "}");
    }

    @Test
    void minusOneStandsForNoNumber() {
        FoundReview review =
                rated("\"ratingValue\":-1,\"worstRating\":-1,\"bestRating\":-1,\"alternateName\":\"Unclear\"");
        assertNull(review.rating().value());
        assertNull(review.rating().worst());
        assertEquals("Unclear", review.rating().label());
        assertTrue(said(review).contains(Deviation.RATING_SENTINEL));
        assertFalse(said(review).contains(Deviation.RATING_OUT_OF_SCALE));
    }

    @Test
    void aScaleThatBeginsAtNothingIsKept() {
        FoundReview review = rated("\"ratingValue\":0,\"worstRating\":0,\"bestRating\":4,\"alternateName\":\"False\"");
        assertEquals("0 (on a scale from 0 to 4)", review.rating().number());
        assertTrue(said(review).contains(Deviation.RATING_SCALE_BELOW_ONE));
    }

    @Test
    void emptyNumbersAreNone() {
        FoundReview review =
                rated("\"ratingValue\":\"\",\"worstRating\":\" \",\"bestRating\":\"\",\"alternateName\":\"False\"");
        assertNull(review.rating().value());
        assertEquals(
                3, said(review).stream().filter(Deviation.RATING_EMPTY::equals).count());
        assertEquals("False", review.rating().label());
    }

    @Test
    void numbersAsTextAreReadInAsciiAlone() {
        FoundReview review =
                rated("\"ratingValue\":\"2.5\",\"worstRating\":\"1\",\"bestRating\":\"5\",\"alternateName\":\"So\"");
        assertEquals("2.5 (on a scale from 1 to 5)", review.rating().number());
        assertTrue(said(review).contains(Deviation.RATING_AS_TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"5,0\"",
                "\"٣\"",
                "\"३\"",
                "\"NaN\"",
                "NaN",
                "-Infinity",
                "\"1e9\"",
                "\"two\"",
                "1e999999999",
                "true"
            })
    void whatIsNoPlainNumberIsNone(String value) {
        FoundReview review = rated("\"ratingValue\":" + value + ",\"alternateName\":\"So\"");
        assertNull(review.rating().value());
        assertTrue(
                said(review).contains(Deviation.RATING_UNREADABLE),
                review.messages().toString());
        assertEquals("So", review.rating().label());
    }

    @Test
    void notANumberIsSaidOfTheJsonToo() {
        assertTrue(said(rated("\"ratingValue\":NaN")).contains(Deviation.NOT_A_NUMBER));
    }

    @Test
    void noScaleIsAssumedWhereOneEndIsGiven() {
        FoundReview review = rated("\"ratingValue\":1,\"bestRating\":6,\"alternateName\":\"True\"");
        assertNull(review.rating().worst());
        assertEquals("1", review.rating().number());
        assertTrue(said(review).containsAll(List.of(Deviation.RATING_SCALE_OPEN, Deviation.RATING_CONTRADICTS)));
    }

    @Test
    void aNumberAgainstTheWordsIsSaidAndTheWordsCount() {
        FoundReview review = rated("\"ratingValue\":5,\"worstRating\":1,\"bestRating\":5,\"alternateName\":\"FALSE\"");
        assertTrue(said(review).contains(Deviation.RATING_CONTRADICTS));
        assertEquals("FALSE", review.rating().label());
        assertFalse(said(rated("\"ratingValue\":1,\"worstRating\":1,\"bestRating\":5,\"alternateName\":\"False\""))
                .contains(Deviation.RATING_CONTRADICTS));
    }

    @Test
    void aNumberOutsideItsScaleIsSaid() {
        assertTrue(said(rated("\"ratingValue\":9,\"worstRating\":1,\"bestRating\":5"))
                .contains(Deviation.RATING_OUT_OF_SCALE));
        assertTrue(said(rated("\"ratingValue\":3,\"worstRating\":5,\"bestRating\":1"))
                .contains(Deviation.RATING_OUT_OF_SCALE));
        assertFalse(said(rated("\"ratingValue\":5,\"worstRating\":1,\"bestRating\":5"))
                .contains(Deviation.RATING_OUT_OF_SCALE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Half so.\\r"             | Half so       | half so
            "really_false"            | really_false  | really false
            "não_é_bem_assim"         | não_é_bem_assim | não é bem assim
            ["Mixed","Gemischt"]      | Mixed         | mixed
            {"@value":"Gemischt"}     | Gemischt      | gemischt
            "cafe\\u0301"             | café          | café
            """)
    void theirWordsAreKeptAndComparedInOneForm(String json, String label, String key) {
        TheirRating rating = rating("\"alternateName\":" + json);
        assertEquals(label, rating.label());
        assertEquals(key, TheirRating.key(rating.label()));
    }

    @Test
    void theNameOfARatingServesWhereNothingElseIsSaid() {
        FoundReview review = rated("\"alternateName\":\"\",\"name\":\"Not so\"");
        assertEquals("Not so", review.rating().label());
        assertTrue(said(review).contains(Deviation.RATING_FROM_NAME));
    }

    @Test
    void aRatingThatSaysNothingIsNone() {
        assertTrue(said(review("\"url\":\"https://desk.example/1\"")).contains(Deviation.RATING_MISSING));
        assertTrue(said(rated("\"ratingValue\":2")).contains(Deviation.RATING_UNWORDED));
        assertNull(rated("\"ratingValue\":2").rating().label());
    }

    // -------------------------------------------------------------------------------------------------- dates

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-06-23 20:02,          2020-06-23, 20:02,        ,       true
            2020-08-31 17:22:16,       2020-08-31, 17:22:16,     ,       true
            2020-03-05T00:10:00+0200,  2020-03-05, 00:10,        +02:00, true
            2017-03-01 20:30:17 UTC,   2017-03-01, 20:30:17,     Z,      true
            2023-01-24T13:32:06.838Z,  2023-01-24, 13:32:06,     Z,      false
            2023-01-24T23:30:00-08:00, 2023-01-24, 23:30,        -08:00, false
            2019-06-20,                2019-06-20, ,             ,       false
            2019-06,                   2019-06,    ,             ,       false
            1953-07-27,                1953-07-27, ,             ,       false
            'June 23, 2020',           2020-06-23, ,             ,       true
            """)
    void datesAreReadAsTheyAreWrittenAndNoDayIsShifted(
            String printed, String day, LocalTime time, String offset, boolean odd) {
        FoundReview review = review("\"datePublished\":\"" + printed + "\"");
        assertEquals(day, review.reviewed().date().edtf());
        assertEquals(time, review.reviewed().time());
        assertEquals(
                offset == null ? null : ZoneOffset.of(offset), review.reviewed().offset());
        assertEquals(odd, said(review).contains(Deviation.DATE_FORM));
        assertEquals(time != null && offset == null, said(review).contains(Deviation.DATE_WITHOUT_ZONE));
        assertNull(review.reviewed().date().zone());
        assertEquals(printed, review.reviewed().printed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "2020-02-30", "03/04/2020", "yesterday", "2020-13-01", "2020-01-01T25:00"})
    void whatIsNoDateIsNone(String printed) {
        FoundReview review = review("\"datePublished\":\"" + printed + "\"");
        assertNull(review.reviewed());
        assertTrue(said(review).contains(Deviation.DATE_UNREADABLE));
    }

    @Test
    void aMissingDateIsNotToday() {
        FoundReview review = review("\"url\":\"https://desk.example/1\"");
        assertNull(review.reviewed());
        assertNull(review.claimed());
        assertTrue(said(review).contains(Deviation.REVIEW_DATE_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-02, 2021-05-01, true",
        "2021-05-01, 2021-05-01, false",
        "2021, 2021-05-01, false",
        "2021-05-01T10:00:00Z, 2021-05-01T09:00:00Z, true",
        "2021-05-01 10:00, 2021-05-01 09:00, false",
        "2021-05-01T10:00:00Z, 2021-05-01 09:00, false"
    })
    void aClaimLaterThanItsReviewIsTakenAndFlagged(String claimed, String reviewed, boolean flagged) {
        FoundReview review =
                review("\"datePublished\":\"%s\",\"itemReviewed\":{\"@type\":\"Claim\",\"datePublished\":\"%s\"}"
                        .formatted(reviewed, claimed));
        assertEquals(flagged, said(review).contains(Deviation.CLAIM_AFTER_REVIEW));
        assertEquals(claimed.substring(0, 4), review.claimed().date().edtf().substring(0, 4));
    }

    // ------------------------------------------------------------------------------------------------- people

    @Test
    void thePublisherIsTakenFromListsPeopleAndPartsOfAddresses() {
        FoundReview several = onPage("\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Doe\",\"url\":\"/ada-doe\"},"
                + "{\"@type\":\"Organization\",\"name\":\"Desk\"}]");
        assertEquals("Ada Doe", several.publisher().name());
        assertEquals("https://desk.example/ada-doe", several.publisher().url());
        assertTrue(said(several)
                .containsAll(List.of(
                        Deviation.PUBLISHER_SEVERAL, Deviation.PUBLISHER_IS_PERSON, Deviation.PUBLISHER_URL_RESOLVED)));
        FoundReview bare = onPage("\"author\":{\"@type\":\"Organization\",\"url\":\"checks.desk.example\"}");
        assertEquals("https://checks.desk.example", bare.publisher().url());
        assertNull(bare.publisher().name());
    }

    @Test
    void aPublisherWithoutNameAndAddressIsNone() {
        FoundReview review = onPage("\"author\":{\"@type\":\"Organization\",\"name\":\" \"}");
        assertNull(review.publisher());
        assertTrue(said(review).contains(Deviation.PUBLISHER_UNNAMED));
        assertTrue(said(onPage("\"name\":\"x\"")).contains(Deviation.PUBLISHER_MISSING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://desk.example/",
                "mailto:a@desk.example",
                "//",
                "not an address"
            })
    void anAddressThatNobodyCanBeSentToIsLeftOut(String url) {
        FoundReview review = onPage("\"author\":{\"name\":\"Desk\",\"url\":\"" + url + "\"},\"url\":\"" + url + "\"");
        assertNull(review.publisher().url());
        assertNull(review.url());
        assertTrue(said(review).containsAll(List.of(Deviation.PUBLISHER_URL_DROPPED, Deviation.URL_DROPPED)));
        assertTrue(review.raw().contains(url));
    }

    @Test
    void codeInNamesAndAddressesIsNothingButText() {
        FoundReview review = onPage("\"author\":{\"name\":\"{inject:flash} =1+1 <img src=x onerror=print(1)>\","
                + "\"url\":\"http://spam.example/?{{[[a'1]]}}11<img src=x onerror=print(1)>\"}");
        assertEquals(
                "{inject:flash} =1+1 <img src=x onerror=print(1)>",
                review.publisher().name());
        assertTrue(review.publisher().url().startsWith("http://spam.example/?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Réseaux sociaux\"", "\"\"", "\"/\"", "\" \"", "{\"@id\":\"x\"}"})
    void aLinkOfTheClaimantThatIsNoAddressIsLeftOut(String link) {
        FoundReview review = review(
                "\"itemReviewed\":{\"@type\":\"Claim\",\"author\":{\"@type\":\"Person\",\"name\":\"B. Roe\",\"sameAs\":"
                        + link + "}}");
        assertEquals(List.of(), review.claimants().get(0).links());
        assertTrue(said(review).contains(Deviation.CLAIMANT_LINK_DROPPED));
    }

    @Test
    void linksOfTheClaimantTellWhoIsMeant() {
        FoundReview review = review("""
                "itemReviewed":{"@type":"Claim","author":[{"@type":"Person","name":"B. Roe","jobTitle":"Mayor","url":"/",
                 "sameAs":[" https://www.wikidata.org/wiki/Q42 ","https://roe.example/"]},{"@type":"Organization","name":"Mill Co"},
                 {"@type":"Person"}]}""");
        Party roe = review.claimants().get(0);
        assertEquals("Q42", roe.wikidata().orElseThrow());
        assertEquals(2, roe.links().size());
        assertEquals("Mayor", roe.role());
        assertEquals(
                List.of("B. Roe", "Mill Co"),
                review.claimants().stream().map(Party::name).toList());
        assertTrue(said(review)
                .containsAll(List.of(
                        Deviation.CLAIMANT_LINK_DROPPED, Deviation.CLAIMANT_UNNAMED, Deviation.CLAIMANT_SEVERAL)));
    }

    @Test
    void noClaimantIsInvented() {
        FoundReview review = review(
                "\"itemReviewed\":{\"@type\":\"Claim\",\"author\":{\"@type\":\"Person\",\"url\":\"https://roe.example/\"}}");
        assertEquals(List.of(), review.claimants());
        assertEquals(
                "Roe",
                review("\"itemReviewed\":{\"@type\":\"Claim\",\"author\":\"Roe\"}")
                        .claimants()
                        .get(0)
                        .name());
    }

    // --------------------------------------------------------------------------------------- where it appeared

    @Test
    void aReviewWithoutAnItemIsTaken() {
        FoundReview review = review("\"url\":\"https://desk.example/1\"");
        assertTrue(review.usable());
        assertTrue(said(review).contains(Deviation.ITEM_MISSING));
    }

    @Test
    void theNameOfAClaimIsThePlaceItWasMadeAt() {
        FoundReview review = review("\"itemReviewed\":{\"@type\":\"Claim\",\"name\":\"Town hall\"}");
        assertEquals("Town hall", review.place());
        assertTrue(said(review).contains(Deviation.NAME_IS_PLACE));
        assertNull(review("\"itemReviewed\":{\"@type\":\"CreativeWork\",\"name\":\"A film\"}")
                .place());
        assertNull(review("\"itemReviewed\":{\"@type\":\"Claim\",\"name\":\"The harbour is closed on Sundays\"}")
                .place());
    }

    @Test
    void appearancesAreTakenHoweverTheyAreGivenAndOnceEach() {
        FoundReview review = review("""
                "itemReviewed":{"@type":"Claim","firstAppearance":{"@type":"CreativeWork","url":"https://a.example/é"},
                 "appearance":["https://a.example/%C3%A9",{"@type":"NewsArticle","@id":"https://b.example/2"},
                 {"url":"/relative"},"Facebook"]}""");
        assertEquals(List.of("https://a.example/é", "https://b.example/2"), review.appearances());
        assertEquals(
                2,
                said(review).stream()
                        .filter(Deviation.APPEARANCE_DROPPED::equals)
                        .count());
    }

    @Test
    void longAddressesAreKeptWholeOrLeftOutWhole() {
        String kept = "https://a.example/" + "x".repeat(2_982);
        String odd = "https://a.example/" + "é".repeat(1_500);
        FoundReview review = review("\"url\":\"" + kept + "\",\"itemReviewed\":{\"@type\":\"Claim\",\"appearance\":[\""
                + kept + "\",\"" + odd + "\",\"" + kept + "y".repeat(2_000) + "\"]}");
        assertEquals(3_000, review.url().length());
        assertEquals(List.of(kept), review.appearances());
        assertEquals(
                2, said(review).stream().filter(Deviation.URL_TOO_LONG::equals).count());
    }

    // ------------------------------------------------------------------------------------------- its own address

    @Test
    void anAddressOfAnotherSiteIsWarnedOf() {
        assertTrue(said(onPage("\"url\":\"https://other.example/7\"")).contains(Deviation.URL_OF_ANOTHER_SITE));
        assertFalse(said(onPage("\"url\":\"https://www.desk.example/checks/7#a\""))
                .contains(Deviation.URL_OF_ANOTHER_SITE));
        FoundReview sub = onPage("\"url\":\"https://checks.desk.example/7\"");
        assertFalse(said(sub).contains(Deviation.URL_OF_ANOTHER_SITE));
        assertTrue(said(sub).contains(Deviation.URL_DIFFERS));
        FoundReview same = onPage("\"url\":\"" + PAGE + "#second\"");
        assertFalse(said(same).contains(Deviation.URL_DIFFERS));
    }

    @Test
    void aReviewWithoutAnAddressHasThatOfItsPage() {
        FoundReview review = onPage("\"name\":\"x\"");
        assertEquals(PAGE, review.url());
        assertTrue(said(review).contains(Deviation.URL_MISSING));
        assertNull(review("\"name\":\"x\"").url());
    }

    private static String keyAt(String url) {
        return key(onPage("\"url\":\"" + url + "\""));
    }

    private static String key(FoundReview review) {
        return ReviewKey.ofReview(Entry.of(review)).current();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://desk.example:443/%c3%a9",
                "http://desk.example/é",
                "https://desk.example/é/",
                "https://desk.example/é?fbclid=1",
                "https://desk.example/é?utm_source=tw&utm_medium=x",
                "https://desk.example/é#:~:text=rained"
            })
    void aReviewIsTheSameHoweverItsAddressIsWritten(String url) {
        assertEquals(keyAt("https://desk.example/é"), keyAt(url));
    }

    @Test
    void reviewsAreToldApartByTheirWholeAddressAndTheirClaim() {
        String key = keyAt("https://desk.example/é");
        assertNotEquals(key, keyAt("https://desk.example/é#2"));
        assertNotEquals(key, keyAt("https://desk.example/é?id=2"));
        assertNotEquals(key, keyAt("https://www.desk.example/é"));
        assertNotEquals(
                key,
                key(Gathered.json(
                                "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It snowed\",\"url\":\"https://desk.example/é\"}")
                        .one()));
    }

    // ------------------------------------------------------------------------------------------------- language

    @Test
    void theLanguageIsTheReviewsOrThePages() {
        assertEquals("pt-BR", review("\"inLanguage\":\"pt_br\"").language());
        assertEquals(
                "ur",
                review("\"inLanguage\":{\"@type\":\"Language\",\"name\":\"Urdu\",\"alternateName\":\"ur\"}")
                        .language());
        assertEquals("ko", review("\"inLanguage\":[\"ko\",\"en\"]").language());
        assertNull(review("\"inLanguage\":\"español de España\"").language());
        assertNull(review("\"inLanguage\":\"English\"").language());
        assertTrue(said(review("\"inLanguage\":\"jp\"")).contains(Deviation.LANGUAGE_UNREADABLE));
        assertTrue(said(review("\"name\":\"x\"")).contains(Deviation.LANGUAGE_UNKNOWN));
        FoundReview paged = Gathered.page("<html lang=fr><script type=application/ld+json>"
                        + "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"Il pleut\"}</script>")
                .one();
        assertEquals("fr", paged.language());
        assertTrue(said(paged).contains(Deviation.LANGUAGE_OF_PAGE));
    }
}
