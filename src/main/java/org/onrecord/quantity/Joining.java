package org.onrecord.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Locale;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** Puts the figure of a claim beside its rivals, or says why not. */
@ApplicationScoped
public class Joining {

    private final Validator validator;

    Joining(Validator validator) {
        this.validator = validator;
    }

    /**
     * What became of a form.
     *
     * @param quantity the id of the quantity in which the figure stands, or null when nothing was saved
     */
    public record Outcome(Long quantity, Issues issues) {}

    /** Saves a form; to be called in a transaction. What stood against it is in the outcome, and nothing is changed. */
    public Outcome join(Long claimId, JoinForm form, Actor actor) {
        Claim claim = open(claimId);
        QuantityFigure standing = QuantityFigure.ofClaim(claimId).orElse(null);
        Issues issues = Issues.of(validator.validate(form));
        JoinReading reading = new JoinReading(claim, form, standing, issues);
        Quantity quantity = reading.quantity();
        QuantityFigure.Entry entry = reading.entry();
        if (issues.isEmpty()) {
            reading.checkFall(entry);
        }
        if (!issues.isEmpty()) {
            return new Outcome(null, issues);
        }
        Quantity into = quantity == null ? made(claim, form, actor) : quantity;
        (standing == null ? new QuantityFigure(into, claim) : standing).place(entry, actor);
        return new Outcome(into.id(), issues);
    }

    private static Quantity made(Claim claim, JoinForm form, Actor actor) {
        Quantity made = new Quantity(form.quantity());
        made.describe(new Quantity.Entry(
                form.quantity(),
                form.counts(),
                claim.figure().unit(),
                form.description().isEmpty() ? null : form.description(),
                !form.cumulative().isEmpty()));
        made.persistAndFlush();
        made.entered(actor);
        return made;
    }

    /** Takes the figure of a claim out of its quantity; to be called in a transaction. Gives the quantity's id. */
    Long leave(Long claimId, Actor actor) {
        open(claimId);
        QuantityFigure place = QuantityFigure.ofClaim(claimId).orElseThrow(Refusal::missing);
        Long quantity = place.quantity().id();
        place.leave(actor);
        return quantity;
    }

    private static Claim open(Long id) {
        Claim claim = Claim.locked(id);
        if (claim.closed()) {
            throw Refusal.conflict("The figure of a claim that is %s stays where it is."
                    .formatted(claim.publication().label().toLowerCase(Locale.ROOT)));
        }
        return claim;
    }
}
