package org.onrecord.site;

import jakarta.persistence.TypedQuery;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Days;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * All notices on published claims, the newest first, and that claims were withdrawn: of those the reason alone, since
 * what they said is no longer published. Two statements, whatever is on record.
 */
record CorrectionsPage(Filter filter, Issues issues, Paging<Notice> notices) {

    /** What a reader wants the list narrowed to, as it stands in the address. Days begin in the desk's own zone. */
    record Filter(
            @PlainText(max = 100) String kind,
            @PlainText(max = FuzzyDate.LONGEST_TEXT) String from,
            @PlainText(max = FuzzyDate.LONGEST_TEXT) String to) {

        static Filter of(FormData address) {
            return new Filter(address.text("kind"), address.text("from"), address.text("to"));
        }

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("kind", kind);
            values.put("from", from);
            values.put("to", to);
            return values;
        }
    }

    static CorrectionsPage of(Filter filter, Issues issues, int number, ZoneId zone) {
        List<Object> parameters = new ArrayList<>(PublishedNotices.states());
        String where = PublishedNotices.SHOWN + kind(filter, parameters) + days(filter, issues, zone, parameters);
        TypedQuery<Notice> page = Claim.getEntityManager()
                .createQuery(
                        "select n from Notice n join fetch n.claim c where " + where + " order by n.at desc, n.id desc",
                        Notice.class);
        TypedQuery<Long> count = Claim.getEntityManager()
                .createQuery("select count(*) from Notice n join n.claim c where " + where, Long.class);
        for (int i = 0; i < parameters.size(); i++) {
            page.setParameter(i + 1, parameters.get(i));
            count.setParameter(i + 1, parameters.get(i));
        }
        List<Notice> found = page.setFirstResult(Paging.offset(number))
                .setMaxResults(Paging.SIZE)
                .getResultList();
        return new CorrectionsPage(filter, issues, new Paging<>(found, number, count.getSingleResult()));
    }

    private static String kind(Filter filter, List<Object> parameters) {
        if (filter.kind().isEmpty()) {
            return "";
        }
        NoticeKind known = Vocabulary.find(NoticeKind.class, filter.kind());
        if (known == null) {
            return " and 1 = 0";
        }
        parameters.add(known);
        return " and n.kind = ?" + parameters.size();
    }

    private static String days(Filter filter, Issues issues, ZoneId zone, List<Object> parameters) {
        Days days = Days.read(filter.from(), filter.to(), issues);
        String where = "";
        if (days.first() != null) {
            parameters.add(days.begin(zone));
            where += " and n.at >= ?" + parameters.size();
        }
        if (days.last() != null) {
            parameters.add(days.end(zone));
            where += " and n.at < ?" + parameters.size();
        }
        return where;
    }

    public Head head() {
        return Head.website(
                "Corrections", "What this record has put right, withdrawn or added to, and why.", "/corrections");
    }

    public List<NoticeKind> kinds() {
        return List.of(NoticeKind.values());
    }

    public boolean narrowed() {
        return filter.values().values().stream().anyMatch(value -> !value.isEmpty());
    }

    public String paged() {
        return Addresses.paged("/corrections", filter.values());
    }
}
