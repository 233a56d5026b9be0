package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Validator;
import org.onrecord.history.Actor;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Beginning;
import org.onrecord.web.Issues;

/** Puts what a source's form says on record, or says why not; its writes are to be called in a transaction. */
@ApplicationScoped
public class SourceWriting {

    /** What is said of two titles and two publishers has to fit into a revision's reason. */
    private static final int LONGEST_NAME = 80;

    private final Validator validator;
    private final Event<SourceRedated> redated;
    private final Event<SourceRelabelled> relabelled;
    private final Event<CopyKept> kept;
    private final CopyQuality quality;

    SourceWriting(
            Validator validator,
            Event<SourceRedated> redated,
            Event<SourceRelabelled> relabelled,
            Event<CopyKept> kept,
            CopyQuality quality) {
        this.validator = validator;
        this.quality = quality;
        this.redated = redated;
        this.relabelled = relabelled;
        this.kept = kept;
    }

    /**
     * What became of a form.
     *
     * @param source the id of the source that it is saved as, or null when nothing was saved
     * @param capture the id of the copy that was kept with it, or null
     * @param conflict whether nothing was saved because somebody else saved the source meanwhile
     */
    public record Outcome(Long source, Long capture, boolean conflict) {

        public boolean saved() {
            return source != null;
        }
    }

    /**
     * A copy that was pasted.
     *
     * @param before whether the very text had been kept before
     */
    public record Kept(Long capture, boolean before) {}

    /** Reads a form against what is on record, and changes nothing. */
    public SourceReading read(Long id, SourceForm form) {
        return new SourceReading(form, id == null ? null : Source.byId(id), Issues.of(validator.validate(form)));
    }

    public Outcome write(Long id, SourceForm form, Actor actor) {
        Source source = id == null ? null : Source.locked(id);
        if (source != null && Revision.overtook(SubjectKind.SOURCE, id, form.revision(), actor.user())) {
            return new Outcome(null, null, true);
        }
        SourceReading reading = new SourceReading(form, source, Issues.of(validator.validate(form)));
        if (!reading.issues().isEmpty()) {
            return new Outcome(null, null, false);
        }
        reading.naming().made().forEach(speaker -> {
            speaker.persist();
            speaker.entered(actor);
        });
        return source == null ? enter(reading, form, actor) : change(reading, source, actor);
    }

    private Outcome enter(SourceReading reading, SourceForm form, Actor actor) {
        Source source = new Source(reading.kind(), form.title(), reading.publisher(), reading.language());
        reading.describe(source);
        source.persistAndFlush();
        source.entered(actor);
        Long arrived = null;
        String text = form.text();
        if (reading.delivery() != null) {
            Delivery delivery = Delivery.locked(reading.delivery().id());
            boolean transcript = delivery.wantsTranscript();
            arrived = keep(source, delivery, transcript ? text : null, actor).capture();
            text = transcript ? "" : text;
        }
        Long pasted = text.isBlank() ? null : keep(source, text, actor).capture();
        return new Outcome(source.id(), pasted == null ? arrived : pasted, false);
    }

    private Outcome change(SourceReading reading, Source source, Actor actor) {
        FuzzyDate before = source.published();
        String title = source.title();
        String publisher = source.publisher().name();
        reading.describe(source);
        source.persistAndFlush();
        // The claims first: whoever saves one of them locks it before the log, too.
        String why = corrected("title", title, source.title())
                + corrected("publisher", publisher, source.publisher().name());
        if (!why.isEmpty()) {
            relabelled.fire(new SourceRelabelled(source.id(), why.strip(), actor));
        }
        if (!before.sameTime(source.published())) {
            redated.fire(new SourceRedated(source.id(), before, source.published(), actor));
        }
        source.edited(actor);
        return new Outcome(source.id(), null, false);
    }

    private static String corrected(String what, String before, String now) {
        return before.equals(now)
                ? ""
                : " The %s of the source was corrected: “%s” was “%s”."
                        .formatted(what, Beginning.of(now, LONGEST_NAME), Beginning.of(before, LONGEST_NAME));
    }

    /** Keeps a copy; a text that was kept before is not kept twice, however often the form is sent. */
    public Kept keep(Long id, String text, Actor actor) {
        return keep(Source.locked(id), text, actor);
    }

    private Kept keep(Source source, String text, Actor actor) {
        return Capture.same(source, text)
                .map(before -> new Kept(before.id(), true))
                .orElseGet(() -> keep(source, pasted(source, text, actor), actor));
    }

    private Capture pasted(Source source, String text, Actor actor) {
        return Capture.pasted(source, text, quality.of(source.id(), text), actor.user(), actor.at());
    }

    /**
     * Keeps what arrived as a copy of a source.
     *
     * @param transcript what a person typed off a picture or a film, or null for what was read
     */
    Kept keep(Source source, Delivery delivery, String transcript, Actor actor) {
        Arrived read = delivery.arrived();
        Arrived what = transcript == null ? read : read.typedOff(transcript);
        Kept result = Capture.same(source, what)
                .map(before -> new Kept(before.id(), true))
                .orElseGet(() -> keep(
                        source,
                        Capture.arrived(source, what, quality.of(source.id(), what.text()), actor.user(), actor.at()),
                        actor));
        delivery.keptAs(Capture.byId(result.capture()), actor.at());
        return result;
    }

    private Kept keep(Source source, Capture capture, Actor actor) {
        capture.persist();
        source.captured(actor, capture);
        kept.fire(new CopyKept(source.id(), capture.id(), actor));
        return new Kept(capture.id(), false);
    }

    /** What keeps something that arrived from being kept as a copy. */
    Issues issues(Delivery delivery, String transcript) {
        Issues issues = Issues.of(validator.validateProperty(SourceForm.BLANK.withText(transcript), "text"));
        SourceReading.readTranscript(delivery, transcript, issues);
        SourceReading.readText(transcript, issues);
        return issues;
    }

    /** What keeps a pasted text from being kept as a copy. */
    public Issues issues(SourceForm form) {
        Issues issues = Issues.of(validator.validateProperty(form, "text"));
        if (form.text().isBlank()) {
            issues.add("text", "Paste the text of the source.");
        }
        SourceReading.readText(form.text(), issues);
        return issues;
    }
}
