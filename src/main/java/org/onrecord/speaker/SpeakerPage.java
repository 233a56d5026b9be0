package org.onrecord.speaker;

import java.util.List;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;

/**
 * The page on which a speaker is entered and changed.
 *
 * @param speaker the speaker on record, or null while there is none
 * @param namesakes those on record who bear the name of a new speaker
 * @param clashes where another editor's text differs from what was typed
 */
record SpeakerPage(SpeakerForm form, Issues issues, Speaker speaker, List<Speaker> namesakes, List<Clash> clashes) {

    static SpeakerPage blank() {
        return of(SpeakerForm.blank(), null);
    }

    static SpeakerPage of(Speaker speaker) {
        return of(SpeakerForm.of(speaker), speaker);
    }

    static SpeakerPage of(SpeakerForm form, Speaker speaker) {
        return new SpeakerPage(form, Issues.none(), speaker, List.of(), List.of());
    }

    /** The page with a form that could not be saved. */
    static SpeakerPage sent(SpeakerForm form, SpeakerReading reading, Speaker speaker) {
        return new SpeakerPage(form, reading.issues(), speaker, reading.namesakes(), List.of());
    }

    /** The page after another editor was faster: both texts side by side, the form still as it was typed. */
    static SpeakerPage overtaken(SpeakerForm form, Speaker speaker) {
        List<Clash> clashes = Clash.between(SpeakerForm.of(speaker).said(), form.said());
        return new SpeakerPage(form.over(speaker.revision()), Issues.none(), speaker, List.of(), clashes);
    }

    /** Who saved what clashes with what was typed. */
    public String lastAuthor() {
        return Revision.lastAuthor(SubjectKind.SPEAKER, speaker.id());
    }

    /** Whether the page comes after another editor's save. */
    public boolean overtaken() {
        return speaker != null && !clashes.isEmpty();
    }

    /** Whether it was found to be one with another speaker, and stays as it was. */
    public boolean merged() {
        return speaker != null && speaker.merged();
    }

    public String action() {
        return speaker == null ? "/desk/speakers" : "/desk/speakers/" + speaker.id();
    }

    /** The path of a role's fields, such as {@code roles[0]}. */
    public String row(int row) {
        return "roles[" + row + "]";
    }

    public String numbered(int number, String label) {
        return number + ". " + label;
    }

    public List<SpeakerKind> kinds() {
        return List.of(SpeakerKind.values());
    }
}
