package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.source.Capture;
import org.onrecord.testing.OffRecord;
import org.onrecord.web.Refusal;

/** What can be done with a proposal, and when. */
class ProposedClaimTest {

    private static final String TEXT = "Ana said that boats left. Rui said that nets tore.";

    private final OffRecord.Written journal = new OffRecord.Written();
    private final Actor actor = new Actor(null, Instant.EPOCH, journal);
    private final Article article = new Article(Capture.pasted(null, TEXT, null, Instant.EPOCH), actor);

    private ProposedClaim proposal(String words, String speaker) {
        return new ProposedClaim(article, Articles.saying(TEXT, words, speaker, 90));
    }

    private ProposedClaim proposal() {
        return proposal("boats left", "Ana");
    }

    private static Claim claim() {
        return new Claim() {};
    }

    @Test
    void itIsFilledInAsTheClaimsFormWouldBe() {
        Fields fields = proposal().fields();

        assertEquals("boats left", fields.text("exact"));
        assertEquals("14", fields.text("start"));
        assertEquals("That boats left", fields.text("text"));
        assertEquals("Ana", fields.text("speaker"));
        assertEquals("PERSON", fields.text("speakerKind"));
        assertEquals("EVENT", fields.text("kind"));
        assertEquals("INDIRECT", fields.text("form"));
    }

    @Test
    void aRejectedOneCanBeTakenBackAndNoOther() {
        ProposedClaim proposal = proposal();
        assertThrows(Refusal.class, () -> proposal.reopen(actor));

        proposal.reject("No claim.", actor);

        assertTrue(proposal.rejected());
        assertEquals("No claim.", proposal.why());
        assertEquals(Instant.EPOCH, proposal.decidedAt());

        proposal.reopen(actor);

        assertTrue(proposal.open());
        assertEquals(null, proposal.why());
        assertTrue(proposal.changed(), "an editor touched it, so it stays");
        assertEquals(List.of(Act.PROPOSAL_REJECTED, Act.PROPOSAL_REOPENED), journal.acts());
    }

    private enum Deed {
        ACCEPT,
        REJECT,
        CHANGE,
        SPLIT;

        void on(ProposedClaim proposal, Actor actor) {
            switch (this) {
                case ACCEPT -> proposal.accept(claim(), actor);
                case REJECT -> proposal.reject(null, actor);
                case CHANGE -> proposal.change(proposal.fields(), proposal.marks(), actor);
                case SPLIT -> proposal.split(20, actor);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedIsNotDecidedAgain(Deed deed) {
        ProposedClaim accepted = proposal();
        accepted.accept(claim(), actor);
        ProposedClaim rejected = proposal();
        rejected.reject(null, actor);

        assertThrows(Refusal.class, () -> deed.on(accepted, actor));
        assertThrows(Refusal.class, () -> deed.on(rejected, actor));
        assertTrue(accepted.accepted() && rejected.rejected());
    }

    @Test
    void aChangeKeepsWhatWasTypedAndWhereItStands() {
        ProposedClaim proposal = proposal();
        Marks moved = new Marks(List.of(new Mark(MarkKind.CONTENT, 40, 49)));

        proposal.change(proposal.fields().with("text", "Nets tore."), moved, actor);

        assertEquals("Nets tore.", proposal.fields().text("text"));
        assertEquals(moved, proposal.marks());
        assertTrue(proposal.changed());
        assertEquals(List.of(Act.PROPOSAL_CHANGED), journal.acts());
    }

    @Test
    void aSplitMakesTwoThatClaimTheirOwnPart() {
        ProposedClaim first = proposal();
        int at = TEXT.indexOf("left");
        assertTrue(first.splitsAt(at));
        assertFalse(first.splitsAt(14));
        assertFalse(first.splitsAt(49));

        ProposedClaim second = first.split(at, actor);

        assertEquals("Boats.", first.fields().text("text"));
        assertEquals("Left.", second.fields().text("text"));
        assertEquals("boats left", second.fields().text("exact"), "both rest on the same words");
        assertTrue(first.changed() && second.changed());
        assertTrue(second.open());
        assertEquals(List.of(Act.PROPOSAL_SPLIT), journal.acts());
    }

    @Test
    void whatWasDealtWithIsNotProposedAgainAsSaidByTheSameSpeaker() {
        ProposedClaim kept = proposal();
        kept.reject(null, actor);
        Kept all = new Kept(List.of(kept));

        assertTrue(all.settles(proposal()));
        assertTrue(all.settles(proposal("boats", "ANA")));
        assertFalse(all.settles(proposal("boats left", "Rui")));
        assertFalse(all.settles(proposal("nets tore", "Ana")));
    }

    @Test
    void bothHalvesOfASplitStandForTheWhole() {
        ProposedClaim first = proposal();
        ProposedClaim second = first.split(TEXT.indexOf("left"), actor);

        assertTrue(new Kept(List.of(first, second)).settles(proposal()));
    }

    @Test
    void aCorrectedSpeakerStandsForTheOneThatWasProposed() {
        ProposedClaim kept = proposal();
        kept.change(kept.fields().with("speaker", "Eva"), kept.marks(), actor);
        Kept all = new Kept(List.of(kept));

        assertTrue(all.settles(proposal()), "the analysis would say Ana again");
        assertTrue(all.settles(proposal("boats left", "Eva")));
        assertFalse(all.settles(proposal("boats left", "Rui")));
    }
}
