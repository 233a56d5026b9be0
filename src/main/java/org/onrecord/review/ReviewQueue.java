package org.onrecord.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.history.Difference;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Choice;
import org.onrecord.web.Paging;
import org.onrecord.web.Vocabulary;

/**
 * What waits for a reviewer, the longest waiting first: claims in review, scheduled ones, verdicts that wait for a second
 * person, and published claims that were changed since they were verified. Six statements at most, whatever is on record.
 */
public record ReviewQueue(Paging<Row> rows, Wait task, Holder holder, Long topic, List<Topic> topics) {

    /** How many topics are offered to choose from. */
    private static final int TOPICS = 500;

    private static final String WAITING_VERDICT =
            "exists (select 1 from Review r where r.claim = c and r.standing = org.onrecord.review.Standing.DRAFT)";

    private static final String STALE_VERDICT = """
            (c.publication = org.onrecord.claim.Publication.PUBLISHED and (exists (select 1 from Review r
                where r.claim = c and r.standing = org.onrecord.review.Standing.IN_FORCE
                and r.attributionId is null and r.judgedSha256 <> c.judgedSha256)
            or exists (select 1 from Review r, Attribution a
                where r.claim = c and r.standing = org.onrecord.review.Standing.IN_FORCE
                and a.id = r.attributionId and a.claim = c and r.judgedSha256 <> a.judgedSha256)))""";

    private static final String IN_REVIEW = "c.publication = org.onrecord.claim.Publication.IN_REVIEW";

    private static final String SCHEDULED = "c.publication = org.onrecord.claim.Publication.SCHEDULED";

    private static final String CLAIMS = "select c.id as id from Claim c where ";

    private static final String WAITING_VERDICTS =
            "select r.claim.id as id from Review r where r.standing = org.onrecord.review.Standing.DRAFT";

    /** Begins with the verdicts: looking from each claim for its verdicts takes several times as long. */
    private static final String STALE_VERDICTS = """
            select r.claim.id as id from Review r join r.claim v
                where r.standing = org.onrecord.review.Standing.IN_FORCE and r.attributionId is null
                and r.judgedSha256 <> v.judgedSha256
                and exists (select 1 from Claim w where w = v and w.publication = org.onrecord.claim.Publication.PUBLISHED)
            union all select r.claim.id as id from Review r join Attribution a on a.id = r.attributionId
                where r.standing = org.onrecord.review.Standing.IN_FORCE and a.claim = r.claim
                and r.judgedSha256 <> a.judgedSha256
                and exists (select 1 from Claim w where w = r.claim and w.publication = org.onrecord.claim.Publication.PUBLISHED)""";

    /** What a claim waits for. */
    public enum Wait implements Choice {
        REVIEW("Waits for review", CLAIMS + IN_REVIEW),
        TIME("Waits for its time", CLAIMS + SCHEDULED),
        VERDICT("A verdict waits for a second person", WAITING_VERDICTS),
        REVERIFICATION("Needs re-verification", STALE_VERDICTS);

        private final String label;
        private final String ids;

        Wait(String label, String ids) {
            this.label = label;
            this.ids = ids;
        }

        @Override
        public String label() {
            return label;
        }

        /** What the query says of such a claim {@code c}. */
        public String condition() {
            return oneOf(ids);
        }
    }

    /** That a claim {@code c} is one of those that subqueries give the ids of. */
    private static String oneOf(String ids) {
        return "c.id in (select d.id from (" + ids + ") d)";
    }

    /** Who holds a review. */
    public enum Holder implements Choice {
        ME("Held by me"),
        NOBODY("Held by nobody"),
        SOMEBODY("Held by somebody");

        private final String label;

        Holder(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A claim that waits, and for what.
     *
     * @param changes what has changed since of what its verdicts judged
     */
    public record Row(Claim claim, boolean verdict, boolean stale, List<Difference> changes) {

        /** What it waits for, in words. */
        public List<String> waits() {
            List<String> waits = new ArrayList<>();
            if (claim.publication() == Publication.IN_REVIEW) {
                waits.add(Wait.REVIEW.label());
            }
            if (claim.scheduled()) {
                waits.add(Wait.TIME.label());
            }
            if (verdict) {
                waits.add(Wait.VERDICT.label());
            }
            if (stale) {
                waits.add(Wait.REVERIFICATION.label());
            }
            return waits;
        }

        /** Since when it waits. */
        public Instant since() {
            return claim.publication() == Publication.IN_REVIEW || claim.scheduled()
                    ? claim.submittedAt()
                    : claim.editedAt();
        }
    }

    static ReviewQueue of(String wait, String holder, String topic, int page, User viewer) {
        Wait asked = Vocabulary.find(Wait.class, wait);
        Holder held = Vocabulary.find(Holder.class, holder);
        Long about = topic.matches("\\d{1,18}") ? Long.valueOf(topic) : null;
        List<Object> parameters = new ArrayList<>();
        String where = condition(asked) + holding(held, viewer, parameters) + about(about, parameters);
        Object[] values = parameters.toArray();
        List<Object[]> found = Claim.find(
                        "select c, case when " + WAITING_VERDICT + " then 1 else 0 end, case when " + STALE_VERDICT
                                + " then 1 else 0 end from Claim c join fetch c.createdBy left join fetch c.heldBy where "
                                + where
                                + " order by case when " + IN_REVIEW + " or " + SCHEDULED
                                + " then c.submittedAt else c.editedAt end, c.id",
                        values)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .project(Object[].class)
                .list();
        Map<Long, List<Difference>> changes = changes(found.stream()
                .filter(row -> row[2].equals(1))
                .map(row -> (Claim) row[0])
                .toList());
        List<Row> rows = found.stream()
                .map(row -> row(row, changes.getOrDefault(((Claim) row[0]).id(), List.of())))
                .toList();
        List<Topic> topics =
                Topic.<Topic>find("order by name").range(0, TOPICS - 1).list();
        return new ReviewQueue(
                Paging.of(rows, page, () -> Claim.count("from Claim c where " + where, values)),
                asked,
                held,
                about,
                topics);
    }

    private static Row row(Object[] found, List<Difference> changes) {
        return new Row((Claim) found[0], found[1].equals(1), found[2].equals(1), changes);
    }

    /** What has changed since of what the verdicts on some claims judged, by the claims' ids. */
    private static Map<Long, List<Difference>> changes(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Review>> verdicts =
                Review.<Review>list("claim in ?1 and standing = ?2 order by id", claims, Standing.IN_FORCE).stream()
                        .collect(groupingBy(review -> review.claim().id()));
        Map<Long, Map<Integer, Revision>> revisions = revisions(claims, verdicts.values());
        Map<Long, List<Difference>> changes = new HashMap<>();
        for (Claim claim : claims) {
            changes.put(
                    claim.id(),
                    verdicts.getOrDefault(claim.id(), List.of()).stream()
                            .map(review -> Judgement.of(review, claim, revisions.getOrDefault(claim.id(), Map.of())))
                            .flatMap(judgement -> judgement.changes().stream())
                            .distinct()
                            .toList());
        }
        return changes;
    }

    private static Map<Long, Map<Integer, Revision>> revisions(List<Claim> claims, Collection<List<Review>> verdicts) {
        Set<Integer> numbers = new HashSet<>();
        claims.forEach(claim -> numbers.add(claim.revision()));
        verdicts.forEach(reviews -> reviews.forEach(review -> numbers.add(review.revision())));
        return Revision.<Revision>list(
                        "subjectKind = ?1 and subjectId in ?2 and number in ?3",
                        SubjectKind.CLAIM,
                        claims.stream().map(Claim::id).toList(),
                        numbers)
                .stream()
                .collect(groupingBy(Revision::subjectId, toMap(Revision::number, revision -> revision)));
    }

    private static String condition(Wait wait) {
        return wait == null
                ? oneOf(Stream.of(Wait.values()).map(each -> each.ids).collect(joining(" union all ")))
                : wait.condition();
    }

    private static String holding(Holder holder, User viewer, List<Object> parameters) {
        if (holder == null) {
            return "";
        }
        if (holder == Holder.ME) {
            parameters.add(viewer.id());
            return " and c.heldBy.id = ?" + parameters.size();
        }
        return holder == Holder.NOBODY ? " and c.heldBy is null" : " and c.heldBy is not null";
    }

    private static String about(Long topic, List<Object> parameters) {
        if (topic == null) {
            return "";
        }
        parameters.add(topic);
        return " and exists (select 1 from Claim t join t.topics o where t = c and o.id = ?" + parameters.size() + ")";
    }

    public boolean filtered() {
        return task != null || holder != null || topic != null;
    }

    /** The address of this queue, but for the page. */
    public String address() {
        return "/desk/reviews?wait=" + (task == null ? "" : task.name()) + "&holder="
                + (holder == null ? "" : holder.name()) + "&topic=" + (topic == null ? "" : topic) + "&";
    }

    public List<Wait> waits() {
        return List.of(Wait.values());
    }

    public List<Holder> holders() {
        return List.of(Holder.values());
    }
}
