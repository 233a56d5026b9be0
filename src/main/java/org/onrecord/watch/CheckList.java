package org.onrecord.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/**
 * The words that newer copies no longer hold, with what the desk made of it: what is open first, then the newest. Three
 * statements, whatever is on record.
 *
 * @param mine whether only claims that the viewer entered or last edited are shown
 * @param claim the id of the one claim whose checks are shown, or null
 * @param sent what was typed to settle one, and came back
 */
record CheckList(Paging<Row> rows, boolean mine, Long claim, Sent sent) {

    private static final String TASKS = """
            from QuoteTask t join fetch t.claim c join fetch t.passage p join fetch p.capture k
            join fetch k.source s join fetch s.publisher join fetch t.finding f join fetch f.capture
            left join fetch t.settledBy where\s""";

    /**
     * One check.
     *
     * @param report the id of the report that rests on the words, or null where none does any more, or a verdict does
     */
    record Row(QuoteTask task, Long report) {

        /** Where the claim is made to rest on the newer copy, or judged anew. */
        public String amend() {
            String claim = "/desk/claims/" + task.claim().id();
            return report == null
                    ? claim + "/review"
                    : claim + "?attribution=" + report + "&capture="
                            + task.finding().capture().id();
        }

        /** The name that a field of this check has on the page. */
        public String field(String name) {
            return "check" + task.id() + "." + name;
        }
    }

    /** What came back: of which check, what was typed, and what is wrong with it. */
    record Sent(Long task, SettlementForm form, Issues issues) {

        Sent {
            issues = issues.under("check" + task);
        }

        static final Sent NOTHING = new Sent(null, SettlementForm.BLANK, Issues.none());
    }

    static CheckList of(boolean mine, String claim, int page, User viewer, Sent sent) {
        Long one = claim != null && claim.matches("\\d{1,18}") ? Long.valueOf(claim) : null;
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("1 = 1");
        if (mine) {
            values.add(viewer);
            where.append(" and (c.createdBy = ?1 or c.lastEditedBy = ?1)");
        }
        if (one != null) {
            values.add(one);
            where.append(" and c.id = ?").append(values.size());
        }
        long total = QuoteTask.count("from QuoteTask t join t.claim c where " + where, values.toArray());
        List<QuoteTask> found = QuoteTask.<QuoteTask>find(
                        TASKS + where + " order by case when t.settledAt is null then 0 else 1 end,"
                                + " t.openedAt desc, t.id desc",
                        values.toArray())
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new CheckList(new Paging<>(rows(found), page, total), mine, one, sent);
    }

    private static List<Row> rows(List<QuoteTask> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> reports = new HashMap<>();
        Attribution.getEntityManager()
                .createQuery("select a.passage.id, a.id from Attribution a where a.passage.id in ?1", Object[].class)
                .setParameter(1, tasks.stream().map(task -> task.passage().id()).toList())
                .getResultList()
                .forEach(row -> reports.put((Long) row[0], (Long) row[1]));
        return tasks.stream()
                .map(task -> new Row(task, reports.get(task.passage().id())))
                .toList();
    }

    public List<Settlement> settlements() {
        return List.of(Settlement.OUR_COPY_STANDS, Settlement.MISTAKEN);
    }

    /** The address of this list, but for the page. */
    public String address() {
        return "/desk/checks?who=" + (mine ? "mine" : "everyone") + (claim == null ? "" : "&claim=" + claim) + "&";
    }

    public boolean returned(Row row) {
        return row.task().id().equals(sent.task());
    }

    /** What is typed to settle a check, or nothing yet. */
    public SettlementForm form(Row row) {
        return returned(row) ? sent.form() : SettlementForm.BLANK;
    }

    /** All that is wrong with what was sent, by the names that the fields have on this page. */
    public Issues issues() {
        return sent.issues();
    }
}
