package org.onrecord.site;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.review.Standing;
import org.onrecord.web.Paging;

/** Finds what lists of claims show, in four statements whatever the claims hold. */
public final class PublishedClaims {

    private PublishedClaims() {}

    /** A page of the claims that fit, with how many do; more than {@link Paging#counted(int)} are not counted. */
    static Paging<ClaimEntry> page(Conditions conditions, int number) {
        List<Object[]> found = conditions
                .fillOrdered(Claim.getEntityManager()
                        .createQuery(selected(conditions, ", (" + counted(conditions, number) + ")"), Object[].class))
                .setFirstResult(Paging.offset(number))
                .setMaxResults(Paging.SIZE)
                .getResultList();
        if (found.isEmpty()) {
            return Paging.counted(List.of(), number, number == 1 ? 0 : count(conditions, number));
        }
        List<Long> ids = found.stream().map(row -> (Long) row[0]).toList();
        return Paging.counted(entries(ids), number, (Long) found.get(0)[1]);
    }

    static List<ClaimEntry> newest(int most) {
        Conditions all = Conditions.published();
        return entries(all.fillOrdered(Claim.getEntityManager().createQuery(selected(all, ""), Long.class))
                .setMaxResults(most)
                .getResultList());
    }

    private static String selected(Conditions conditions, String more) {
        return "select c.id" + more + " from Claim c where " + conditions.where() + " order by " + conditions.order();
    }

    private static String counted(Conditions conditions, int number) {
        return counted(
                "select c.id as id from Claim c where " + conditions.where() + " order by " + conditions.newest(),
                number);
    }

    /**
     * A query that counts what another one finds, as far as {@link Paging#counted(int)} wants to know: where
     * little is what is asked for, each that is counted costs a look at much that is not.
     *
     * @param ids selects an {@code id}, in an order that an index has
     */
    static String counted(String ids, int number) {
        return "select count(*) from (" + ids + " limit " + (Paging.counted(number) + 1) + ") counted";
    }

    private static long count(Conditions conditions, int number) {
        return conditions
                .fill(Claim.getEntityManager().createQuery(counted(conditions, number), Long.class))
                .getSingleResult();
    }

    /** What lists show of claims, in the order of their ids; three statements. */
    public static List<ClaimEntry> entries(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Claim> claims = claims(ids);
        Attribution.list("from Attribution a left join fetch a.quotations where a.claim.id in ?1", ids);
        Map<Long, List<Answer.Row>> verdicts = verdicts(ids);
        List<ClaimEntry> entries = new ArrayList<>();
        ids.forEach(id -> entries.add(ClaimEntry.of(claims.get(id), verdicts.getOrDefault(id, List.of()))));
        return entries;
    }

    /** Claims by their ids, with who said them, in one statement. */
    public static Map<Long, Claim> claims(List<Long> ids) {
        Map<Long, Claim> claims = new HashMap<>();
        Claim.<Claim>list(
                        "from Claim c left join fetch c.attributions a left join fetch a.speaker where c.id in ?1", ids)
                .forEach(claim -> claims.put(claim.id(), claim));
        return claims;
    }

    static Map<Long, List<Answer.Row>> verdicts(List<Long> claims) {
        return Claim.getEntityManager()
                .createQuery("""
                        select r.claim.id, r.attributionId, r.axis, r.verdict, r.basis, r.judgedSha256
                        from Review r where r.standing = ?1 and r.claim.id in ?2 order by r.basis, r.id""", Answer.Row.class)
                .setParameter(1, Standing.IN_FORCE)
                .setParameter(2, claims)
                .getResultStream()
                .collect(groupingBy(Answer.Row::claimId));
    }
}
