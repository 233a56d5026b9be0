package org.onrecord.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Folded;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * A claim and one report of it, as they are typed: everything is text, so that nothing is lost when it can't be read.
 *
 * @param formKey made with the form: the same form sent twice makes one claim
 * @param revision the revision that the editor had before them
 * @param attribution the id of the report, or empty for a new one
 * @param capture the id of the copy that the passage stands in
 * @param start the offset of the passage in the copy, or empty when the words stand there once
 */
public record ClaimForm(
        @Pattern(regexp = FormData.KEY, message = "Load the page again: this form was not made here.")
        String formKey,

        @PlainText(max = 10) String revision,
        @PlainText(max = 20) String attribution,
        @PlainText(max = 20) String capture,
        @PlainText(max = 40_000) String exact,
        @PlainText(max = 10) String start,

        @NotBlank(message = "Say the claim in the desk’s own neutral words.") @PlainText(max = 1_000)
        String text,

        @PlainText(max = 35) String language,
        @PlainText(max = 20) String kind,
        @PlainText(max = 20) String checkability,
        @PlainText(max = 20) String obstacle,
        @PlainText(max = 200) String about,
        @PlainText(max = 300) String aboutPlace,
        @PlainText(max = 1_000) String topics,
        @PlainText(max = 4_000) String note,
        @PlainText(max = 500) String reason,
        @PlainText(max = 300) String speaker,
        @PlainText(max = 20) String speakerKind,
        @PlainText(max = 300) String roleThen,
        @PlainText(max = 20) String voice,
        @PlainText(max = 20) String form,
        @PlainText(max = 20) String act,
        @PlainText(max = 100) String cue,
        @PlainText(max = 200) String saidVerbatim,
        @PlainText(max = 200) String said,
        @PlainText(max = 20) String saidBasis,
        @PlainText(max = 20) String weeks,
        @PlainText(max = 200) String reported,

        @Size(max = Attribution.MAX_ROWS, message = "A report has at most {max} relays.")
        List<@Valid HopForm> hops,

        @Size(max = Attribution.MAX_ROWS, message = "A report has at most {max} quotations.")
        List<@Valid QuotationForm> quotations,

        @Valid FigureForm figure,
        @Valid FigureForm reportedFigure,
        @Valid FigureForm originalFigure,
        @Valid NoticeForm notice) {

    /** Rows beyond a report's limit are shown again with an issue; nobody types more than these. */
    private static final int MOST_ROWS_SHOWN = 50;

    public static ClaimForm from(FormData data) {
        int hops = Math.min(data.rows("hops.agent", "hops.verb", "hops.figure.verbatim"), MOST_ROWS_SHOWN);
        int quotations = Math.min(data.rows("quotations.exact", "quotations.original"), MOST_ROWS_SHOWN);
        return new ClaimForm(
                data.text("formKey"),
                data.text("revision"),
                data.text("attribution"),
                data.text("capture"),
                data.whole("exact"),
                data.text("start"),
                data.text("text"),
                data.text("language"),
                data.text("kind"),
                data.text("checkability"),
                data.text("obstacle"),
                data.text("about"),
                data.text("aboutPlace"),
                data.text("topics"),
                data.text("note"),
                data.text("reason"),
                data.text("speaker"),
                data.text("speakerKind"),
                data.text("roleThen"),
                data.text("voice"),
                data.text("form"),
                data.text("act"),
                data.text("cue"),
                data.text("saidVerbatim"),
                data.text("said"),
                data.text("saidBasis"),
                data.text("weeks"),
                data.text("reported"),
                IntStream.range(0, hops)
                        .mapToObj(row -> HopForm.from(data, row))
                        .toList(),
                IntStream.range(0, quotations)
                        .mapToObj(row -> QuotationForm.from(data, row))
                        .toList(),
                FigureForm.from(data, "figure"),
                FigureForm.from(data, "reportedFigure"),
                FigureForm.given(data, "originalFigure", 0),
                NoticeForm.from(data));
    }

    /** Whether the key is one that this form could have been made with. */
    boolean hasKey() {
        return formKey.matches(FormData.KEY);
    }

    /** An empty form beside a copy, or beside none yet. */
    static ClaimForm blank(Long capture) {
        return new ClaimForm(
                UUID.randomUUID().toString(),
                "0",
                "",
                capture == null ? "" : capture.toString(),
                "",
                "",
                "",
                "en",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(HopForm.BLANK),
                List.of(QuotationForm.BLANK),
                FigureForm.BLANK,
                FigureForm.BLANK,
                FigureForm.BLANK,
                NoticeForm.BLANK);
    }

    /** What is on record, as it would have been typed; without an attribution a new report is begun. */
    static ClaimForm of(Claim claim, Attribution report, Long capture) {
        Attribution shown = report == null ? new Attribution(claim, 0) : report;
        String passage = shown.passage() == null ? "" : shown.passage().exact();
        Long own = shown.passage() == null ? null : shown.passage().capture().id();
        Long on = capture == null ? own : capture;
        String start = own == null || !own.equals(on)
                ? ""
                : Integer.toString(shown.passage().selector().start());
        Map<Long, String> names = SpeakerNaming.shortest(shown.speakers());
        List<HopForm> hops = new ArrayList<>(shown.hops().stream()
                .map(hop -> HopForm.of(hop, names.get(hop.agent().id())))
                .toList());
        List<QuotationForm> quotations = new ArrayList<>(
                shown.quotations().stream().map(QuotationForm::of).toList());
        return new ClaimForm(
                claim.formKey(),
                Integer.toString(claim.revision()),
                text(shown.id()),
                text(on),
                passage,
                start,
                claim.text(),
                claim.language(),
                text(claim.kind()),
                text(claim.checkability()),
                text(claim.obstacle()),
                date(claim.about()),
                text(claim.aboutPlace()),
                claim.topics().stream().map(Topic::name).collect(Collectors.joining(", ")),
                text(claim.note()),
                "",
                shown.speaker() == null ? "" : names.get(shown.speaker().id()),
                "",
                text(shown.roleThen()),
                text(shown.voice()),
                text(shown.form()),
                text(shown.act()),
                text(shown.cue()),
                text(shown.said().verbatim()),
                date(shown.said()),
                shown.said().isUnknown() ? "" : text(shown.said().basis()),
                text(shown.said().weeks()),
                date(shown.reported()),
                hops.isEmpty() ? List.of(HopForm.BLANK) : hops,
                quotations.isEmpty() ? List.of(QuotationForm.BLANK) : quotations,
                FigureForm.of(claim.figure()),
                FigureForm.of(shown.figure()),
                FigureForm.given(shown.original()),
                NoticeForm.BLANK);
    }

    /** An empty claim on the words, the speaker and the chain of a report: one sentence may hold several claims. */
    static ClaimForm beside(Claim claim, Attribution report) {
        ClaimForm like = of(claim, report, null);
        return new ClaimForm(
                UUID.randomUUID().toString(),
                "0",
                "",
                like.capture,
                like.exact,
                like.start,
                "",
                like.language,
                "",
                "",
                "",
                "",
                "",
                like.topics,
                "",
                "",
                like.speaker,
                "",
                like.roleThen,
                like.voice,
                "",
                "",
                like.cue,
                like.saidVerbatim,
                like.said,
                like.saidBasis,
                like.weeks,
                like.reported,
                like.hops.stream().map(HopForm::withoutFigure).toList(),
                List.of(QuotationForm.BLANK),
                FigureForm.BLANK,
                FigureForm.BLANK,
                FigureForm.BLANK,
                NoticeForm.BLANK);
    }

    /** The same report as one more of a claim on record, which takes topics and the note as well; its own words stay. */
    public ClaimForm asReportOf(Claim claim) {
        ClaimForm on = of(claim, new Attribution(claim, 0), null);
        return new ClaimForm(
                on.formKey,
                on.revision,
                "",
                capture,
                exact,
                start,
                on.text,
                on.language,
                on.kind,
                on.checkability,
                on.obstacle,
                on.about,
                on.aboutPlace,
                joined(on.topics, topics),
                on.note.contains(note) ? on.note : (on.note + "\n\n" + note).strip(),
                "",
                speaker,
                speakerKind,
                roleThen,
                voice,
                form,
                act,
                cue,
                saidVerbatim,
                said,
                saidBasis,
                weeks,
                reported,
                hops,
                quotations,
                on.figure,
                figure.equals(on.figure) ? FigureForm.BLANK : figure,
                originalFigure,
                NoticeForm.BLANK);
    }

    private static String joined(String topics, String more) {
        Map<String, String> byFoldedName = new LinkedHashMap<>();
        ClaimReading.topicNames(topics + "," + more).forEach(name -> byFoldedName.putIfAbsent(Folded.of(name), name));
        return String.join(", ", byFoldedName.values());
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    ClaimForm over(int other) {
        return with(formKey, Integer.toString(other), hops, quotations);
    }

    /** The same words as a form of its own, for one more claim. */
    ClaimForm anew() {
        return with(UUID.randomUUID().toString(), revision, hops, quotations);
    }

    /** The same form with one more empty row for a relay. */
    public ClaimForm withHop() {
        return with(formKey, revision, plus(hops, HopForm.BLANK), quotations);
    }

    /** The same form with one more empty row for a quotation. */
    public ClaimForm withQuotation() {
        return with(formKey, revision, hops, plus(quotations, QuotationForm.BLANK));
    }

    private ClaimForm with(String formKey, String revision, List<HopForm> hops, List<QuotationForm> quotations) {
        return new ClaimForm(
                formKey,
                revision,
                attribution,
                capture,
                exact,
                start,
                text,
                language,
                kind,
                checkability,
                obstacle,
                about,
                aboutPlace,
                topics,
                note,
                reason,
                speaker,
                speakerKind,
                roleThen,
                voice,
                form,
                act,
                cue,
                saidVerbatim,
                said,
                saidBasis,
                weeks,
                reported,
                hops,
                quotations,
                figure,
                reportedFigure,
                originalFigure,
                notice);
    }

    private static <T> List<T> plus(List<T> rows, T blank) {
        List<T> more = new ArrayList<>(rows);
        if (more.size() < Attribution.MAX_ROWS) {
            more.add(blank);
        }
        return more;
    }

    private static String date(FuzzyDate date) {
        return date.edtf() == null ? "" : date.edtf();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
