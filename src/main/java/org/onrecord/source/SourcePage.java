package org.onrecord.source;

import java.util.List;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;

/**
 * The page on which a source is entered and changed, with our copies of it.
 *
 * @param source the source on record, or null while there is none
 * @param twin the source that is on record already for what was typed, or null
 * @param choices the names among which to choose, where several publishers bear the one that was typed
 * @param clashes where another editor's text differs from what was typed
 * @param asked the address that was asked for and can't be fetched
 */
record SourcePage(
        SourceForm form,
        Issues issues,
        Source source,
        Source twin,
        List<String> choices,
        List<Clash> clashes,
        DeliveryForm asked) {

    static SourcePage blank() {
        return new SourcePage(SourceForm.BLANK, Issues.none(), null, null, List.of(), List.of(), DeliveryForm.BLANK);
    }

    static SourcePage of(Source source) {
        return pasted(source, "", Issues.none());
    }

    /** The page with the address that the source's page moved to in its field, for an editor to save. */
    static SourcePage moved(Source source) {
        SourceForm form = stored(source);
        return new SourcePage(
                source.movedTo() == null ? form : form.withAddress(source.movedTo()),
                Issues.none(),
                source,
                null,
                List.of(),
                List.of(),
                DeliveryForm.BLANK);
    }

    /** The page with a text that could not be kept. */
    static SourcePage pasted(Source source, String text, Issues issues) {
        SourceForm form = stored(source).withText(text);
        return new SourcePage(form, issues, source, null, List.of(), List.of(), DeliveryForm.BLANK);
    }

    /** The page with an address that can't be fetched. */
    static SourcePage asked(DeliveryForm asked, DeliveryReading reading) {
        Source source = reading.source();
        SourceForm form = source == null ? SourceForm.BLANK : stored(source);
        return new SourcePage(form, reading.issues(), source, null, List.of(), List.of(), asked);
    }

    /** The page of a source that begins with what arrived. */
    static SourcePage proposed(Delivery delivery) {
        return new SourcePage(
                SourceForm.proposedBy(delivery),
                Issues.none(),
                null,
                twin(delivery),
                List.of(),
                List.of(),
                DeliveryForm.BLANK);
    }

    private static Source twin(Delivery delivery) {
        return delivery.ownAddress() == null
                ? null
                : Source.at(WebAddress.of(delivery.ownAddress())).orElse(null);
    }

    /** The page with a form that could not be saved. */
    static SourcePage sent(SourceForm form, SourceReading reading, Source source) {
        List<String> choices =
                reading.naming().choices().stream().map(SpeakerNaming::label).toList();
        return new SourcePage(form, reading.issues(), source, reading.twin(), choices, List.of(), DeliveryForm.BLANK);
    }

    /** The page after another editor was faster: both texts side by side, the form still as it was typed. */
    static SourcePage overtaken(SourceForm form, Source source) {
        List<Clash> clashes = Clash.between(stored(source).said(), form.said());
        return new SourcePage(
                form.over(source.revision()), Issues.none(), source, null, List.of(), clashes, DeliveryForm.BLANK);
    }

    private static SourceForm stored(Source source) {
        return SourceForm.of(source, SpeakerNaming.shortest(source.publisher()));
    }

    /** Who saved what clashes with what was typed. */
    public String lastAuthor() {
        return Revision.lastAuthor(SubjectKind.SOURCE, source.id());
    }

    /** What arrived and is to be the first copy, or null. */
    public Delivery delivery() {
        return form.delivery().matches("\\d{1,18}")
                ? Delivery.arrivedAs(Long.valueOf(form.delivery())).orElse(null)
                : null;
    }

    /** What the field for a text asks for, at the entry of a source. */
    public String textLabel() {
        Delivery arrived = delivery();
        if (arrived == null) {
            return "Text, as a first copy";
        }
        return arrived.wantsTranscript()
                ? "What is said or written in it"
                : "Another text, if what arrived is not whole";
    }

    /** The address to be fetched: the one that was typed, else the source's own. */
    public String toFetch() {
        return asked.url().isEmpty() && source != null && source.address() != null ? source.address() : asked.url();
    }

    /** Whether the page comes after another editor's save. */
    public boolean overtaken() {
        return source != null && !clashes.isEmpty();
    }

    /** Whether the pasted text is what may be lost by leaving the page: of two forms only the one that came back is unsaved. */
    public boolean pasting() {
        return !overtaken() && (issues.isEmpty() || issues.on("text") != null);
    }

    /** Whether what is typed of the source is what may be lost by leaving the page. */
    public boolean describing() {
        return source == null || issues.on("text") == null;
    }

    /** Whether it was found to be one with another source, and stays as it was. */
    public boolean merged() {
        return source != null && source.merged();
    }

    public String action() {
        return source == null ? "/desk/sources" : "/desk/sources/" + source.id();
    }

    /** The most that a pasted text can hold, in bytes. */
    public int most() {
        return Capture.MAX_BYTES;
    }

    public List<SourceKind> kinds() {
        return List.of(SourceKind.values());
    }

    public List<SpeakerKind> speakerKinds() {
        return List.of(SpeakerKind.values());
    }

    public List<Derivation> derivations() {
        return List.of(Derivation.values());
    }

    public List<CopyAccess> accesses() {
        return List.of(CopyAccess.values());
    }
}
