package org.onrecord.claim;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.source.Capture;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.Basis;
import org.onrecord.time.FuzzyDate;
import org.onrecord.time.WeekStart;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;

/**
 * The page on which a claim is entered beside its source.
 *
 * @param claim the claim on record, or null while there is none
 * @param reading what was read from a form that was sent, or null
 * @param conflicts where another editor's text differs from what was typed
 * @param removal what was typed for taking a report off, and came back
 * @param made the claim that the form made before something else was typed into it, or null
 */
record ClaimPage(
        ClaimForm form,
        Issues issues,
        Capture capture,
        Claim claim,
        ClaimReading reading,
        List<FormDifference> conflicts,
        Removal removal,
        Claim made) {

    /** The reason that was typed for taking a report off, and came back. */
    record Removal(Long report, String why) {

        static final Removal NONE = new Removal(null, "");
    }

    static ClaimPage of(ClaimForm form, Capture capture, Claim claim) {
        return new ClaimPage(form, Issues.none(), capture, claim, null, List.of(), Removal.NONE, null);
    }

    static ClaimPage sent(ClaimForm form, Issues issues, ClaimReading reading, Claim claim) {
        return new ClaimPage(form, issues, reading.capture(), claim, reading, List.of(), Removal.NONE, null);
    }

    /** The page after another editor was faster: both texts side by side, the form still as it was typed. */
    ClaimPage inConflict() {
        ClaimForm stored = ClaimForm.of(claim, report(), capture == null ? null : capture.id());
        return new ClaimPage(
                form.over(claim.revision()),
                issues,
                capture,
                claim,
                reading,
                FormDifference.between(stored, form),
                removal,
                made);
    }

    /** The page with a report that could not be taken off. */
    ClaimPage refusing(Removal refused, Issues why) {
        return new ClaimPage(form, why, capture, claim, reading, conflicts, refused, made);
    }

    /** The page with a form for another claim than the one that it made before. */
    ClaimPage after(Claim before) {
        return new ClaimPage(form, issues, capture, claim, reading, conflicts, removal, before);
    }

    /** The name that the reason for taking a report off has on this page. */
    public String removalField(Attribution report) {
        return ClaimWriting.removal(report.id());
    }

    public String removalWhy(Attribution report) {
        return report.id().equals(removal.report()) ? removal.why() : "";
    }

    public List<NoticeKind> notices() {
        return Stream.of(NoticeKind.values())
                .filter(kind -> kind != NoticeKind.RETRACTION)
                .toList();
    }

    /** Whether what is saved stays with the desk for now. */
    public boolean draft() {
        return claim == null || claim.publication() == Publication.DRAFT;
    }

    public String action() {
        return claim == null ? "/desk/claims" : "/desk/claims/" + claim.id();
    }

    /** Where it is looked up whether it is on record while it is typed. */
    public String looking() {
        return claim == null ? "/desk/matches" : "/desk/matches?claim=" + claim.id();
    }

    /** Where that is asked for. */
    public String lookingNow() {
        return looking() + (claim == null ? "?" : "&") + "asked=yes";
    }

    /** The copy's text with the words marked that this report and other claims rest on. */
    public List<MarkedText> marked() {
        List<Selector> others = Attribution.markedIn(capture);
        return MarkedText.of(capture.text(), form.exact(), form.start(), others);
    }

    /** The report that the form is about, or null while it is a new one. */
    public Attribution report() {
        return claim == null
                ? null
                : claim.attributions().stream()
                        .filter(report -> report.id().toString().equals(form.attribution()))
                        .findFirst()
                        .orElse(null);
    }

    public Source source() {
        return capture == null ? null : capture.source();
    }

    /** What a reader will read, as far as it can be said yet. */
    public String sentence() {
        if (reading != null) {
            return reading.sentence();
        }
        return report() == null ? "" : ReaderSentence.of(report());
    }

    /** Which figures of the claim on record stand in none of its copies. */
    public AbsentFigures absent() {
        return claim == null ? AbsentFigures.NONE : AbsentFigures.of(claim);
    }

    /** What can't be right in the order of the dates on record. */
    public List<String> disorder() {
        return claim == null ? List.of() : Disorder.in(claim);
    }

    /** What the claim on record still lacks. */
    public Issues missing() {
        return claim == null || claim.publication() != Publication.DRAFT ? Issues.none() : Readiness.missing(claim);
    }

    public List<Selector> places() {
        return reading == null ? List.of() : reading.places();
    }

    public List<FuzzyDate> readings() {
        return reading == null ? List.of() : reading.readings();
    }

    /** The namesakes among whom to choose, as the speaker's field takes them. */
    public List<String> choices() {
        List<Speaker> namesakes = reading == null ? List.of() : reading.choices();
        return namesakes.stream().map(SpeakerNaming::label).toList();
    }

    /** The path of a row's fields, such as {@code hops[0]}. */
    public String row(String rows, int row) {
        return rows + "[" + row + "]";
    }

    public String numbered(int number, String label) {
        return number + ". " + label;
    }

    /** What a row's fields are of, where several rows have the same ones. */
    public String group(String what, int number) {
        return what + " " + number;
    }

    public List<ClaimKind> kinds() {
        return List.of(ClaimKind.values());
    }

    public List<Checkability> checkabilities() {
        return List.of(Checkability.values());
    }

    public List<Obstacle> obstacles() {
        return List.of(Obstacle.values());
    }

    public List<SpeakerKind> speakerKinds() {
        return List.of(SpeakerKind.values());
    }

    public List<Voice> voices() {
        return List.of(Voice.values());
    }

    public List<Form> forms() {
        return List.of(Form.values());
    }

    public List<SpeechAct> acts() {
        return List.of(SpeechAct.values());
    }

    public List<Choice> bases() {
        return Choice.of(Basis.class, Basis::label);
    }

    public List<Choice> weekStarts() {
        return Choice.of(WeekStart.class, WeekStart::label);
    }

    public List<Sight> sights() {
        return List.of(Sight.values());
    }

    public List<Naming> namings() {
        return List.of(Naming.values());
    }

    public List<Fidelity> fidelities() {
        return List.of(Fidelity.values());
    }

    public List<Choice> bounds() {
        return Choice.of(Bound.class, Bound::label);
    }

    public List<Choice> combines() {
        return Choice.of(Combine.class, Combine::label);
    }
}
