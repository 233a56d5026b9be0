package org.onrecord.claimreview;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Quotation;
import org.onrecord.figure.Figure;
import org.onrecord.review.Evidence;
import org.onrecord.review.Flag;
import org.onrecord.review.Review;
import org.onrecord.source.Passage;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Slug;

/** Says in terms of our own what schema.org has no words for: reports with their chains, dates, figures and verdicts. */
record DocumentParts(Shown shown, UnaryOperator<String> absolute) {

    /** @param edtf the date in the Extended Date/Time Format, never a day more precise than what is known */
    record Date(String edtf, String verbatim, String basis, String zone) {

        static Date of(FuzzyDate date) {
            return date.isUnknown() && date.verbatim() == null
                    ? null
                    : new Date(date.edtf(), date.verbatim(), date.basis().name(), date.zone());
        }
    }

    /** A figure with what its number bounds; the source's wording is always there where it is known. */
    record Number(
            String verbatim,
            String bound,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            String unit,
            String counted,
            String combine,
            Boolean cumulative,
            String period,
            String place,
            String hedge) {

        static Number of(Figure figure) {
            return figure == null
                    ? null
                    : new Number(
                            figure.verbatim(),
                            figure.bound().name(),
                            figure.value(),
                            figure.low(),
                            figure.high(),
                            figure.unit(),
                            figure.counted(),
                            figure.combine().name(),
                            figure.cumulative(),
                            figure.period(),
                            figure.place(),
                            figure.hedge());
        }
    }

    /** Somebody on record, with the address at which readers find them here. */
    record Party(String kind, String name, String url) {}

    record Report(
            Party speaker,
            String roleThen,
            String voice,
            String form,
            String act,
            String cue,
            Date said,
            Date reported,
            Number figure,
            Number originalFigure,
            List<Relay> chain,
            List<Words> quotations,
            Target passage,
            List<Verdict> verdicts) {}

    record Relay(Party agent, String verb, String naming, boolean seen, Number figure) {}

    record Words(
            String text,
            String language,
            String fidelity,
            String original,
            String originalLanguage,
            String translatedBy) {}

    record Verdict(
            String question,
            String verdict,
            String label,
            String definition,
            String knowledge,
            String rationale,
            List<String> flags,
            String approved,
            boolean needsReverification,
            List<Piece> evidence) {}

    record Piece(String stance, String origin, Target passage) {}

    List<Report> reports() {
        return shown.claim().attributions().stream().map(this::report).toList();
    }

    private Report report(Attribution report) {
        return new Report(
                party(report.speaker()),
                report.roleThen(),
                ClaimDocument.name(report.voice()),
                ClaimDocument.name(report.form()),
                ClaimDocument.name(report.act()),
                report.cue(),
                Date.of(report.said()),
                Date.of(report.reported()),
                Number.of(report.figure()),
                Number.of(report.original()),
                report.hops().stream().map(this::relay).toList(),
                report.quotations().stream().map(DocumentParts::words).toList(),
                target(report.passage()),
                shown.reviews().stream()
                        .filter(review -> report.id().equals(review.attributionId()))
                        .map(this::verdict)
                        .toList());
    }

    private Party party(Speaker speaker) {
        return speaker == null
                ? null
                : new Party(
                        speaker.kind().name(),
                        speaker.name(),
                        absolute.apply(Slug.encoded("/speakers/" + speaker.slug())));
    }

    private Relay relay(Hop hop) {
        return new Relay(party(hop.agent()), hop.verb(), hop.naming().name(), hop.seen(), Number.of(hop.figure()));
    }

    private static Words words(Quotation quotation) {
        return new Words(
                quotation.exact(),
                quotation.language(),
                ClaimDocument.name(quotation.fidelity()),
                quotation.original(),
                quotation.originalLanguage(),
                quotation.translatedBy());
    }

    Verdict verdict(Review review) {
        return new Verdict(
                review.axis().name(),
                review.verdict().name(),
                review.verdict().label(),
                review.verdict().definition(),
                review.basis().name(),
                review.rationale(),
                review.flags().stream().map(Flag::name).toList(),
                Marking.second(review.approvedAt()),
                review.stale(),
                review.evidence().stream().map(this::piece).toList());
    }

    private Piece piece(Evidence evidence) {
        return new Piece(evidence.stance().name(), evidence.origin(), target(evidence.passage()));
    }

    private Target target(Passage passage) {
        return passage == null ? null : Target.of(passage, new Works(List.of(), absolute).work(passage.capture()));
    }
}
