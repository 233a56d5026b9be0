package org.onrecord.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which sources a round looks at: no more than it can, and no more of one host than leaves room for others. */
final class DueLooks {

    /** How many addresses a round takes. */
    static final int MOST = 200;

    /** How many of them may be of one host. */
    static final int MOST_OF_A_HOST = 20;

    /** How many that are due are considered. */
    private static final int CONSIDERED = 500;

    /** How many sources are looked for in archives outside, in a round. */
    private static final int MOST_IN_ARCHIVES = 20;

    /** When what was taken and never finished comes up again, since whoever took it is dead. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** When what found no room in a round comes up again. */
    static final Duration CROWDED = Duration.ofMinutes(10);

    private DueLooks() {}

    /** A source that is to be looked at; without an address where it has none that can be asked. */
    record Due(Long source, String host, Optional<URI> address) {

        static Due of(LinkCheck check) {
            Optional<URI> address = Subject.uri(check.source().address());
            return new Due(
                    check.sourceId(),
                    address.map(uri -> uri.getHost().toLowerCase(Locale.ROOT)).orElse(""),
                    address);
        }
    }

    /**
     * Takes what a round is to look at; to be called in a transaction.
     *
     * @param all whether to take more than what a person asked for
     */
    static List<Due> take(boolean all, Instant now) {
        if (all) {
            LinkCheck.hasten(now);
            Resting.unwatched(CONSIDERED).forEach(source -> new LinkCheck(source, now).persist());
        }
        List<LinkCheck> found = watched(LinkCheck.due(now, CONSIDERED), all);
        Map<String, Integer> ofHost = new HashMap<>();
        List<Due> taken = new ArrayList<>();
        Set<Long> crowded = new HashSet<>();
        for (LinkCheck check : found) {
            Due due = Due.of(check);
            if (taken.size() < MOST && ofHost.merge(due.host(), 1, Integer::sum) <= MOST_OF_A_HOST) {
                taken.add(due);
            } else if (taken.size() < MOST) {
                crowded.add(due.source());
            }
        }
        LinkCheck.putOff(taken.stream().map(Due::source).toList(), now.plus(ABANDONED));
        LinkCheck.putOff(crowded, now.plus(CROWDED));
        return taken;
    }

    /** Takes the sources that archives outside are to be asked for; to be called in a transaction. */
    static List<Long> takeForArchives(Instant now) {
        List<Long> taken = watched(LinkCheck.dueInArchives(now, MOST_IN_ARCHIVES), true).stream()
                .map(LinkCheck::sourceId)
                .toList();
        LinkCheck.putOffArchives(taken, now.plus(Duration.ofDays(1)));
        return taken;
    }

    /** Drops those that nothing rests on any more and nobody asked for. */
    private static List<LinkCheck> watched(List<LinkCheck> due, boolean all) {
        Set<Long> resting = Resting.among(due.stream().map(LinkCheck::sourceId).toList());
        Set<Long> idle = new HashSet<>();
        due.stream()
                .filter(check -> !check.lookable() || !check.asked() && !resting.contains(check.sourceId()))
                .forEach(check -> idle.add(check.sourceId()));
        LinkCheck.drop(idle);
        return due.stream()
                .filter(check -> !idle.contains(check.sourceId()) && (all || check.asked()))
                .toList();
    }
}
