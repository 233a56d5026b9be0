package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.figure.Figure;
import org.onrecord.figure.FigureReader;
import org.onrecord.history.Act;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.web.Refusal;

class ClaimTest {

    private static final User AUTHOR = OffRecord.user(1);
    private static final User OTHER = OffRecord.user(2);
    private static final User REVIEWER = OffRecord.user(3, UserRole.REVIEWER);

    private final Written written = new Written();

    @Test
    void theFirstSaveEntersAndEveryLaterOneEdits() {
        Claim claim = OffRecord.blank(AUTHOR);
        claim.enter(OffRecord.entry("Around 300 boats left."));
        assertTrue(claim.revise(written.by(AUTHOR), null));
        claim.enter(OffRecord.entry("Around 400 boats left."));
        assertTrue(claim.revise(written.by(OTHER), "The dispatch says 400."));

        assertEquals(List.of(Act.CREATED, Act.EDITED), written.acts());
        assertEquals(2, claim.revision());
        assertEquals(
                List.of(1, 2), written.revisions().stream().map(r -> r.number()).toList());
        assertEquals(
                "Around 300 boats left.",
                written.revisions().get(0).content().fields().get("text"));
        assertEquals(
                "Around 400 boats left.",
                written.revisions().get(1).content().fields().get("text"));
        assertEquals("The dispatch says 400.", written.revisions().get(1).reason());
        assertSame(OTHER, claim.lastEditedBy());
    }

    @Test
    void aSaveThatChangesNothingIsNoEditAndMakesNobodyTheLastEditor() {
        Claim claim = OffRecord.blank(AUTHOR);
        claim.enter(OffRecord.entry("Around 300 boats left."));
        claim.revise(written.by(AUTHOR), null);
        claim.enter(OffRecord.entry("Around 300 boats left."));

        assertFalse(claim.revise(written.by(OTHER), "Nothing."));

        assertEquals(1, claim.revision());
        assertSame(AUTHOR, claim.lastEditedBy());
        assertEquals(List.of(Act.CREATED), written.acts());
        assertEquals(1, written.revisions().size());
    }

    @Test
    void anErasedClaimSaysNothingAndCanNoLongerBeEdited() {
        Claim claim = published();
        OffRecord.attributed(claim, OffRecord.report());
        String judged = claim.judgedSha256();

        claim.erase(written.by(REVIEWER), "A court order.");

        assertEquals("", claim.text());
        assertEquals(List.of(), claim.attributions());
        assertNull(claim.kind());
        assertEquals(judged, claim.judgedSha256(), "the hash stays");
        assertEquals(OffRecord.NOW, claim.erasedAt());
        assertEquals("A court order.", written.last().detail());
        assertEquals(List.of(), written.revisions(), "there is no version that says nothing");
        assertEquals(
                409,
                assertThrows(Refusal.class, () -> claim.revise(written.by(AUTHOR), null))
                        .code());
        assertThrows(Refusal.class, () -> claim.release(written.by(REVIEWER)));
        assertEquals(List.of(Act.ERASED), written.acts());
    }

    @Test
    void aWithdrawnClaimCanNoLongerBeEdited() {
        Claim claim = published();
        claim.withdraw(written.by(REVIEWER), "The copy was forged.");
        claim.enter(OffRecord.entry("No boats left."));

        assertEquals(
                409,
                assertThrows(Refusal.class, () -> claim.revise(written.by(AUTHOR), null))
                        .code());
        assertEquals(1, claim.revision());
        assertEquals(List.of(Act.WITHDRAWN), written.acts());
    }

    @Test
    void aTypoFixedInANoteNeitherUnpublishesNorResetsAVerdict() {
        Claim claim = published();
        String judged = claim.judgedSha256();
        claim.enter(noted(claim.text(), "Ring the harbour."));

        assertTrue(claim.revise(written.by(AUTHOR), null));

        assertEquals(judged, claim.judgedSha256());
        assertTrue(claim.published());
        assertEquals(List.of(Act.EDITED), written.acts());
    }

    @Test
    void aDroppedNotChangesWhatWasJudged() {
        Claim claim = OffRecord.claim(AUTHOR, OffRecord.entry("The boats did not leave."));
        String judged = claim.judgedSha256();
        claim.enter(OffRecord.entry("The boats did leave."));
        claim.revise(written.by(AUTHOR), null);

        assertNotEquals(judged, claim.judgedSha256());
    }

    @Test
    void everythingThatAVerdictJudgesChangesItsMark() {
        Claim.Entry plain = entry(ClaimKind.EVENT, Checkability.YES, null, "en", null, null);
        String judged = OffRecord.claim(AUTHOR, plain).judgedSha256();
        List<Claim.Entry> changed = List.of(
                entry(ClaimKind.QUANTITY, Checkability.YES, null, "en", null, null),
                entry(ClaimKind.EVENT, Checkability.PARTLY, null, "en", null, null),
                entry(ClaimKind.EVENT, Checkability.YES, Obstacle.VAGUE, "en", null, null),
                entry(ClaimKind.EVENT, Checkability.YES, null, "pt", null, null),
                entry(ClaimKind.EVENT, Checkability.YES, null, "en", "Porto", null),
                entry(
                        ClaimKind.EVENT,
                        Checkability.YES,
                        null,
                        "en",
                        null,
                        FigureReader.read("around 300").orElseThrow()));

        assertEquals(judged, OffRecord.claim(OTHER, plain).judgedSha256());
        assertEquals(
                changed.size(),
                changed.stream()
                        .map(entry -> OffRecord.claim(AUTHOR, entry).judgedSha256())
                        .distinct()
                        .filter(mark -> !mark.equals(judged))
                        .count());
    }

    @Test
    void aPublishedClaimKeepsItsLastReport() {
        Claim claim = OffRecord.claim(AUTHOR);
        Attribution first = OffRecord.attributed(claim, OffRecord.report());
        Attribution second = OffRecord.attributed(claim, OffRecord.report());
        claim.submit(written.by(AUTHOR));
        claim.publish(written.by(REVIEWER), null);

        claim.remove(first);
        assertEquals(
                409, assertThrows(Refusal.class, () -> claim.remove(second)).code());
        assertEquals(List.of(second), claim.attributions());
    }

    @Test
    void aDraftMayLoseItsLastReport() {
        Claim claim = OffRecord.claim(AUTHOR);
        claim.remove(OffRecord.attributed(claim, OffRecord.report()));

        assertEquals(List.of(), claim.attributions());
    }

    @Test
    void removingOneOfSeveralReportsLeavesTheOthersAndTheirPlaces() {
        Claim claim = OffRecord.claim(AUTHOR);
        Attribution first = OffRecord.attributed(claim, OffRecord.report());
        Attribution second = OffRecord.attributed(claim, OffRecord.report());
        Attribution third = OffRecord.attributed(claim, OffRecord.report());

        claim.remove(second);

        assertEquals(List.of(first, third), claim.attributions());
        assertEquals(3, OffRecord.attributed(claim, OffRecord.report()).place());
    }

    @Test
    void aReportOfAnotherClaimIsMissingHere() {
        Claim claim = OffRecord.claim(AUTHOR);
        Attribution own = OffRecord.attributed(claim, OffRecord.report());
        Attribution foreign = OffRecord.attributed(OffRecord.claim(AUTHOR), OffRecord.report());

        assertSame(own, claim.attribution(own.id()));
        assertEquals(
                404,
                assertThrows(Refusal.class, () -> claim.attribution(foreign.id()))
                        .code());
        assertEquals(
                404, assertThrows(Refusal.class, () -> claim.attribution(null)).code());
    }

    @Test
    void optionalFieldsMayStayEmpty() {
        Claim claim = OffRecord.blank(AUTHOR);
        claim.enter(new Claim.Entry("Boats left.", "en", null, null, null, null, null, null, Set.of(), null));

        assertTrue(claim.revise(written.by(AUTHOR), null));

        assertEquals(
                "{language=en, text=Boats left.}",
                written.revisions().get(0).content().fields().toString());
        assertTrue(claim.about().isUnknown());
        assertNull(claim.firstReport());
    }

    private Claim published() {
        Claim claim = OffRecord.claim(AUTHOR);
        claim.submit(new Written().by(AUTHOR));
        claim.publish(new Written().by(REVIEWER), null);
        return claim;
    }

    private static Claim.Entry noted(String text, String note) {
        return new Claim.Entry(text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, Set.of(), note);
    }

    private static Claim.Entry entry(
            ClaimKind kind,
            Checkability checkability,
            Obstacle obstacle,
            String language,
            String place,
            Figure figure) {
        return new Claim.Entry(
                "Around 300 boats left.", language, kind, checkability, obstacle, null, place, figure, Set.of(), null);
    }
}
