package org.onrecord.factcheck;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claimreview.Brief;
import org.onrecord.claimreview.Ruling;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Standing;
import org.onrecord.search.Newest;
import org.onrecord.search.Place;
import org.onrecord.search.Search;
import org.onrecord.site.Conditions;
import org.onrecord.site.PublishedClaims;

/**
 * A page of the published claims that have a review for machines, the newest published first. It takes three statements,
 * whatever its size; where words are looked for, one more for every further {@link #LOOKED_AT} claims that have them, up
 * to {@link #MOST_LOOKS} more.
 *
 * @param next the place behind which the next page begins, or null
 */
record ClaimSearch(List<Brief> claims, PageToken next) {

    /** What nobody would count in days: about two thousand years. */
    private static final int EVER = 700_000;

    /** So many claims that have the words are looked at at once, to see which fit the rest of the call. */
    private static final int LOOKED_AT = 500;

    /** So often within one call; the next page begins where the last look ended. */
    private static final int MOST_LOOKS = 20;

    /**
     * Claims that fit, in the order of the answer.
     *
     * @param place up to where it was looked, where that is not all; else null
     */
    private record Rows(List<Object[]> claims, PageToken place) {}

    static ClaimSearch of(Call call, LocalDate today, Search search) {
        Rows rows = call.query().isBlank()
                ? new Rows(rows(conditions(call, today), call.offset(), call.size() + 1), null)
                : withWords(call, today, search);
        List<Object[]> found = rows.claims();
        List<Object[]> page = found.subList(0, Math.min(call.size(), found.size()));
        Object[] last = page.isEmpty() ? null : page.get(page.size() - 1);
        PageToken next = found.size() > call.size() ? new PageToken((Instant) last[1], (Long) last[0]) : rows.place();
        return new ClaimSearch(briefs(page.stream().map(row -> (Long) row[0]).toList()), next);
    }

    private static Conditions conditions(Call call, LocalDate today) {
        Conditions conditions =
                Conditions.published().and("exists (select 1 from Review r where " + Ruling.MAY_BE + ")");
        if (!call.language().isEmpty()) {
            conditions.and(
                    "(lower(c.language) = ? or lower(c.language) like ?)", call.language(), call.language() + "-%");
        }
        if (call.days() > 0 && call.days() < EVER) {
            addAge(conditions, today.minusDays(call.days()));
        }
        if (call.after() != null) {
            Instant at = call.after().publishedAt();
            conditions.and(
                    "(c.publishedAt < ? or c.publishedAt = ? and c.id < ?)",
                    at,
                    at,
                    call.after().id());
        }
        return conditions;
    }

    /** By what is newer: the day on which it was said, or when the verdict that speaks was published. */
    private static void addAge(Conditions conditions, LocalDate since) {
        Instant moment = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        conditions.and(
                "(c.publishedAt >= ? or exists (select 1 from Review r where " + Ruling.MAY_BE
                        + " and r.approvedAt >= ?"
                        + " and (r.basis = ? or not exists (select 1 from Review o where "
                        + Ruling.MAY_BE.replace("r.", "o.") + " and o.basis = ?)))"
                        + " or (select min(a.said.earliest) from Attribution a where a.claim = c"
                        + " and (a.act is null or a.act not in (?, ?))) >= ?)",
                moment,
                moment,
                Knowledge.IN_HINDSIGHT,
                Knowledge.IN_HINDSIGHT,
                SpeechAct.DENIES,
                SpeechAct.RETRACTS,
                since);
    }

    /** One more than the page holds, where there is one, of those that have the words. */
    private static Rows withWords(Call call, LocalDate today, Search search) {
        if (call.offset() > MOST_LOOKS * LOOKED_AT) {
            return new Rows(List.of(), null);
        }
        int wanted = call.offset() + call.size() + 1;
        List<Object[]> rows = new ArrayList<>();
        PageToken reached = call.after();
        for (int look = 0; rows.size() < wanted; look++) {
            List<Place> some = places(call, reached, search);
            if (!some.isEmpty()) {
                List<Long> ids = some.stream().map(Place::id).toList();
                rows.addAll(rows(conditions(call, today).and("c.id in ?", ids), 0, wanted));
                Place last = some.get(some.size() - 1);
                reached = new PageToken(last.at(), last.id());
            }
            if (some.size() < LOOKED_AT || look == MOST_LOOKS) {
                return new Rows(behind(call, rows), some.size() < LOOKED_AT ? null : reached);
            }
        }
        return new Rows(behind(call, rows), null);
    }

    /** A part of them would look like all there are, and a mirror would stop there. */
    private static List<Place> places(Call call, PageToken after, Search search) {
        Newest newest = search.published(call.query(), place(after), LOOKED_AT);
        if (newest.partial()) {
            throw Fault.tookTooLong();
        }
        return newest.places();
    }

    private static List<Object[]> behind(Call call, List<Object[]> rows) {
        return rows.subList(
                Math.min(call.offset(), rows.size()), Math.min(call.offset() + call.size() + 1, rows.size()));
    }

    private static Place place(PageToken token) {
        return token == null ? null : new Place(token.publishedAt(), token.id());
    }

    private static List<Object[]> rows(Conditions conditions, int offset, int most) {
        TypedQuery<Object[]> query = Claim.getEntityManager()
                .createQuery(
                        "select c.id, c.publishedAt from Claim c where " + conditions.where() + " order by "
                                + conditions.newest(),
                        Object[].class);
        return conditions.fill(query).setFirstResult(offset).setMaxResults(most).getResultList();
    }

    private static List<Brief> briefs(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Claim> claims = PublishedClaims.claims(ids);
        Map<Long, List<Review>> verdicts =
                Review.<Review>list("standing = ?1 and claim.id in ?2", Standing.IN_FORCE, ids).stream()
                        .collect(groupingBy(review -> review.claim().id()));
        return ids.stream()
                .map(id -> Brief.of(claims.get(id), verdicts.getOrDefault(id, List.of())))
                .flatMap(Optional::stream)
                .toList();
    }
}
