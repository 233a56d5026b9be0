package org.onrecord.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/** Puts on record who was asked for comment and what came of it, or says why not. */
@ApplicationScoped
class ResponseWriting {

    private final Validator validator;
    private final Site site;

    ResponseWriting(Validator validator, Site site) {
        this.validator = validator;
        this.site = site;
    }

    /**
     * What became of a form.
     *
     * @param issues why nothing was saved
     * @param choices the namesakes of whom one has to be chosen, as the field takes them
     * @param conflict whether nothing was saved because somebody else recorded something meanwhile
     */
    record Outcome(Issues issues, List<String> choices, boolean conflict) {

        static final Outcome SAVED = new Outcome(Issues.none(), List.of(), false);

        private static final Outcome CONFLICT = new Outcome(Issues.none(), List.of(), true);

        boolean saved() {
            return issues.isEmpty() && !conflict;
        }
    }

    /** Records that somebody was asked; to be called in a transaction. */
    Outcome ask(Long id, ResponseForm form, Actor actor) {
        Claim claim = open(id);
        Issues issues = Issues.of(validator.validate(form));
        SpeakerNaming naming = new SpeakerNaming();
        ResponseState.Entry entry = read(form, claim, naming, issues);
        Optional<Response> made = issues.isEmpty() ? Response.madeBy(form.formKey(), claim) : Optional.empty();
        if (made.isPresent()) {
            again(form, entry, made.get(), issues);
            return outcome(issues, naming);
        }
        if (Response.full(claim)) {
            issues.add("A claim holds at most %d requests for comment.".formatted(Response.MOST));
        }
        if (issues.isEmpty()) {
            enter(naming, actor);
            Response response = new Response(claim, form.formKey(), contact(form), entry, actor);
            response.persist();
            response.asked(actor);
        }
        return outcome(issues, naming);
    }

    /** A form that comes again was sent twice; or somebody went back to it and typed something else, which is kept. */
    private static void again(ResponseForm form, ResponseState.Entry entry, Response made, Issues issues) {
        boolean same = made.states().get(0).says(entry) && Objects.equals(made.contact(), contact(form));
        if (!same) {
            issues.add("This form has put a request on record already, which stays as it is."
                    + " What you typed since is below: put it on record as another, or leave it.");
        }
    }

    /** Records what came of it, or what was wrong; to be called in a transaction. */
    Outcome record(Long id, Long asked, ResponseForm form, Actor actor) {
        Claim claim = open(id);
        Response response = Response.of(id, asked);
        SpeakerNaming naming = new SpeakerNaming();
        Issues issues = Issues.of(validator.validate(form));
        ResponseState.Entry entry = read(form, claim, naming, issues);
        if (issues.isEmpty() && response.now().number() != number(form)) {
            return response.now().says(entry) ? Outcome.SAVED : Outcome.CONFLICT;
        }
        if (issues.isEmpty()
                && claim.published()
                && entry.why() == null
                && response.now().corrects(entry)) {
            issues.add("why", "Readers have seen what stood here. Say why it changes, for them.");
        }
        if (issues.isEmpty()) {
            enter(naming, actor);
            response.record(entry, actor);
            response.reachedBy(contact(form), actor);
        }
        return outcome(issues, naming);
    }

    private static Claim open(Long id) {
        Claim claim = Claim.locked(id);
        if (claim.closed()) {
            throw Refusal.conflict("Nothing is recorded of a claim that is %s."
                    .formatted(claim.publication().label().toLowerCase(Locale.ROOT)));
        }
        return claim;
    }

    private ResponseState.Entry read(ResponseForm form, Claim claim, SpeakerNaming naming, Issues issues) {
        Speaker speaker = naming.find(form.speaker(), form.speakerKind(), "speaker", issues);
        return form.read(speaker, site.today(), claim.language(), issues);
    }

    private static void enter(SpeakerNaming naming, Actor actor) {
        naming.made().forEach(speaker -> {
            speaker.persist();
            speaker.entered(actor);
        });
    }

    private static int number(ResponseForm form) {
        return form.number().matches("\\d{1,9}") ? Integer.parseInt(form.number()) : 0;
    }

    private static String contact(ResponseForm form) {
        return form.contact().isEmpty() ? null : form.contact();
    }

    private static Outcome outcome(Issues issues, SpeakerNaming naming) {
        List<String> choices =
                naming.choices().stream().map(SpeakerNaming::label).toList();
        return new Outcome(issues, choices, false);
    }
}
