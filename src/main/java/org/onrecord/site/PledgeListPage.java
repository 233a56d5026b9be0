package org.onrecord.site;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/** The board of published pledges and predictions, what is due first before the others, in five statements. */
record PledgeListPage(PledgeFilter filter, Issues issues, Shelf shelf, PledgeCounts counts, Paging<Pledge> pledges) {

    private static final String FROM = " from Claim c left join Outcome o on o.claim = c where ";

    static PledgeListPage of(PledgeFilter filter, Issues issues, int number, LocalDate today) {
        Shelf shelf = Shelf.with(filter.speaker(), filter.topic(), issues);
        if (!shelf.has(filter.speaker(), filter.topic())) {
            Addresses.requirePaged(paged(filter), paged(filter.now(issues)), number);
        }
        Conditions conditions = filter.readAll(issues, today);
        return new PledgeListPage(
                filter, issues, shelf, PledgeCounts.of(filter.read(issues), today), page(conditions, number, today));
    }

    private static Paging<Pledge> page(Conditions conditions, int number, LocalDate today) {
        TypedQuery<Object[]> query = Claim.getEntityManager()
                .createQuery(
                        "select c.id, o, count(*) over ()" + FROM + conditions.where()
                                + " order by o.due.latest nulls last, c.publishedAt desc, c.id desc",
                        Object[].class);
        List<Object[]> found = conditions
                .fill(query)
                .setFirstResult(Paging.offset(number))
                .setMaxResults(Paging.SIZE)
                .getResultList();
        if (found.isEmpty()) {
            return new Paging<>(List.of(), number, number == 1 ? 0 : count(conditions));
        }
        return new Paging<>(pledges(found, today), number, (Long) found.get(0)[2]);
    }

    private static long count(Conditions conditions) {
        return conditions
                .fill(Claim.getEntityManager().createQuery("select count(*)" + FROM + conditions.where(), Long.class))
                .getSingleResult();
    }

    private static List<Pledge> pledges(List<Object[]> found, LocalDate today) {
        Map<Long, Claim> claims =
                PublishedClaims.claims(found.stream().map(row -> (Long) row[0]).toList());
        return found.stream()
                .map(row -> Pledge.of(claims.get((Long) row[0]), (Outcome) row[1], today))
                .toList();
    }

    public Head head() {
        return Head.website(
                "Pledges and predictions",
                "What was pledged and predicted, by what it is judged, when it is due, and what came of it.",
                "/pledges");
    }

    public String paged() {
        return paged(filter);
    }

    private static String paged(PledgeFilter filter) {
        return Addresses.paged("/pledges", filter.values());
    }

    public boolean narrowed() {
        return !filter.isEmpty();
    }

    /** What is counted, whatever status the list is narrowed to. */
    public List<String> sentences() {
        StringBuilder whose = new StringBuilder("on record");
        label(filter.speaker(), shelf.speakers(), " by ", whose);
        label(filter.topic(), shelf.topics(), " about ", whose);
        if (!filter.from().isEmpty() || !filter.to().isEmpty()) {
            whose.append(", due in this time");
        }
        return counts.sentences(whose.toString());
    }

    private static void label(String slug, List<Choice> choices, String lead, StringBuilder whose) {
        choices.stream()
                .filter(choice -> choice.name().equals(slug))
                .findFirst()
                .ifPresent(choice -> whose.append(lead).append(choice.label()));
    }

    public List<Choice> kinds() {
        return ClaimListPage.with(filter.kind(), List.of(ClaimKind.PLEDGE, ClaimKind.PREDICTION));
    }

    public List<Choice> speakers() {
        return ClaimListPage.with(filter.speaker(), shelf.speakers());
    }

    public List<Choice> topics() {
        return ClaimListPage.with(filter.topic(), shelf.topics());
    }

    public List<Choice> statuses() {
        List<Choice> statuses = new ArrayList<>(List.of(new Shelf.Item("", PledgeFilter.OVERDUE, "Overdue")));
        statuses.addAll(List.of(OutcomeStatus.values()));
        return ClaimListPage.with(filter.status(), statuses);
    }
}
