package org.onrecord.site;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Standing;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Days;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** What a reader wants a list of claims narrowed to, as it stands in the address. */
public record ClaimFilter(
        @PlainText(max = 100, seen = false) String speaker,
        @PlainText(max = 100, seen = false) String topic,
        @PlainText(max = 100) String kind,
        @PlainText(max = 100) String attribution,
        @PlainText(max = 100) String content,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String from,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String to) {

    /** Of longer times there are so many reports that they are found sooner claim by claim, the newest first. */
    private static final Period LONGEST_FEW = Period.ofYears(1);

    private static final String REPORTS = "select a.claim.id as id from Attribution a where ";

    public static ClaimFilter of(FormData address) {
        return new ClaimFilter(
                address.text("speaker"),
                address.text("topic"),
                address.text("kind"),
                address.text("attribution"),
                address.text("content"),
                address.text("from"),
                address.text("to"));
    }

    /** The same, of one speaker; of anybody for an empty slug. */
    ClaimFilter by(String slug) {
        return new ClaimFilter(slug, topic, kind, attribution, content, from, to);
    }

    /** The same, about one topic; about any for an empty slug. */
    ClaimFilter about(String slug) {
        return new ClaimFilter(speaker, slug, kind, attribution, content, from, to);
    }

    /** The same by the addresses that the speaker and the topic have now. */
    public ClaimFilter now(Issues issues) {
        return by(PublicSpeakers.slugNow(speaker, issues)).about(PublicTopics.slugNow(topic, issues));
    }

    /** What of it can be understood; what can't is left out, with an issue beside its field. */
    public Conditions read(Issues issues) {
        Conditions conditions = Conditions.published();
        if (issues.usable(topic, "topic")) {
            conditions.about(topic);
        }
        if (issues.usable(kind, "kind")) {
            ClaimKind known = Vocabulary.find(ClaimKind.class, kind);
            addOrNothing(conditions, known != null, "c.kind = ?", known);
        }
        if (issues.usable(content, "content")) {
            ContentVerdict known = Vocabulary.find(ContentVerdict.class, content);
            addOrNothing(
                    conditions,
                    known != null,
                    verdict("r.claim = c and r.attributionId is null", known == ContentVerdict.NOT_RATED),
                    verdictValues(Axis.CONTENT, content, known == ContentVerdict.NOT_RATED));
        }
        addReport(conditions, issues);
        return conditions;
    }

    /** Speaker, date and verdict on who said it must fit one and the same report. */
    private void addReport(Conditions conditions, Issues issues) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        addWho(parts, values, issues);
        Days days = Days.read(from, to, issues);
        if (days.last() != null) {
            parts.add("(a.said.earliest is null or a.said.earliest <= ?)");
            values.add(days.last());
        }
        if (speaker.isEmpty() && days.atMost(LONGEST_FEW)) {
            addSince(days.first(), parts, values, conditions);
            return;
        }
        if (days.first() != null) {
            parts.add("(a.said.latest is null or a.said.latest >= ?)");
            values.add(days.first());
        }
        if (days.first() != null || days.last() != null) {
            parts.add("a.said.edtf is not null");
        }
        // Who said something is found first of all; a verdict or a long time is looked up claim by claim.
        if (!parts.isEmpty() && speaker.isEmpty()) {
            conditions.and("exists (" + REPORTS + String.join(" and ", parts) + " and a.claim = c)", values.toArray());
        } else if (!parts.isEmpty()) {
            conditions.andFew("c.id in (" + REPORTS + String.join(" and ", parts) + ")", values.toArray());
        }
    }

    private void addWho(List<String> parts, List<Object> values, Issues issues) {
        if (issues.usable(speaker, "speaker")) {
            parts.add("a.speaker.slug = ?");
            values.add(speaker);
        }
        if (issues.usable(attribution, "attribution")) {
            AttributionVerdict known = Vocabulary.find(AttributionVerdict.class, attribution);
            boolean unchecked = known == AttributionVerdict.UNCHECKED;
            parts.add(known == null ? "1 = 0" : verdict("r.claim = a.claim and r.attributionId = a.id", unchecked));
            if (known != null) {
                values.addAll(List.of(verdictValues(Axis.ATTRIBUTION, attribution, unchecked)));
            }
        }
    }

    /**
     * Begins with the reports of these days, of which there are few. An index has them by the last day that each can be
     * of: those since a day, and those whose end is open.
     */
    private static void addSince(LocalDate first, List<String> parts, List<Object> values, Conditions conditions) {
        String others = parts.stream().map(part -> " and " + part).collect(Collectors.joining());
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(values);
        all.addAll(values);
        // H2 makes both parts anew for each claim unless they stand in a query around them.
        conditions.andFew(
                "c.id in (select d.id from (" + REPORTS + "a.said.latest >= ?" + others + " union all " + REPORTS
                        + "a.said.latest is null and a.said.edtf is not null" + others + ") d)",
                all.toArray());
    }

    /** A value that no claim can have leaves no claim; it is nothing to be corrected, the address may be an old one. */
    private static void addOrNothing(Conditions conditions, boolean known, String condition, Object... values) {
        if (known) {
            conditions.and(condition, values);
        } else {
            conditions.and("1 = 0");
        }
    }

    /** What nobody judged yet has either no verdict or one that says so, which is asked in one look at the verdicts. */
    private static String verdict(String target, boolean orNone) {
        String inForce = " from Review r where " + target + " and r.standing = ? and r.axis = ?";
        return orNone
                ? "coalesce((select max(case when r.verdict = ? then 1 else 0 end)" + inForce + "), 1) = 1"
                : "exists (select 1" + inForce + " and r.verdict = ?)";
    }

    private static Object[] verdictValues(Axis axis, String verdict, boolean orNone) {
        return orNone
                ? new Object[] {verdict, Standing.IN_FORCE, axis}
                : new Object[] {Standing.IN_FORCE, axis, verdict};
    }

    /** The filters by their names in the address. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("speaker", speaker);
        values.put("topic", topic);
        values.put("kind", kind);
        values.put("attribution", attribution);
        values.put("content", content);
        values.put("from", from);
        values.put("to", to);
        return values;
    }

    boolean isEmpty() {
        return values().values().stream().collect(Collectors.joining()).isEmpty();
    }
}
