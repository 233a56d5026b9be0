package org.onrecord.claimreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claimreview.Schema.ClaimReview;
import org.onrecord.claimreview.Schema.CreativeWork;
import org.onrecord.claimreview.Schema.Desk;
import org.onrecord.outcome.FollowUp;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.source.WebAddress;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.time.FuzzyDate;

/** What a claim is in schema.org's terms, by Google's rules. */
class MarkingTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);
    private static final String SITE = "https://record.example.org";

    private final User editor = OffRecord.user(1);
    private final User reviewer = OffRecord.user(2, UserRole.REVIEWER);
    private final Written written = new Written();
    private final Claim claim = OffRecord.claim(editor);
    private final List<Review> inForce = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<FollowUp> followUps = new ArrayList<>();

    private static Capture copy(String outlet, String published) {
        Source source = OffRecord.source(SourceKind.ARTICLE, OffRecord.speaker(SpeakerKind.OUTLET, outlet));
        source.describe(
                SourceKind.ARTICLE,
                "Boats leave",
                source.publisher(),
                WebAddress.of("https://" + outlet.toLowerCase() + ".example/boats"),
                "en",
                FuzzyDate.of(published));
        return OffRecord.copy(source, "“The sea is calm,” she said.");
    }

    private static Attribution.Entry report(Speaker speaker, SpeechAct act, String said, Capture copy) {
        return new Attribution.Entry(
                speaker,
                "harbour master",
                OffRecord.passage(copy),
                null,
                null,
                act,
                "said",
                FuzzyDate.of(said),
                null,
                null,
                List.of(new Hop(copy.source().publisher(), null, Naming.STATED, true)),
                List.of(new Quotation("The sea is calm", "en", null, null, null, Fidelity.UNKNOWN)));
    }

    private static Speaker ana() {
        Speaker ana = OffRecord.speaker(SpeakerKind.PERSON, "Ana Sousa");
        ana.describe("Ana Sousa", SpeakerKind.PERSON, null, "Q42", List.of(), List.of(), List.of());
        return ana;
    }

    private Attribution reported(Speaker speaker, SpeechAct act, String said, Capture copy) {
        Attribution report = OffRecord.attributed(claim, report(speaker, act, said, copy));
        claim.revise(written.by(editor), null);
        return report;
    }

    private Attribution reported() {
        return reported(ana(), SpeechAct.ASSERTS, "2024-05-28", copy("Times", "2024-06-03"));
    }

    private void publish() {
        claim.submit(written.by(editor));
        claim.publish(written.by(reviewer), null);
    }

    private Review judged(Review review) {
        review.propose(written.by(editor), List.of());
        review.approve(written.by(reviewer), List.of(), null);
        inForce.add(review);
        return review;
    }

    private Review judged(ContentVerdict verdict, Knowledge basis) {
        return judged(new Review(claim, verdict, basis, "Counted.", Set.of()));
    }

    private Shown shown() {
        return new Shown(claim, inForce, notices, followUps, List.of(), OffRecord.NOW);
    }

    private static Marking marking() {
        return new Marking(
                new Desk("The desk", SITE + "/", SITE + "/how", SITE + "/how", null, null, null),
                TODAY,
                path -> SITE + path);
    }

    private ClaimReview review() {
        return marking().review(shown()).orElseThrow();
    }

    private static String json(Object node) {
        return JsonLd.write(node);
    }

    @Test
    void aVerdictInForceMakesAWholeReview() {
        reported();
        publish();
        judged(ContentVerdict.MOSTLY_REFUTED, Knowledge.AT_THE_TIME);
        assertEquals(
                """
                {"@context":"https://schema.org","@type":"ClaimReview",
                "url":"https://record.example.org/claims/around-300-boats-left-the-harbour",
                "claimReviewed":"Around 300 boats left the harbour.",
                "reviewRating":{"@type":"Rating","alternateName":"Mostly refuted","ratingValue":2,"bestRating":5,
                "worstRating":1,"ratingExplanation":"It is not so in the main; a lesser part is."},
                "author":{"@type":"NewsMediaOrganization","name":"The desk","url":"https://record.example.org/",
                "publishingPrinciples":"https://record.example.org/how",
                "verificationFactCheckingPolicy":"https://record.example.org/how"},
                "itemReviewed":{"@type":"Claim",
                "@id":"https://record.example.org/claims/around-300-boats-left-the-harbour#claim",
                "text":"Around 300 boats left the harbour.","inLanguage":"en",
                "author":{"@type":"Person","name":"Ana Sousa","jobTitle":"harbour master",
                "sameAs":"https://www.wikidata.org/wiki/Q42"},"datePublished":"2024-05-28",
                "appearance":{"@type":"CreativeWork","url":"https://times.example/boats","name":"Boats leave",
                "datePublished":"2024-06-03","inLanguage":"en","publisher":{"@type":"Organization","name":"Times"},
                "archivedAt":"COPY"},
                "firstAppearance":{"@type":"CreativeWork","url":"https://times.example/boats","name":"Boats leave",
                "datePublished":"2024-06-03","inLanguage":"en","publisher":{"@type":"Organization","name":"Times"},
                "archivedAt":"COPY"},
                "hasPart":{"@type":"Quotation","text":"The sea is calm","inLanguage":"en",
                "spokenByCharacter":{"@type":"Person","name":"Ana Sousa","jobTitle":"harbour master",
                "sameAs":"https://www.wikidata.org/wiki/Q42"}}},
                "datePublished":"2024-06-05T10:00:00Z","dateModified":"2024-06-05T10:00:00Z","inLanguage":"en",
                "reviewBody":"Counted."}""".replace("\n", ""),
                json(marking().node(shown())).replaceAll("\"archivedAt\":\"[^\"]+\"", "\"archivedAt\":\"COPY\""));
    }

    @ParameterizedTest
    @CsvSource({"SUPPORTED, 5", "MOSTLY_SUPPORTED, 4", "MIXED, 3", "MOSTLY_REFUTED, 2", "REFUTED, 1"})
    void fiveVerdictsHaveANumberFromOneToFive(ContentVerdict verdict, int value) {
        assertEquals(new Schema.Rating(verdict.label(), value, 5, 1, verdict.definition()), Ratings.of(verdict));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_CHECKABLE", "UNPROVEN", "CONTESTED"})
    void whatHasNoPlaceBetweenSoAndNotSoHasWordsAndNoNumber(ContentVerdict verdict) {
        assertEquals(new Schema.Rating(verdict.label(), null, null, null, verdict.definition()), Ratings.of(verdict));
    }

    @Test
    void withoutAVerdictOnContentThereIsNoReviewAndTheClaimStandsAlone() {
        Attribution report = reported();
        publish();
        judged(new Review(report, AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Heard.", Set.of()));
        judged(ContentVerdict.NOT_RATED, Knowledge.AT_THE_TIME);
        assertTrue(marking().review(shown()).isEmpty());
        assertTrue(
                json(marking().node(shown())).startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"Claim\""));
        assertFalse(json(marking().node(shown())).contains("Rating"));
    }

    @Test
    void whatIsKnownNowGoesBeforeWhatWasKnownThen() {
        reported();
        publish();
        judged(ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT);
        judged(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME);
        assertEquals("Supported", review().reviewRating().alternateName());
    }

    @Test
    void aVerdictOnOtherWordsSpeaksForNothing() {
        reported();
        publish();
        judged(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME);
        claim.enter(OffRecord.entry("Around 300 boats did not leave the harbour."));
        claim.revise(written.by(editor), "the lost not");
        assertTrue(marking().review(shown()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-28, 2024-05-28",
        "May 2024, ",
        "2024, ",
        "about 28 May 2024, ",
        "2024-05-28?, ",
        "1945-05-09, 1945-05-09"
    })
    void aDateIsADayOrNothing(String said, String expected) {
        reported(ana(), SpeechAct.ASSERTS, said, copy("Times", said));
        assertEquals(expected, marking().claim(shown()).datePublished());
        assertEquals(expected, marking().claim(shown()).appearance().get(0).datePublished());
    }

    @Test
    void ofSeveralDaysTheFirstIsTakenUnlessAnEarlierOneIsVague() {
        reported(ana(), SpeechAct.ASSERTS, "2024-05-28", copy("Times", "2024-06-03"));
        reported(ana(), SpeechAct.REPEATS, "2024-05-30", copy("Post", "2024-06-01"));
        assertEquals("2024-05-28", marking().claim(shown()).datePublished());
        reported(ana(), SpeechAct.REPEATS, "May 2024", copy("Coast", "2024-06-02"));
        assertNull(marking().claim(shown()).datePublished());
    }

    @Test
    void theFirstAppearanceIsTheOneKnownToStandBeforeAllOthers() {
        reported(ana(), SpeechAct.ASSERTS, "2024-05-28", copy("Times", "2024-06-03"));
        reported(ana(), SpeechAct.ASSERTS, "2024-05-28", copy("Post", "2024-06-01"));
        assertEquals(
                "https://post.example/boats",
                marking().claim(shown()).firstAppearance().url());
        assertEquals(
                List.of("https://times.example/boats", "https://post.example/boats"),
                marking().claim(shown()).appearance().stream()
                        .map(CreativeWork::url)
                        .toList());
        reported(ana(), SpeechAct.ASSERTS, "2024-05-28", copy("Coast", "June 2024"));
        assertNull(marking().claim(shown()).firstAppearance());
    }

    @Test
    void whoIsUnnamedIsNoAuthorAndSaysNoQuotation() {
        reported(
                OffRecord.speaker(SpeakerKind.UNNAMED, "a senior official"),
                SpeechAct.ASSERTS,
                "2024-05-28",
                copy("Times", "2024"));
        assertEquals(List.of(), marking().claim(shown()).author());
        assertNull(marking().claim(shown()).hasPart().get(0).spokenByCharacter());
        assertFalse(json(marking().claim(shown())).contains("author"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MISATTRIBUTED", "NO_RECORD"})
    void whoDidNotSayItIsNotNamedAsHavingSaidIt(AttributionVerdict verdict) {
        Attribution report = reported();
        publish();
        judged(new Review(report, verdict, Knowledge.IN_HINDSIGHT, "Looked.", Set.of()));
        judged(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME);
        assertFalse(json(marking().node(shown())).contains("Ana Sousa"));
    }

    @Test
    void whoDeniesItIsNoAuthorOfIt() {
        reported(ana(), SpeechAct.ASSERTS, "2024-05-28", copy("Times", "2024-06-03"));
        reported(
                OffRecord.speaker(SpeakerKind.STATE, "Freedonia"),
                SpeechAct.DENIES,
                "2024-05-29",
                copy("Post", "2024-06-01"));
        String claimed = json(marking().claim(shown()));
        assertFalse(claimed.contains("Freedonia"), claimed);
        assertFalse(claimed.contains("post.example"), claimed);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpeakerKind.class,
            names = {"ORGANISATION", "STATE", "OUTLET", "COLLECTIVE"})
    void whoIsNoPersonIsAnOrganization(SpeakerKind kind) {
        assertEquals(
                new Schema.Agent("Organization", "The fleet", null, null),
                Agents.of(OffRecord.speaker(kind, "The fleet")));
    }

    @Test
    void aTranslationNamesTheWordsThatWereTranslated() {
        Attribution.Entry entry = report(ana(), SpeechAct.ASSERTS, "2024", copy("Times", "2024"));
        claim.correct(
                OffRecord.attributed(claim, entry),
                new Attribution.Entry(
                        entry.speaker(),
                        null,
                        entry.passage(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(new Quotation(
                                "The sea is calm", "en", "O mar está calmo", "pt", null, Fidelity.TRANSLATION))));
        assertEquals(
                "O mar está calmo",
                marking().claim(shown()).hasPart().get(0).translationOfWork().text());
    }

    @Test
    void itExpiresOnTheNextDayOnWhichReadersWereToldThatItIsLookedAtAgain() {
        reported();
        publish();
        judged(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME);
        assertNull(review().expires());
        Stream.of("2024-06-04", "2024-08", "2024-07-01")
                .map(due -> FollowUp.set(
                        claim,
                        new FollowUp.Entry("Is it still so?", FuzzyDate.of(due), null, editor),
                        false,
                        written.by(editor)))
                .forEach(followUps::add);
        followUps.add(FollowUp.set(
                claim, new FollowUp.Entry("When it rains?", null, "it rains", editor), false, written.by(editor)));
        assertEquals("2024-07-01", review().expires());
    }

    @Test
    void whatWasPutRightIsACorrectionAndNothingElseIs() {
        reported();
        publish();
        judged(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME);
        Arrays.stream(NoticeKind.values()).forEach(kind -> notices.add(new Told(kind)));
        assertEquals(
                List.of(
                        "Correction: A slip. It said: “200”. It says now: “300”.",
                        "Clarification: A slip. It said: “200”. It says now: “300”."),
                review().correction().stream()
                        .map(Schema.CorrectionComment::text)
                        .toList());
        assertEquals("2024-06-07T08:00:00Z", review().dateModified());
    }

    /** A notice of some kind, as readers are told it. */
    private static final class Told extends Notice {
        private final NoticeKind kind;

        Told(NoticeKind kind) {
            this.kind = kind;
        }

        @Override
        public NoticeKind kind() {
            return kind;
        }

        @Override
        public String was() {
            return "200";
        }

        @Override
        public String now() {
            return "300";
        }

        @Override
        public String why() {
            return "A slip.";
        }

        @Override
        public Instant at() {
            return Instant.parse("2024-06-07T08:00:00.123Z");
        }
    }

    @Test
    void noTextEndsTheScriptThatItStandsIn() {
        claim.enter(OffRecord.entry("He said \"</script><b>\" & '<!--' \\ \u2028"));
        claim.revise(written.by(editor), null);
        String script = JsonLd.script(marking().node(shown())).toString();
        assertFalse(script.contains("<"), script);
        assertTrue(script.contains("He said \\\"\\u003c/script>\\u003cb>\\\""), script);
    }
}
