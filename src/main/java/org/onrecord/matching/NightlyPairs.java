package org.onrecord.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.onrecord.claim.Claim;
import org.onrecord.search.Asked;
import org.onrecord.search.Embedder;
import org.onrecord.search.LuceneIndex;
import org.onrecord.search.Near;
import org.onrecord.search.NearClaims;
import org.onrecord.search.Side;

/**
 * Looks at night for claims that say what another claim on record says, of those that were edited since the last night:
 * some at a time, each time from where the last one stopped, on whichever node comes first.
 */
@ApplicationScoped
class NightlyPairs {

    private static final Logger LOG = Logger.getLogger(NightlyPairs.class);

    /** So few that a transaction is over in seconds. */
    static final int AT_ONCE = 20;

    /** How many claims are looked at in one night; the next night goes on. */
    private static final int A_NIGHT = 40_000;

    private static final Duration LONGEST = Duration.ofHours(3);

    /** A claim whose transaction is still open bears an earlier time than when it is first seen. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    /** How many claims are taken to say the same as one. */
    private static final int MOST = 10;

    private final LuceneIndex index;
    private final Embedder embedder;
    private final Clock clock;
    private volatile boolean closing;

    NightlyPairs(LuceneIndex index, Embedder embedder, Clock clock) {
        this.index = index;
        this.embedder = embedder;
        this.clock = clock;
    }

    /** Two claims, the one that was on record first before the other. */
    private record Two(Long one, Long other) {

        static Two of(Long claim, Long another) {
            return new Two(Math.min(claim, another), Math.max(claim, another));
        }
    }

    private record Spoken(Long claim, Long speaker) {}

    @Scheduled(cron = "0 23 2 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (!index.shortfall().isEmpty()) {
            // What is looked at is not looked at again: that is for a server that finds all of it.
            return;
        }
        Instant end = clock.instant().plus(LONGEST);
        int looked = 0;
        int some = AT_ONCE;
        try {
            while (some > 0 && looked < A_NIGHT && !closing && clock.instant().isBefore(end)) {
                some = lookAtSome(now().minus(SETTLED));
                looked += some;
            }
        } catch (RuntimeException e) {
            LOG.error("The look for claims that say the same broke off, and goes on next night", e);
        }
    }

    /** Looks at the next claims that were edited before a moment; tells how many there were. */
    int lookAtSome(Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PairSearch search = PairSearch.locked();
            List<PairSearch.Row> rows = search.next(before, AT_ONCE);
            if (!rows.isEmpty()) {
                Map<Two, Double> found = new HashMap<>();
                rows.forEach(row -> find(row, found));
                keep(rows.stream().map(PairSearch.Row::id).toList(), found);
                search.reached(rows.get(rows.size() - 1));
            }
            return rows.size();
        });
    }

    private void find(PairSearch.Row row, Map<Two, Double> found) {
        if (row.text().isBlank()) {
            return;
        }
        Asked asked = new Asked(
                row.text(),
                row.language(),
                embedder.of(row.text(), row.language()).orElse(null));
        for (Near near : index.read(Side.DESK, searcher -> NearClaims.in(searcher, asked, MOST + 1))) {
            boolean same = Band.of(near, asked.vector() != null, row.text())
                    .filter(band -> band == Band.SAME)
                    .isPresent();
            if (same && !near.claim().equals(row.id())) {
                found.merge(Two.of(row.id(), near.claim()), near.closeness(), Math::max);
            }
        }
    }

    /** What was found before of these claims and is no longer so goes, unless somebody decided on it. */
    private void keep(List<Long> looked, Map<Two, Double> found) {
        Map<Two, LikelyPair> known = new HashMap<>();
        LikelyPair.of(looked)
                .forEach(pair -> known.put(Two.of(pair.one().id(), pair.other().id()), pair));
        known.forEach((two, pair) -> {
            if (!found.containsKey(two) && !pair.dismissed()) {
                pair.delete();
            }
        });
        Set<Long> ids = new HashSet<>();
        found.keySet().forEach(two -> ids.addAll(List.of(two.one(), two.other())));
        Map<Long, Claim> claims = standing(ids);
        Map<Long, Set<Long>> speakers = speakers(ids);
        found.forEach((two, closeness) -> {
            if (claims.keySet().containsAll(List.of(two.one(), two.other()))) {
                LikelyPair pair = known.computeIfAbsent(
                        two, fresh -> new LikelyPair(claims.get(two.one()), claims.get(two.other())));
                pair.found(closeness, share(speakers, two), now());
                pair.persist();
            }
        });
    }

    private static Map<Long, Claim> standing(Set<Long> ids) {
        Map<Long, Claim> claims = new HashMap<>();
        if (!ids.isEmpty()) {
            Claim.<Claim>list("id in ?1 and publication not in ?2", ids, PairSearch.CLOSED)
                    .forEach(claim -> claims.put(claim.id(), claim));
        }
        return claims;
    }

    private static Map<Long, Set<Long>> speakers(Set<Long> ids) {
        Map<Long, Set<Long>> speakers = new HashMap<>();
        if (!ids.isEmpty()) {
            Claim.getEntityManager()
                    .createQuery(
                            "select distinct a.claim.id, a.speaker.id from Attribution a where a.claim.id in ?1",
                            Spoken.class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(row -> speakers.computeIfAbsent(row.claim(), none -> new HashSet<>())
                            .add(row.speaker()));
        }
        return speakers;
    }

    private static boolean share(Map<Long, Set<Long>> speakers, Two two) {
        Set<Long> both = new HashSet<>(speakers.getOrDefault(two.one(), Set.of()));
        both.retainAll(speakers.getOrDefault(two.other(), Set.of()));
        both.remove(null);
        return !both.isEmpty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @PreDestroy
    void close() {
        closing = true;
    }
}
