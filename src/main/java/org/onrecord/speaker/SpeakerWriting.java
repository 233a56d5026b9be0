package org.onrecord.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Validator;
import org.onrecord.history.Actor;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Issues;

/** Puts what a speaker's form says on record, or says why not. */
@ApplicationScoped
public class SpeakerWriting {

    private final Validator validator;
    private final Event<SpeakerRenamed> renamed;

    SpeakerWriting(Validator validator, Event<SpeakerRenamed> renamed) {
        this.validator = validator;
        this.renamed = renamed;
    }

    /**
     * What became of a form.
     *
     * @param speaker the id of the speaker that it is saved as, or null when nothing was saved
     * @param conflict whether nothing was saved because somebody else saved the speaker meanwhile
     */
    public record Outcome(Long speaker, boolean conflict) {

        public boolean saved() {
            return speaker != null;
        }
    }

    SpeakerReading read(Long id, SpeakerForm form) {
        return new SpeakerReading(form, id == null ? null : Speaker.byId(id), Issues.of(validator.validate(form)));
    }

    /** Saves a form as a new speaker, or over one; to be called in a transaction. */
    public Outcome write(Long id, SpeakerForm form, Actor actor) {
        Speaker speaker = id == null ? null : Speaker.locked(id);
        if (speaker != null && Revision.overtook(SubjectKind.SPEAKER, id, form.revision(), actor.user())) {
            return new Outcome(null, true);
        }
        SpeakerReading reading = new SpeakerReading(form, speaker, Issues.of(validator.validate(form)));
        if (!reading.issues().isEmpty()) {
            return new Outcome(null, false);
        }
        return new Outcome(speaker == null ? enter(reading, form, actor) : change(reading, speaker, actor), false);
    }

    private static Long enter(SpeakerReading reading, SpeakerForm form, Actor actor) {
        Speaker speaker = new Speaker(reading.kind(), form.name());
        reading.describe(speaker);
        speaker.persistAndFlush();
        speaker.entered(actor);
        return speaker.id();
    }

    private Long change(SpeakerReading reading, Speaker speaker, Actor actor) {
        String before = speaker.name();
        reading.describe(speaker);
        speaker.persistAndFlush();
        if (!before.equals(speaker.name())) {
            renamed.fire(new SpeakerRenamed(speaker.id(), before, speaker.name(), actor));
        }
        speaker.edited(actor);
        return speaker.id();
    }
}
