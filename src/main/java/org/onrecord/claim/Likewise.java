package org.onrecord.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;

/**
 * Finds claims on record that say what a text says, by their words alone: all that an article may say with three
 * statements. What is the same in other words is not found.
 */
public final class Likewise {

    /** The most that is looked for at once; of what comes after, nothing is found. */
    public static final int MOST_SOUGHT = 400;

    /** How many claims are given for one text. */
    public static final int MOST_GIVEN = 3;

    /** How many of a speaker's claims are looked at, the latest; what is the same word for word is found in all. */
    static final int OF_A_SPEAKER = 200;

    private static final int OF_A_MARK = 5;
    private static final int IN_ALL = 1_000;
    private static final int MOST_MARKS = 4_000;
    private static final int MOST_SPEAKERS = 400;

    /** How much of a quotation is looked at for being a part of another. */
    private static final int LOOKED_AT = 2_000;

    private static final String FOUND = """
            select claim_id, hash, place from (
                select m.claim_id, m.hash, row_number() over (partition by m.hash order by m.claim_id desc) as place
                from claim_mark m join claim c on c.id = m.claim_id
                where m.hash in (?1) and c.publication not in ('MERGED', 'ERASED')) marked
            where place <= ?3
            union all
            select claim_id, cast(null as bigint), place + ?3 from (
                select a.claim_id, row_number() over (partition by a.speaker_id order by a.claim_id desc, a.id) as place
                from attribution a join claim c on c.id = a.claim_id
                where a.speaker_id in (?2) and c.publication not in ('MERGED', 'ERASED')) latest
            where place <= ?4
            order by 3, 1 desc, 2""";

    private static final String WORDS = """
            select a.claim.id, s.id, s.name, substring(q.exact, 1, ?2), a.said
            from Attribution a left join a.speaker s left join a.quotations q
            where a.claim.id in ?1 order by a.claim.id, a.place, q.place""";

    /**
     * What a text says.
     *
     * @param statement what is claimed, as a sentence
     * @param quotations the words inside quotation marks, if any
     * @param passage the words of the text that it rests on, or empty
     * @param speakers the ids of those on record who may be meant to say it
     * @param figure the figure that it turns on, or null
     * @param said when it was said, or null
     * @param language the language of the statement, a tag of BCP 47
     */
    public record Sought(
            String statement,
            List<String> quotations,
            String passage,
            Set<Long> speakers,
            Figure figure,
            FuzzyDate said,
            String language) {

        public Sought {
            quotations = List.copyOf(quotations);
            speakers = Set.copyOf(speakers);
        }

        /** Said at a date that isn't known, in English. */
        public Sought(String statement, List<String> quotations, String passage, Set<Long> speakers, Figure figure) {
            this(statement, quotations, passage, speakers, figure, null, "en");
        }

        Set<Long> marks() {
            Set<Long> marks = new LinkedHashSet<>(ClaimMarks.statement(statement));
            quotations.forEach(quotation -> marks.addAll(ClaimMarks.quotation(quotation)));
            marks.addAll(ClaimMarks.passage(passage));
            return marks;
        }
    }

    private final Map<Long, Set<Long>> marked = new HashMap<>();
    private final Map<Long, ClaimWording> claims = new HashMap<>();

    private Likewise() {}

    /** For each text in its order the claims that say the same, those first that say it most closely. */
    public static List<List<OnRecord>> of(List<Sought> texts) {
        List<Sought> looked = texts.subList(0, Math.min(texts.size(), MOST_SOUGHT));
        Likewise likewise = new Likewise();
        likewise.find(looked);
        List<List<OnRecord>> found = new ArrayList<>();
        texts.forEach(text -> found.add(looked.size() > found.size() ? likewise.like(text) : List.of()));
        return found;
    }

    /**
     * How some claims on record say what a text says, of which it is known otherwise that they are close to it: in the
     * order of their ids as they are given, without those that are gone. It takes two statements.
     */
    public static List<OnRecord> beside(Sought text, List<Long> claims) {
        Likewise likewise = new Likewise();
        likewise.read(new LinkedHashSet<>(claims));
        SoughtWording wording = new SoughtWording(text);
        return claims.stream()
                .map(likewise.claims::get)
                .filter(claim -> claim != null && claim.stands())
                .map(wording::meant)
                .toList();
    }

    private void find(List<Sought> texts) {
        Set<Long> marks = new LinkedHashSet<>();
        Set<Long> speakers = new LinkedHashSet<>();
        texts.forEach(text -> marks.addAll(text.marks()));
        texts.forEach(text -> speakers.addAll(text.speakers()));
        if (!marks.isEmpty() || !speakers.isEmpty()) {
            Set<Long> ids = ids(some(marks, MOST_MARKS), some(speakers, MOST_SPEAKERS));
            read(ids);
        }
    }

    /** Never empty, which not every database takes; no id is below zero. */
    private static Collection<Long> some(Set<Long> all, int most) {
        return all.isEmpty() ? List.of(-1L) : all.stream().limit(most).toList();
    }

    private Set<Long> ids(Collection<Long> marks, Collection<Long> speakers) {
        List<?> rows = Claim.getEntityManager()
                .createNativeQuery(FOUND, Object[].class)
                .setParameter(1, marks)
                .setParameter(2, speakers)
                .setParameter(3, OF_A_MARK)
                .setParameter(4, OF_A_SPEAKER)
                .setMaxResults(IN_ALL)
                .getResultList();
        Set<Long> ids = new LinkedHashSet<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            Long id = ((Number) row[0]).longValue();
            ids.add(id);
            if (row[1] != null) {
                marked.computeIfAbsent(id, each -> new HashSet<>()).add(((Number) row[1]).longValue());
            }
        }
        return ids;
    }

    private void read(Set<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Claim.<Claim>list("id in ?1", ids).forEach(claim -> claims.put(claim.id(), new ClaimWording(claim)));
        Claim.getEntityManager()
                .createQuery(WORDS, Object[].class)
                .setParameter(1, ids)
                .setParameter(2, LOOKED_AT)
                .getResultList()
                .forEach(row -> claims.get((Long) row[0])
                        .add((Long) row[1], (String) row[2], (String) row[3], (FuzzyDate) row[4]));
    }

    private List<OnRecord> like(Sought text) {
        SoughtWording wording = new SoughtWording(text);
        return claims.values().stream()
                .map(claim -> wording.in(claim, marked.getOrDefault(claim.id(), Set.of())))
                .flatMap(Optional::stream)
                .sorted(SoughtWording.CLOSEST_FIRST)
                .limit(MOST_GIVEN)
                .toList();
    }
}
