package org.onrecord.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.claim.SpeechAct;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Standing;
import org.onrecord.review.Verdict;
import org.onrecord.speaker.Speaker;

/**
 * What was judged of all published claims of a speaker or about a topic, counted on each axis by itself, with what it is
 * counted among. On “did they say it” reports are counted, on “is it so” claims. Where two verdicts answer one question,
 * the one on what is known now counts. What a speaker denied or took back is none of the claims that they put forward.
 *
 * @param rows what the database counted; one statement
 */
record Tally(List<Row> rows) {

    /** How many speakers or topics a list offers to choose among, those of most claims. */
    private static final int MOST = 200;

    /** What is counted, which of it, under what name, and how many. */
    record Row(String what, String name, String label, Long many) {}

    /** How many have a verdict. */
    public record Count(Verdict verdict, long many) {}

    /**
     * The verdicts on one axis.
     *
     * @param total of how many that could have one
     */
    public record Share(long total, List<Count> counts, Verdict none) {

        public long judged() {
            return counts.stream().mapToLong(Count::many).sum();
        }

        public long open() {
            return total - judged();
        }
    }

    private static final String FORWARD = "(a.act is null or a.act not in (?7, ?8))";

    private static final String COUNTS = """
            r.standing = ?3 and (r.basis = ?4 or not exists (select 1 from Review h where h.claim = r.claim
                and h.axis = r.axis and h.standing = ?3 and h.basis = ?4
                and (h.attributionId = r.attributionId or r.attributionId is null)))""";

    /** The state is asked for of each claim by itself: a database that takes it for rare would begin with all that have it. */
    private static final String SEEN = "exists (select 1 from Claim k where k = %s and k.publication = ?1)";

    private static final String OF_SPEAKER = """
            (select 'REPORT', '', '', count(a) from Attribution a where a.speaker = ?2 and {seen a.claim})
            union all (select 'SAID', '', '', count(distinct a.claim.id) from Attribution a
                where a.speaker = ?2 and {seen a.claim})
            union all (select 'CLAIM', '', '', count(distinct a.claim.id) from Attribution a
                where a.speaker = ?2 and {forward} and {seen a.claim})
            union all (select 'RELAYED', '', '', count(distinct a.claim.id) from Hop h join h.attribution a
                where h.agent = ?2 and {seen a.claim})
            union all (select 'ATTRIBUTION', r.verdict, '', count(r) from Review r
                join Attribution a on a.id = r.attributionId and a.claim = r.claim
                where a.speaker = ?2 and {seen a.claim} and r.axis = ?5 and {counts} group by r.verdict)
            union all (select 'CONTENT', r.verdict, '', count(r) from (select distinct a.claim.id as id from Attribution a
                where a.speaker = ?2 and {forward} and {seen a.claim}) said join Review r on r.claim.id = said.id
                where r.axis = ?6 and {counts} group by r.verdict)
            union all (select 'CHOICE', t.slug, t.name, count(c) from Claim c join c.topics t
                where c.id in (select a.claim.id from Attribution a where a.speaker = ?2) and {seen c}
                group by t.slug, t.name order by count(c) desc, t.slug limit {most})""";

    private static final String ABOUT_TOPICS = """
            (select 'REPORT', '', '', count(a) from Attribution a where a.claim.id in ({about}) and {seen a.claim})
            union all (select 'CLAIM', '', '', count(c) from Claim c where c.id in ({about}) and {seen c})
            union all (select 'ATTRIBUTION', r.verdict, '', count(r) from ({each}) these
                join Review r on r.claim.id = these.id
                join Attribution a on a.id = r.attributionId and a.claim = r.claim
                where {seen r.claim} and r.axis = ?5 and {counts} group by r.verdict)
            union all (select 'CONTENT', r.verdict, '', count(r) from ({each}) these
                join Review r on r.claim.id = these.id
                where {seen r.claim} and r.axis = ?6 and {counts} group by r.verdict)
            union all (select 'CHOICE', s.slug, s.name, count(distinct a.claim.id) from Attribution a join a.speaker s
                where a.claim.id in ({about}) and {seen a.claim}
                group by s.slug, s.name order by count(distinct a.claim.id) desc, s.slug limit {most})""";

    private static final String TAGGED = " from Claim x join x.topics t where t.id in ?2";

    private static final String ABOUT = "select x.id" + TAGGED;

    /** To be joined with verdicts: of an index by claim and standing H2 reads all where the claim is one "in" some. */
    private static final String EACH = "select distinct x.id as id" + TAGGED;

    private static String query(String written) {
        return written.replaceAll("\\{seen ([a-z.]+)}", SEEN.formatted("$1"))
                .replace("{forward}", FORWARD)
                .replace("{counts}", COUNTS)
                .replace("{about}", ABOUT)
                .replace("{each}", EACH)
                .replace("{most}", Integer.toString(MOST));
    }

    /** Of what a speaker said. */
    static Tally of(Speaker speaker) {
        return new Tally(counting(OF_SPEAKER, speaker)
                .setParameter(7, SpeechAct.DENIES)
                .setParameter(8, SpeechAct.RETRACTS)
                .getResultList());
    }

    /** Of what was said about some topics. */
    static Tally about(List<Long> topics) {
        return new Tally(counting(ABOUT_TOPICS, topics).getResultList());
    }

    /** @param whom the speaker or the topics */
    private static TypedQuery<Row> counting(String counts, Object whom) {
        return Claim.getEntityManager()
                .createQuery(query(counts), Row.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, whom)
                .setParameter(3, Standing.IN_FORCE)
                .setParameter(4, Knowledge.IN_HINDSIGHT)
                .setParameter(5, Axis.ATTRIBUTION)
                .setParameter(6, Axis.CONTENT);
    }

    /** Whether they said it, of every report that they said something. */
    public Share said() {
        return share("REPORT", Axis.ATTRIBUTION, AttributionVerdict.values(), AttributionVerdict.UNCHECKED);
    }

    /** Whether it is so, of every claim that was put forward. */
    public Share so() {
        return share("CLAIM", Axis.CONTENT, ContentVerdict.values(), ContentVerdict.NOT_RATED);
    }

    private Share share(String among, Axis axis, Verdict[] verdicts, Verdict none) {
        List<Count> counts = Arrays.stream(verdicts)
                .filter(verdict -> verdict != none)
                .map(verdict -> new Count(verdict, many(axis.name(), verdict.name())))
                .filter(count -> count.many() > 0)
                .toList();
        return new Share(many(among, ""), counts, none);
    }

    /** How many claims they said, whatever they did by it. */
    public long claimsSaid() {
        return many("SAID", "");
    }

    public long claims() {
        return many("CLAIM", "");
    }

    public long claimsRelayed() {
        return many("RELAYED", "");
    }

    /** Whether any of the claims that they said is one that they only denied or took back. */
    public boolean denials() {
        return claims() < claimsSaid();
    }

    private long many(String what, String name) {
        return rows.stream()
                .filter(row -> row.what().equals(what) && row.name().equals(name))
                .mapToLong(Row::many)
                .sum();
    }

    /** The topics, or the speakers, of these claims by name; of two of one name the address says which is which. */
    List<Shelf.Item> choices() {
        List<Row> offered =
                rows.stream().filter(row -> row.what().equals("CHOICE")).toList();
        Map<String, Long> bearers = offered.stream().collect(groupingBy(Row::label, summingLong(row -> 1)));
        return offered.stream()
                .sorted(Comparator.comparing(Row::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Row::name))
                .map(row -> new Shelf.Item(
                        "",
                        row.name(),
                        bearers.get(row.label()) > 1 ? row.label() + " (" + row.name() + ")" : row.label()))
                .collect(Collectors.toList());
    }
}
