package org.onrecord.quantity;

import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.List;
import org.onrecord.claim.Publication;
import org.onrecord.figure.Figure;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Folded;

/** Finds figures with what stands beside them, in one statement however many there are. */
public final class Estimates {

    /** What is read of a figure, one for each. A claim that has no figure any more has no row. */
    private static final String READ = """
            select f.id, c.id, c.slug, c.text, c.language, c.publication, c.figure, f.asOf, c.about, a.said,
                s.id, s.name, s.slug, s.kind, v.id, v.name, v.slug, v.kind, f.fallKind, f.fallWords, f.base, f.repeats.id,
                q.name, q.slug, q.cumulative
            from QuantityFigure f join f.quantity q join f.claim c
                left join Attribution a on a.claim = c
                    and a.place = (select min(b.place) from Attribution b where b.claim = c)
                left join a.speaker s
                left join Hop h on h.attribution = a
                    and h.place = (select min(i.place) from Hop i where i.attribution = a)
                    and exists (select 1 from Hop j where j.attribution = a and j.place > h.place)
                left join h.agent v
            where c.figure.bound is not null and\s""";

    /** Asked for of each claim by itself: a database that takes one state for rare would begin with all that have it. */
    private static final String SEEN = "exists (select 1 from Claim k where k = c and k.publication = ?2)";

    private Estimates() {}

    /** A figure and the quantity that it stands in. */
    public record Given(Estimate estimate, String name, String slug, boolean cumulative) {}

    /** All figures of a quantity, also of claims that nobody outside sees: for the desk alone. */
    static List<Estimate> of(Quantity quantity) {
        return estimates(query("q = ?1").setParameter(1, quantity));
    }

    /** The figures of a quantity that readers may see. */
    public static List<Estimate> publishedOf(Quantity quantity) {
        return estimates(query("q = ?1 and " + SEEN).setParameter(1, quantity).setParameter(2, Publication.PUBLISHED));
    }

    /** The figures that stand in one series with a claim's, its own among them, as far as readers may see them. */
    public static List<Given> besideThatOf(Long claim) {
        return given(query(SEEN + """
                         and q.id in (select g.quantity.id from QuantityFigure g where g.claim.id = ?1)
                        and exists (select 1 from QuantityFigure g join g.claim d where d.id = ?1 and g.quantity = q
                            and coalesce(d.figure.counted, '') = coalesce(c.figure.counted, '')
                            and lower(coalesce(d.figure.unit, '')) = lower(coalesce(c.figure.unit, '')))""").setParameter(1, claim).setParameter(2, Publication.PUBLISHED));
    }

    /** The figures that a speaker gave themselves, as far as readers may see them, the newest first. */
    public static List<Given> by(Long speaker, int most) {
        return given(query(SEEN + """
                         and s.id = ?1 and c.id in (select o.claim.id from Attribution o where o.speaker.id = ?1)
                        order by coalesce(f.asOf.latest, c.about.latest, a.said.latest) desc nulls last, f.id desc""")
                .setParameter(1, speaker)
                .setParameter(2, Publication.PUBLISHED)
                .setMaxResults(most));
    }

    /** Figures whose claims say all words of a query, for a field that completes: a few of them. */
    static List<Given> matching(List<String> patterns, int most) {
        String where = "f.repeats is null" + Folded.holding("c.searchable", 1, patterns);
        TypedQuery<Object[]> query = query(where + " order by f.id desc");
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter(i + 1, patterns.get(i));
        }
        return given(query.setMaxResults(most));
    }

    private static TypedQuery<Object[]> query(String where) {
        return QuantityFigure.getEntityManager().createQuery(READ + where, Object[].class);
    }

    private static List<Estimate> estimates(TypedQuery<Object[]> query) {
        return query.getResultStream().map(Estimates::estimate).toList();
    }

    private static List<Given> given(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Given(estimate(row), (String) row[22], (String) row[23], (Boolean) row[24]))
                .toList();
    }

    private static Estimate estimate(Object[] row) {
        Long id = (Long) row[0];
        Claimant claimant = claimant(row, 10);
        BigDecimal base = (BigDecimal) row[20];
        return new Estimate(
                id,
                new Estimate.Claimed(
                        (Long) row[1], (String) row[2], (String) row[3], (String) row[4], (Publication) row[5]),
                claimant == null ? Claimant.nobody(id) : claimant,
                claimant(row, 14),
                firstKnown((FuzzyDate) row[7], (FuzzyDate) row[8], (FuzzyDate) row[9]),
                (Figure) row[6],
                row[18] == null ? null : new FallReason((FallKind) row[18], (String) row[19]),
                base,
                (Long) row[21]);
    }

    private static Claimant claimant(Object[] row, int at) {
        return row[at] == null
                ? null
                : new Claimant((Long) row[at], (String) row[at + 1], (String) row[at + 2], (SpeakerKind) row[at + 3]);
    }

    private static FuzzyDate firstKnown(FuzzyDate asOf, FuzzyDate about, FuzzyDate said) {
        if (asOf != null) {
            return asOf;
        }
        boolean isAbout = about != null && !about.isUnknown();
        FuzzyDate date = isAbout ? about : said;
        return date == null ? FuzzyDate.unknown() : date;
    }
}
