package org.onrecord.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.ClaimKind;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Days;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** What a reader wants the board of pledges and predictions narrowed to, as it stands in the address. */
record PledgeFilter(
        @PlainText(max = 100) String kind,
        @PlainText(max = 100, seen = false) String speaker,
        @PlainText(max = 100, seen = false) String topic,
        @PlainText(max = 100) String status,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String from,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String to) {

    /** Asks for what is overdue; that is worked out, so it is no status. */
    static final String OVERDUE = "OVERDUE";

    static PledgeFilter of(FormData address) {
        return new PledgeFilter(
                address.text("kind"),
                address.text("speaker"),
                address.text("topic"),
                address.text("status"),
                address.text("from"),
                address.text("to"));
    }

    /** The same by the addresses that the speaker and the topic have now. */
    PledgeFilter now(Issues issues) {
        return new PledgeFilter(
                kind, PublicSpeakers.slugNow(speaker, issues), PublicTopics.slugNow(topic, issues), status, from, to);
    }

    /** What of it can be understood, but for the status: what is counted by status. */
    Conditions read(Issues issues) {
        Conditions conditions = PledgeCounts.promised();
        if (issues.usable(kind, "kind")) {
            ClaimKind known = Vocabulary.find(ClaimKind.class, kind);
            if (known == null || !known.promises()) {
                conditions.and("1 = 0");
            } else {
                conditions.and("c.kind = ?", known);
            }
        }
        if (issues.usable(speaker, "speaker")) {
            conditions.by(speaker);
        }
        if (issues.usable(topic, "topic")) {
            conditions.about(topic);
        }
        addDue(conditions, Days.read(from, to, issues));
        return conditions;
    }

    private static void addDue(Conditions conditions, Days days) {
        if (days.first() != null || days.last() != null) {
            conditions.and("o.due.edtf is not null");
        }
        if (days.last() != null) {
            conditions.and("(o.due.earliest is null or o.due.earliest <= ?)", days.last());
        }
        if (days.first() != null) {
            conditions.and("(o.due.latest is null or o.due.latest >= ?)", days.first());
        }
    }

    /** The same, narrowed to the status, too. */
    Conditions readAll(Issues issues, LocalDate today) {
        Conditions conditions = read(issues);
        if (!issues.usable(status, "status")) {
            return conditions;
        }
        if (status.equals(OVERDUE)) {
            return conditions.and(
                    "o.due.latest < ? and (o.status is null or o.status not in ?)", today, OutcomeStatus.ends());
        }
        OutcomeStatus known = Vocabulary.find(OutcomeStatus.class, status);
        if (known == null) {
            return conditions.and("1 = 0");
        }
        return known.begins()
                ? conditions.and("(o.status = ? or o.status is null and c.kind = ?)", known, known.kind())
                : conditions.and("o.status = ?", known);
    }

    /** The filters by their names in the address. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kind);
        values.put("speaker", speaker);
        values.put("topic", topic);
        values.put("status", status);
        values.put("from", from);
        values.put("to", to);
        return values;
    }

    boolean isEmpty() {
        return List.of(kind, speaker, topic, status, from, to).stream().allMatch(String::isEmpty);
    }
}
