package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Figure;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.web.Issues;

class VerdictCheckTest {

    private static final User EDITOR = OffRecord.user(1);

    private static final String NO_TRUTH =
            "A claim like this takes no verdict on whether it is so, only “Cannot be checked”. Split off the part that"
                    + " can be checked into a claim of its own.";
    private static final String NO_REASON = "Say on the claim first why it cannot be checked.";
    private static final String NOT_AT_FIRST_HAND =
            "“Yes” needs a primary source that supports it, or every relay seen by us. Until then it is at most “So it"
                    + " is reported”.";

    /** Invariant 11: these kinds are never true or false. */
    private static final Set<ClaimKind> NEITHER_TRUE_NOR_FALSE =
            EnumSet.of(ClaimKind.CHARACTERISATION, ClaimKind.INTENT);

    private static final Set<ContentVerdict> JUDGES_NOTHING =
            EnumSet.of(ContentVerdict.NOT_RATED, ContentVerdict.NOT_CHECKABLE);

    private final Speaker outlet = OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times");
    private final Speaker agency = OffRecord.speaker(SpeakerKind.OUTLET, "Coast Agency");
    private final Speaker ana = OffRecord.speaker(SpeakerKind.PERSON, "Ana Sousa");

    static Stream<Arguments> everyKindAndVerdict() {
        return Arrays.stream(ClaimKind.values())
                .flatMap(kind -> Arrays.stream(ContentVerdict.values()).map(verdict -> Arguments.of(kind, verdict)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndVerdict")
    void aCharacterisationAndAnIntentTakeNoTruthVerdict(ClaimKind kind, ContentVerdict verdict) {
        boolean refused = NEITHER_TRUE_NOR_FALSE.contains(kind) && !JUDGES_NOTHING.contains(verdict);

        assertEquals(
                refused ? Map.of("verdict", NO_TRUTH) : Map.of(),
                issues(verdict, kind, Checkability.PARTLY, Obstacle.VAGUE));
    }

    @ParameterizedTest
    @CsvSource({
        "YES,    ,              true",
        "YES,    POSSIBILITY,   true",
        "PARTLY, POSSIBILITY,   true",
        "NO,     POSSIBILITY,   false",
        "NO,     OPINION,       true",
        "NO,     STATE_OF_MIND, true",
        "NO,     FUTURE,        true",
        "NO,     VAGUE,         true",
        "NO,     NO_ACCESS,     true",
        "NO,     ,              true",
        ",       ,              true"
    })
    void merePossibilityTakesNoTruthVerdict(Checkability checkability, Obstacle obstacle, boolean allowed) {
        assertEquals(
                allowed ? Map.of() : Map.of("verdict", NO_TRUTH),
                issues(ContentVerdict.SUPPORTED, ClaimKind.EVENT, checkability, obstacle));
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED,        REFUTES,  true",
        "SUPPORTED,        CONTEXT,  false",
        "SUPPORTED,        SUPPORTS, false",
        "MOSTLY_SUPPORTED, REFUTES,  true",
        "REFUTED,          SUPPORTS, true",
        "REFUTED,          REFUTES,  false",
        "MOSTLY_REFUTED,   SUPPORTS, true",
        "MIXED,            REFUTES,  false",
        "UNPROVEN,         SUPPORTS, false",
        "CONTESTED,        SUPPORTS, false"
    })
    void evidenceThatAllPointsTheOtherWayIsRemarkedOnAndNotRefused(
            ContentVerdict verdict, Stance stance, boolean remarked) {
        Claim claim = OffRecord.claim(EDITOR);
        Review review = content(
                claim,
                verdict,
                "We counted.",
                evidence(SourceKind.DATASET, outlet, stance),
                evidence(SourceKind.DATASET, agency, Stance.CONTEXT));

        assertEquals(remarked, VerdictCheck.remark(review).isPresent());
        assertEquals(Map.of(), VerdictCheck.of(review, claim).byField());
    }

    @Test
    void evidenceOnBothSidesIsNotRemarkedOn() {
        Review review = content(
                OffRecord.claim(EDITOR),
                ContentVerdict.SUPPORTED,
                "We counted.",
                evidence(SourceKind.DATASET, outlet, Stance.REFUTES),
                evidence(SourceKind.DATASET, agency, Stance.SUPPORTS));

        assertTrue(VerdictCheck.remark(review).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED,     REFUTES,  true",
        "MISATTRIBUTED, SUPPORTS, true",
        "NO_RECORD,     SUPPORTS, true",
        "NO_RECORD,     CONTEXT,  false",
        "DISPUTED,      REFUTES,  false",
        "ALTERED,       REFUTES,  false"
    })
    void whetherTheySaidItIsRemarkedOnLikewise(AttributionVerdict verdict, Stance stance, boolean remarked) {
        Review review =
                said(report(seen(outlet)), verdict, "We rang them.", evidence(SourceKind.ARTICLE, outlet, stance));

        assertEquals(remarked, VerdictCheck.remark(review).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeCheckedHasItsReasonOnTheClaim(Obstacle obstacle) {
        assertEquals(
                Map.of(), issues(ContentVerdict.NOT_CHECKABLE, ClaimKind.CHARACTERISATION, Checkability.NO, obstacle));
        assertEquals(
                Map.of("verdict", NO_REASON),
                issues(ContentVerdict.NOT_CHECKABLE, ClaimKind.CHARACTERISATION, Checkability.NO, null));
        assertEquals(Map.of(), issues(ContentVerdict.NOT_RATED, ClaimKind.EVENT, Checkability.NO, null));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NOT_RATED", "NOT_CHECKABLE"})
    void everyVerdictOnTheContentHasARationaleAndEvidence(ContentVerdict verdict) {
        Claim claim = OffRecord.claim(EDITOR);
        Evidence seen = evidence(SourceKind.DATASET, outlet, Stance.SUPPORTS);

        assertEquals(
                Map.of(
                        "rationale", "Say why.",
                        "evidence", "Give at least one passage that this verdict rests on."),
                VerdictCheck.of(content(claim, verdict, ""), claim).byField());
        assertEquals(
                Map.of("rationale", "Say why."),
                VerdictCheck.of(content(claim, verdict, " \n", seen), claim).byField());
        assertEquals(
                Map.of("rationale", "Say why."),
                VerdictCheck.of(content(claim, verdict, null, seen), claim).byField());
        assertEquals(
                Map.of("evidence", "Give at least one passage that this verdict rests on."),
                VerdictCheck.of(content(claim, verdict, "We counted."), claim).byField());
        assertEquals(
                Map.of(),
                VerdictCheck.of(content(claim, verdict, "We counted.", seen), claim)
                        .byField());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_RATED", "NOT_CHECKABLE"})
    void aVerdictOnTheContentThatJudgesNothingRestsOnNothing(ContentVerdict verdict) {
        Claim claim = OffRecord.claim(
                EDITOR, OffRecord.entry("It is ugly.", ClaimKind.CHARACTERISATION, Checkability.NO, Obstacle.OPINION));

        assertTrue(VerdictCheck.of(content(claim, verdict, ""), claim).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNCHECKED", "CONFIRMED"})
    void everyVerdictOnTheReportHasARationaleAndEvidenceButNoPrimarySource(AttributionVerdict verdict) {
        Attribution report = report(unseen(agency), seen(outlet));
        Evidence secondHand = evidence(SourceKind.ARTICLE, outlet, Stance.CONTEXT);

        assertEquals(
                Set.of("rationale", "evidence"),
                VerdictCheck.of(said(report, verdict, ""), report).byField().keySet());
        assertEquals(
                Map.of(),
                VerdictCheck.of(said(report, verdict, "We rang them.", secondHand), report)
                        .byField());
    }

    @Test
    void uncheckedRestsOnNothing() {
        Attribution report = report(unseen(agency));

        assertTrue(VerdictCheck.of(said(report, AttributionVerdict.UNCHECKED, ""), report)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE,    false",
        "DISPATCH,   false",
        "SPEECH,     true",
        "POST,       false",
        "TRANSCRIPT, true",
        "VIDEO,      true",
        "DATASET,    false",
        "DOCUMENT,   false"
    })
    void confirmedRestsOnASourceThatCarriesTheirOwnWords(SourceKind kind, boolean primary) {
        Attribution report = report(unseen(agency), seen(outlet));

        confirmed(primary, report, evidence(kind, agency, Stance.SUPPORTS));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSpeakerPublishedIsPrimaryWhateverItsKind(SourceKind kind) {
        confirmed(true, report(unseen(agency)), evidence(kind, ana, Stance.SUPPORTS));
    }

    @Test
    void aNamesakesPublicationIsNotTheSpeakers() {
        Speaker namesake = OffRecord.speaker(SpeakerKind.PERSON, "Ana Sousa");

        confirmed(false, report(unseen(agency)), evidence(SourceKind.DOCUMENT, namesake, Stance.SUPPORTS));
    }

    @ParameterizedTest
    @CsvSource({"SUPPORTS, true", "REFUTES, false", "CONTEXT, false"})
    void aPrimarySourceConfirmsOnlyWhatItSupports(Stance stance, boolean enough) {
        confirmed(enough, report(unseen(agency)), evidence(SourceKind.VIDEO, agency, stance));
        confirmed(enough, report(unseen(agency)), evidence(SourceKind.ARTICLE, ana, stance));
    }

    @Test
    void oneSupportingPrimarySourceAmongOthersIsEnough() {
        confirmed(
                true,
                report(unseen(agency)),
                evidence(SourceKind.VIDEO, agency, Stance.REFUTES),
                evidence(SourceKind.ARTICLE, outlet, Stance.SUPPORTS),
                evidence(SourceKind.TRANSCRIPT, agency, Stance.SUPPORTS));
        confirmed(
                false,
                report(unseen(agency)),
                evidence(SourceKind.VIDEO, agency, Stance.REFUTES),
                evidence(SourceKind.ARTICLE, outlet, Stance.SUPPORTS));
    }

    @Test
    void withoutAPrimarySourceEveryRelayHasToBeSeen() {
        Evidence article = evidence(SourceKind.ARTICLE, outlet, Stance.SUPPORTS);

        confirmed(true, report(seen(agency), seen(outlet)), article);
        confirmed(true, report(seen(outlet)), article);
        confirmed(false, report(unseen(agency), seen(outlet)), article);
        confirmed(false, report(seen(agency), unseen(outlet)), article);
        confirmed(false, report(unseen(outlet)), article);
    }

    @Test
    void aReportWithoutRelaysIsNotSeenByThat() {
        confirmed(false, report(), evidence(SourceKind.ARTICLE, outlet, Stance.SUPPORTS));
    }

    @Test
    void whatAnOutletSaidItselfIsConfirmedByItsOwnArticle() {
        Claim claim = OffRecord.claim(EDITOR);
        Attribution narrator = OffRecord.attributed(claim, entry(outlet, Voice.NARRATOR));

        confirmed(true, narrator, evidence(SourceKind.ARTICLE, outlet, Stance.SUPPORTS));
        confirmed(false, narrator, evidence(SourceKind.ARTICLE, agency, Stance.SUPPORTS));
    }

    @Test
    void aReportWithoutASpeakerHasNoPublicationOfItsOwn() {
        Attribution nobody = OffRecord.attributed(OffRecord.claim(EDITOR), entry(null, Voice.SPEAKER, unseen(agency)));

        confirmed(false, nobody, evidence(SourceKind.ARTICLE, outlet, Stance.SUPPORTS));
    }

    private void confirmed(boolean enough, Attribution report, Evidence... evidence) {
        Issues issues = VerdictCheck.of(said(report, AttributionVerdict.CONFIRMED, "We compared.", evidence), report);

        assertEquals(enough ? Map.of() : Map.of("verdict", NOT_AT_FIRST_HAND), issues.byField());
    }

    /** A number that no document cited holds is verified by nobody who doesn't say so. */
    @ParameterizedTest
    @CsvSource({
        "SUPPORTED,        '3,000 boats', false, true",
        "MOSTLY_SUPPORTED, '3,000 boats', false, true",
        "SUPPORTED,        '3,000 boats', true,  false",
        "SUPPORTED,        '6 438 boats', false, false",
        "MIXED,            '3,000 boats', false, false",
        "REFUTED,          '3,000 boats', false, false",
        "UNPROVEN,         '3,000 boats', false, false"
    })
    void aFigureThatStandsInNoCopyCitedIsNotVerifiedUnseen(
            ContentVerdict verdict, String printed, boolean ticked, boolean refused) {
        Claim claim = OffRecord.claim(EDITOR, counting(printed));
        Review review = new Review(claim, verdict, Knowledge.IN_HINDSIGHT, "We counted.", ticked(ticked))
                .restsOn(List.of(evidence("They counted 6,438 boats.")));

        assertEquals(
                refused ? Set.of("flags") : Set.of(),
                VerdictCheck.of(review, claim).byField().keySet());
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, false, true", "CONFIRMED, true, false", "REPORTED_ONLY, false, false"})
    void norIsItConfirmedThatTheySaidOneThatStandsInNoCopyCited(
            AttributionVerdict verdict, boolean ticked, boolean refused) {
        Attribution.Entry plain = OffRecord.report();
        Attribution report = OffRecord.attributed(
                OffRecord.claim(EDITOR),
                new Attribution.Entry(
                        plain.speaker(),
                        null,
                        plain.passage(),
                        plain.voice(),
                        plain.form(),
                        plain.act(),
                        plain.cue(),
                        plain.said(),
                        plain.reported(),
                        Figure.inWords("3,000 boats"),
                        List.of(new Hop(agency, null, Naming.STATED, true)),
                        List.of()));
        Review review = new Review(report, verdict, Knowledge.IN_HINDSIGHT, "We heard it.", ticked(ticked))
                .restsOn(List.of(evidence("They counted 6,438 boats.")));

        assertEquals(
                refused ? Set.of("flags") : Set.of(),
                VerdictCheck.of(review, report).byField().keySet());
    }

    private static Claim.Entry counting(String printed) {
        return new Claim.Entry(
                "Boats left.",
                "en",
                ClaimKind.QUANTITY,
                Checkability.YES,
                null,
                null,
                null,
                Figure.inWords(printed),
                Set.of(),
                null);
    }

    private static Set<Flag> ticked(boolean ticked) {
        return ticked ? Set.of(Flag.FIGURE_ELSEWHERE) : Set.of();
    }

    private static Evidence evidence(String text) {
        return new Evidence(OffRecord.passage(OffRecord.copy(text)), Stance.SUPPORTS, null, null);
    }

    private Map<String, String> issues(
            ContentVerdict verdict, ClaimKind kind, Checkability checkability, Obstacle obstacle) {
        Claim claim = OffRecord.claim(EDITOR, OffRecord.entry("Boats left.", kind, checkability, obstacle));
        Evidence seen = evidence(SourceKind.DATASET, outlet, Stance.SUPPORTS);
        return VerdictCheck.of(content(claim, verdict, "We counted.", seen), claim)
                .byField();
    }

    private static Review content(Claim claim, ContentVerdict verdict, String rationale, Evidence... evidence) {
        return new Review(claim, verdict, Knowledge.IN_HINDSIGHT, rationale, Set.of()).restsOn(List.of(evidence));
    }

    private static Review said(Attribution report, AttributionVerdict verdict, String rationale, Evidence... evidence) {
        return new Review(report, verdict, Knowledge.IN_HINDSIGHT, rationale, Set.of()).restsOn(List.of(evidence));
    }

    private static Evidence evidence(SourceKind kind, Speaker publisher, Stance stance) {
        return new Evidence(
                OffRecord.passage(OffRecord.copy(OffRecord.source(kind, publisher), "Around 300 boats left.")),
                stance,
                null,
                null);
    }

    private Attribution report(Hop... hops) {
        return OffRecord.attributed(OffRecord.claim(EDITOR), entry(ana, Voice.SPEAKER, hops));
    }

    private static Attribution.Entry entry(Speaker speaker, Voice voice, Hop... hops) {
        return new Attribution.Entry(
                speaker, null, null, voice, null, null, null, null, null, null, List.of(hops), List.of());
    }

    private static Hop seen(Speaker agent) {
        return new Hop(agent, null, Naming.STATED, true);
    }

    private static Hop unseen(Speaker agent) {
        return new Hop(agent, null, Naming.ELIDED, false);
    }
}
