package org.onrecord.site;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Formats;

/** How many published pledges and predictions there are of each status, in one statement. */
public record PledgeCounts(List<Count> counts) {

    private static final String QUERY = """
            select c.kind, o.status, count(*), sum(case when o.due.latest < :today then 1 else 0 end)
            from Claim c left join Outcome o on o.claim = c where\s""";

    /**
     * How many have one status.
     *
     * @param overdue of how many of them the time is up, while nothing ended the matter
     */
    public record Count(OutcomeStatus status, long number, long overdue) {}

    /** Published pledges and predictions, in a query that also knows {@code o}, their outcome. */
    static Conditions promised() {
        return Conditions.published().and("c.kind in ?", List.of(ClaimKind.PLEDGE, ClaimKind.PREDICTION));
    }

    /** Those that a speaker is said to have made. */
    static PledgeCounts of(Speaker speaker, LocalDate today) {
        return of(promised().by(speaker.slug()), today);
    }

    /** Those about some topics. */
    static PledgeCounts about(List<Long> topics, LocalDate today) {
        return of(PublicTopics.about(topics, promised()), today);
    }

    static PledgeCounts of(Conditions conditions, LocalDate today) {
        TypedQuery<Object[]> query = Claim.getEntityManager()
                .createQuery(QUERY + conditions.where() + " group by c.kind, o.status", Object[].class);
        List<Count> counts = new ArrayList<>();
        for (Object[] row : conditions.fill(query).setParameter("today", today).getResultList()) {
            add(counts, (ClaimKind) row[0], (OutcomeStatus) row[1], (Long) row[2], ((Number) row[3]).longValue());
        }
        counts.sort(Comparator.comparing(Count::status));
        return new PledgeCounts(List.copyOf(counts));
    }

    /** What has no entry counts with what was said not to be rated yet. */
    private static void add(List<Count> counts, ClaimKind kind, OutcomeStatus said, long number, long passed) {
        OutcomeStatus status = said == null ? OutcomeStatus.first(kind) : said;
        long overdue = status.isFinal() ? 0 : passed;
        Count before = counts.stream()
                .filter(count -> count.status() == status)
                .findFirst()
                .orElse(new Count(status, 0, 0));
        counts.remove(before);
        counts.add(new Count(status, before.number() + number, before.overdue() + overdue));
    }

    public long total() {
        return counts.stream().mapToLong(Count::number).sum();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public long overdue() {
        return counts.stream().mapToLong(Count::overdue).sum();
    }

    /**
     * The counts in words, for each kind that there is: "12 pledges on record: 9 not yet rated, 3 kept; 4 overdue."
     *
     * @param whose ends what is counted, such as "on record by Ana Sousa"
     */
    public List<String> sentences(String whose) {
        List<String> sentences = new ArrayList<>();
        sentence(ClaimKind.PLEDGE, "pledge", "pledges", whose, sentences);
        sentence(ClaimKind.PREDICTION, "prediction", "predictions", whose, sentences);
        return sentences;
    }

    private void sentence(ClaimKind kind, String one, String many, String whose, List<String> sentences) {
        List<Count> of =
                counts.stream().filter(count -> count.status().kind() == kind).toList();
        if (of.isEmpty()) {
            return;
        }
        long number = of.stream().mapToLong(Count::number).sum();
        long overdue = of.stream().mapToLong(Count::overdue).sum();
        String parts = of.stream()
                .map(count -> Formats.grouped(count.number()) + " "
                        + count.status().label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        sentences.add(Formats.plural(number, one, many) + " " + whose + ": " + parts
                + (overdue == 0 ? "." : "; " + Formats.grouped(overdue) + " overdue."));
    }
}
