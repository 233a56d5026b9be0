package org.onrecord.site;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.FigureChain;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.ReaderSentence;
import org.onrecord.history.Difference;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Judgement;
import org.onrecord.review.Verdict;
import org.onrecord.source.Source;
import org.onrecord.time.FuzzyDate;

/** One report of a claim as its page shows it: what was printed, how it came there, and what we make of it. */
public record Report(Attribution attribution, List<Judgement> judgements, int number) {

    public String sentence() {
        return ReaderSentence.of(attribution);
    }

    public Verdict unanswered() {
        return AttributionVerdict.UNCHECKED;
    }

    public Source source() {
        return attribution.source();
    }

    /** Whether the speaker published it, with nobody between. */
    public boolean firstHand() {
        return attribution.speaker() != null
                && source() != null
                && attribution.speaker().id().equals(source().publisher().id())
                && attribution.hops().stream()
                        .allMatch(hop ->
                                hop.agent().id().equals(source().publisher().id()));
    }

    /** From the mouth to the page: the speaker, every relay, and who published it last. */
    public List<Step> chain() {
        List<Step> steps = new ArrayList<>();
        List<Hop> hops = attribution.hops();
        FigureChain figures = FigureChain.of(attribution);
        boolean ends = attribution.endsAtPublisher();
        if (attribution.speaker() != null) {
            steps.add(new Step(attribution.speaker(), null, true, hops.isEmpty() && ends, figures.first()));
        }
        for (int i = 0; i < hops.size(); i++) {
            boolean last = i == hops.size() - 1 && ends;
            steps.add(new Step(hops.get(i).agent(), hops.get(i), false, last, figures.relay(i)));
        }
        if (source() != null && !ends) {
            steps.add(new Step(source().publisher(), null, false, true, figures.last()));
        }
        return steps;
    }

    /** Whether it was said relative to another date, of which the reader is told how it was counted. */
    public boolean relative() {
        return attribution.said().verbatim() != null;
    }

    /** Whether the date was counted from the date of this report's own source. */
    public boolean anchoredHere() {
        return source() != null && source().id().equals(attribution.said().anchor());
    }

    public FuzzyDate said() {
        return attribution.said();
    }

    /** The words changed between what was said and what was printed; none when they are in two languages. */
    public List<Difference.Span> alterations(Quotation quotation) {
        boolean sameLanguage = quotation.originalLanguage() == null
                || quotation.originalLanguage().equalsIgnoreCase(quotation.language());
        boolean comparable =
                quotation.original() != null && sameLanguage && quotation.fidelity() != Fidelity.TRANSLATION;
        return comparable ? Difference.spans(quotation.original(), quotation.exact()) : List.of();
    }
}
