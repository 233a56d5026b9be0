package org.onrecord.site;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.PublicContent;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Fate;
import org.onrecord.review.Judgement;

/**
 * A claim's history as machines read it: what its page tells people, and which verdicts stand.
 *
 * @param versions how many versions readers could see since it was published, over all pages
 */
record HistoryFeed(
        String claim,
        String language,
        String address,
        int page,
        int pages,
        long versions,
        List<Standing> verdicts,
        List<Entry> entries) {

    /**
     * A verdict in force.
     *
     * @param needsReverification whether what it judged has changed since
     */
    record Standing(
            String question,
            Long report,
            String verdict,
            String knowledge,
            Instant approvedAt,
            boolean needsReverification,
            List<Change> changes) {}

    record Entry(
            Instant at,
            String title,
            String by,
            String reason,
            List<PublicContent.Shown> values,
            List<Change> changes) {}

    record Change(String field, String before, String after, List<Word> words) {}

    /** @param fate {@code kept}, {@code removed} or {@code added} */
    record Word(String fate, String text) {}

    static HistoryFeed of(ClaimHistory history, PublishedClaim claim) {
        Stream<Judgement> reports = claim.reports().stream().flatMap(report -> report.judgements().stream());
        return new HistoryFeed(
                history.claim().text(),
                history.claim().language(),
                Head.encoded("/claims/" + history.claim().slug()),
                history.versions().number(),
                history.versions().pages(),
                history.versions().total(),
                Stream.concat(reports, claim.judgements().stream())
                        .map(HistoryFeed::standing)
                        .toList(),
                history.entries().stream().map(HistoryFeed::entry).toList());
    }

    private static Standing standing(Judgement judgement) {
        return new Standing(
                judgement.review().axis().label(),
                judgement.review().attributionId(),
                judgement.review().verdict().name(),
                judgement.review().basis().name(),
                judgement.review().approvedAt(),
                judgement.review().stale(),
                changes(judgement.changes()));
    }

    private static Entry entry(ClaimHistory.Entry entry) {
        return new Entry(
                entry.at(), entry.title(), entry.by(), entry.reason(), entry.values(), changes(entry.changes()));
    }

    private static List<Change> changes(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new Change(
                        difference.field(),
                        text(difference, Fate.ADDED),
                        text(difference, Fate.REMOVED),
                        difference.spans().stream()
                                .map(span -> new Word(span.fate().name().toLowerCase(Locale.ROOT), span.text()))
                                .toList()))
                .toList();
    }

    private static String text(Difference difference, Fate without) {
        return difference.spans().stream()
                .filter(span -> span.fate() != without)
                .map(Difference.Span::text)
                .collect(Collectors.joining());
    }
}
