package org.onrecord.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimWriting;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.web.Issues;

/**
 * Carries out what editors decide of proposals. Drafts are made by the very form that an editor fills in. Its writes
 * are to be called in a transaction.
 */
@ApplicationScoped
class Decisions {

    private final ClaimWriting writing;

    Decisions(ClaimWriting writing) {
        this.writing = writing;
    }

    /**
     * What became of a proposal that was accepted.
     *
     * @param claim the id of the claim that it is now, or null when there is none
     * @param before whether it had been accepted before
     * @param issues why it was not accepted
     */
    record Outcome(Long claim, boolean before, Issues issues) {

        boolean accepted() {
            return claim != null;
        }
    }

    /** @param chosen what the editor chose beside the proposal: who is meant, and what they are */
    Outcome accept(Long article, Long id, Choices chosen, Actor actor) {
        ProposedClaim proposal = ProposedClaim.locked(article, id);
        return proposal.accepted() ? before(proposal) : accepted(proposal, chosen, form -> form, null, actor);
    }

    /** Makes it one more report of a claim on record. */
    Outcome report(Long article, Long id, Long claim, Choices chosen, Actor actor) {
        ProposedClaim proposal = ProposedClaim.locked(article, id);
        if (proposal.accepted()) {
            return before(proposal);
        }
        Claim on = Claim.locked(claim);
        return accepted(proposal, chosen, form -> form.asReportOf(on), claim, actor);
    }

    private static Outcome before(ProposedClaim proposal) {
        return new Outcome(proposal.claim().id(), true, Issues.none());
    }

    private Outcome accepted(
            ProposedClaim proposal, Choices chosen, UnaryOperator<ClaimForm> as, Long claim, Actor actor) {
        proposal.requireOpen();
        Voices voices = Voices.in(List.of(proposal));
        Issues open = chosen.open(proposal, voices);
        if (!open.isEmpty()) {
            return new Outcome(null, false, open);
        }
        ClaimForm form = proposal.form(chosen.in(voices.resolve(proposal.fields())));
        ClaimWriting.Outcome written = writing.write(claim, as.apply(form), actor);
        if (!written.saved()) {
            return new Outcome(null, false, written.issues());
        }
        proposal.accept(Claim.byId(written.claim()), actor);
        return new Outcome(written.claim(), false, Issues.none());
    }

    /** Reads what was typed, and changes nothing. */
    ProposalReading read(Article article, Fields typed) {
        Fields named = typed.text("text").isBlank() ? typed.with("text", Part.sentence(typed.text("exact"))) : typed;
        return new ProposalReading(
                article, named, writing.read(article.form(UUID.randomUUID().toString(), named)));
    }

    /** Keeps what an editor marked in the text. */
    Long mark(Long id, ProposalReading reading, Actor actor) {
        Article article = Article.byId(id);
        ProposedClaim marked = ProposedClaim.byHand(article, reading.fields(), reading.marks());
        marked.persistAndFlush();
        article.did(actor, Act.PROPOSAL_MARKED, "proposal " + marked.id());
        return marked.id();
    }
}
