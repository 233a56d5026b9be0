package org.onrecord.search;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfClaim;
import org.onrecord.search.Indexed.Said;
import org.onrecord.search.Indexed.Wording;

/** Reads claims from the database as the index is to hold them, in as many statements for two hundred as for one. */
final class ClaimsOnRecord {

    private ClaimsOnRecord() {}

    /** Those of some claims that stand; the others were merged or erased. To be called in a transaction. */
    static List<OfClaim> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        RowsOfClaims rows = RowsOfClaims.of(ids);
        Map<Long, Named> speakers = Names.ofSpeakers(rows.reports().values().stream()
                .flatMap(List::stream)
                .map(RowsOfClaims.Report::speaker)
                .filter(Objects::nonNull)
                .collect(toSet()));
        Map<Long, Named> topics = Names.ofTopics(rows.topics().values().stream()
                .flatMap(List::stream)
                .map(RowsOfClaims.About::topic)
                .collect(toSet()));
        return rows.claims().stream()
                .map(row -> claim(row, rows, speakers, topics))
                .toList();
    }

    private static OfClaim claim(
            RowsOfClaims.Row row, RowsOfClaims rows, Map<Long, Named> speakers, Map<Long, Named> topics) {
        List<RowsOfClaims.Report> reports = rows.reports().getOrDefault(row.id(), List.of());
        return new OfClaim(
                row.id(),
                row.slug(),
                row.publication() == Publication.PUBLISHED,
                new Wording(row.text(), row.language()),
                quotations(rows.quotations().getOrDefault(row.id(), List.of())),
                passages(reports),
                named(reports.stream().map(RowsOfClaims.Report::speaker), speakers),
                relays(rows.relays().getOrDefault(row.id(), List.of())),
                named(rows.topics().getOrDefault(row.id(), List.of()).stream().map(RowsOfClaims.About::topic), topics),
                row.kind(),
                verdict(rows.verdicts().getOrDefault(row.id(), List.of())),
                said(reports),
                row.figure(),
                row.publication(),
                row.publishedAt(),
                row.editedAt());
    }

    /** Also as they were said in their own language. */
    private static List<Wording> quotations(List<RowsOfClaims.Words> rows) {
        Set<Wording> all = new LinkedHashSet<>();
        for (RowsOfClaims.Words row : rows) {
            all.add(new Wording(row.exact(), row.language()));
            if (row.original() != null) {
                all.add(new Wording(row.original(), row.originalLanguage()));
            }
        }
        return List.copyOf(all);
    }

    private static List<Wording> passages(List<RowsOfClaims.Report> reports) {
        return reports.stream()
                .filter(report -> report.passage() != null)
                .map(report -> new Wording(report.passage(), report.language()))
                .distinct()
                .toList();
    }

    private static List<Named> named(Stream<Long> ids, Map<Long, Named> names) {
        return ids.filter(Objects::nonNull)
                .distinct()
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Long> relays(List<RowsOfClaims.Relay> rows) {
        return rows.stream().map(RowsOfClaims.Relay::agent).sorted().toList();
    }

    private static List<Said> said(List<RowsOfClaims.Report> reports) {
        return reports.stream()
                .filter(report -> report.earliest() != null || report.latest() != null)
                .map(report -> new Said(report.speaker(), report.earliest(), report.latest()))
                .toList();
    }

    /** Of two on different knowledge, the one in hindsight. */
    private static ContentVerdict verdict(List<RowsOfClaims.Judged> rows) {
        return rows.stream()
                .max(Comparator.comparing(RowsOfClaims.Judged::basis))
                .map(row -> ContentVerdict.valueOf(row.verdict()))
                .orElse(ContentVerdict.NOT_RATED);
    }
}
