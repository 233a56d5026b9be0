package org.onrecord.claimreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.SpeechAct;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.source.WebAddress;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.time.FuzzyDate;

/** What the desk is told that Google's rules would refuse or advise against. */
class AdvisingTest {

    private static final Advising WELL =
            new Advising("Harbour Facts", "record.example.org", true, true, true, true, LocalDate.of(2024, 6, 5));

    private final User editor = OffRecord.user(1);
    private final User reviewer = OffRecord.user(2, UserRole.REVIEWER);
    private final Written written = new Written();

    private Claim claim(String text, SpeakerKind kind, String speaker, String said, String address) {
        Claim claim = OffRecord.claim(editor, OffRecord.entry(text));
        Source source = OffRecord.source(SourceKind.ARTICLE, OffRecord.speaker(SpeakerKind.OUTLET, "Times"));
        if (address != null) {
            source.describe(
                    SourceKind.ARTICLE,
                    "Boats",
                    source.publisher(),
                    WebAddress.of(address),
                    "en",
                    FuzzyDate.of("2024"));
        }
        Capture copy = OffRecord.copy(source, "The sea is calm.");
        OffRecord.attributed(
                claim,
                new Attribution.Entry(
                        OffRecord.speaker(kind, speaker),
                        null,
                        OffRecord.passage(copy),
                        null,
                        null,
                        SpeechAct.ASSERTS,
                        null,
                        FuzzyDate.of(said),
                        null,
                        null,
                        List.of(),
                        List.of()));
        claim.revise(written.by(editor), null);
        return claim;
    }

    private Claim claim(String text) {
        return claim(text, SpeakerKind.PERSON, "Ana Sousa", "2024-05-28", "https://times.example/boats");
    }

    private Review judged(Claim claim, String rationale) {
        Review review = new Review(claim, ContentVerdict.MIXED, Knowledge.AT_THE_TIME, rationale, Set.of());
        review.propose(written.by(editor), List.of());
        return review;
    }

    private List<Advice> on(Claim claim) {
        return WELL.on(claim, List.of(judged(claim, "Counted.")));
    }

    @Test
    void aClaimThatIsRightInAllPartsNeedsNoAdvice() {
        assertEquals(List.of(), on(claim("Around 300 boats left the harbour.")));
    }

    @Test
    void aClaimOfMoreThan75CharactersIsCutInLists() {
        assertEquals(List.of(), on(claim("x".repeat(75))));
        assertEquals(List.of(), on(claim("\ud83d\ude00".repeat(75))));
        assertEquals(List.of(Advice.CLAIM_TOO_LONG), on(claim("x".repeat(76))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FALSE: boats left",
                "False – boats left",
                "Boats left: false",
                "Boats left (not true)",
                "Boats left #FAKE",
                "No, boats did not leave",
                "Mostly refuted: boats left",
                "Boats left – mixed.",
                "[Misleading] – boats left",
                "Fact check: boats left",
                "Boats left - false"
            })
    void aVerdictWithinTheClaimIsTold(String text) {
        assertTrue(on(claim(text)).contains(Advice.VERDICT_IN_CLAIM), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report on boats is false.", "The law is supported by most.", "The true number of boats is 300.",
                "North Korea has a mixed fleet", "Fake boats were sold", "The co-called wrong harbour: a port"
            })
    void aWordOfTheClaimsOwnIsNoVerdict(String text) {
        assertFalse(on(claim(text)).contains(Advice.VERDICT_IN_CLAIM), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Did boats leave?", "Did boats leave? ", "Did “boats leave?”", "船は出た？"})
    void aQuestionIsTold(String text) {
        assertEquals(List.of(Advice.CLAIM_IS_QUESTION), on(claim(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://record.example.org/claims/x, true",
        "https://www.record.example.org, true",
        "HTTP://RECORD.example.org:8080/a, true",
        "https://record.example.org.evil.example/, false",
        "https://times.example/?u=https://record.example.org/, false"
    })
    void anAppearanceOnTheSiteItselfIsTold(String address, boolean ours) {
        Claim claim = claim("Boats left", SpeakerKind.PERSON, "Ana", "2024", address);
        assertEquals(ours, on(claim).contains(Advice.OWN_APPEARANCE));
    }

    @Test
    void whatIsMissingAboutItsOriginIsTold() {
        assertEquals(
                List.of(Advice.NO_APPEARANCE, Advice.CLAIMANT_UNNAMED),
                on(claim("Boats left", SpeakerKind.UNNAMED, "an official", "2024", null)));
        assertEquals(
                List.of(Advice.CLAIMANT_IS_DESK),
                on(claim("Boats left", SpeakerKind.ORGANISATION, "harbour facts", "2024", "https://a.example/")));
        assertEquals(
                List.of(Advice.CLAIM_AFTER_REVIEW),
                on(claim("Boats left", SpeakerKind.PERSON, "Ana", "2024-06-06", "https://a.example/")));
    }

    @Test
    void whatTheVerdictLacksIsTold() {
        Claim claim = claim("Boats left the harbour");
        assertEquals(List.of(Advice.NOTHING_RATED), WELL.on(claim, List.of()));
        assertEquals(List.of(Advice.NO_SUMMARY), WELL.on(claim, List.of(judged(claim, " "))));
        Review review = judged(claim, "Counted.");
        Review said = new Review(
                claim.attributions().get(0), AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "", Set.of());
        assertEquals(List.of(), WELL.on(claim, List.of(said, review)));
        claim.enter(OffRecord.entry("Boats never left the harbour"));
        claim.revise(written.by(editor), null);
        assertEquals(List.of(Advice.NEEDS_REVERIFICATION), WELL.on(claim, List.of(review)));
    }

    @Test
    void whatTheSiteLacksIsTold() {
        Advising bare = new Advising("Onrecord", "", false, false, false, false, LocalDate.of(2024, 6, 5));
        Claim claim = claim("Boats left the harbour");
        assertEquals(
                List.of(Advice.NO_BASE_URL, Advice.DESK_UNNAMED, Advice.ONLY_CLAIM, Advice.NO_CORRECTIONS_POLICY),
                bare.on(claim, List.of(judged(claim, "Counted."))));
    }

    @Test
    void eachAdviceSaysWhatToDoInSentences() {
        Arrays.stream(Advice.values())
                .forEach(advice -> assertTrue(advice.sentence().matches("[A-Z].*[.]"), advice.name()));
    }
}
