package org.onrecord.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Paging;

/**
 * Two claims that probably say the same, side by side.
 *
 * @param one what is known of the one that was on record first
 * @param differences in what they differ, besides their words, each in a word or two
 */
public record PairEntry(Long id, boolean oneSpeaker, Half one, Half other, List<String> differences) {

    /** One of the two, with who said it when, by each report. */
    public record Half(Claim claim, List<Report> reports) {

        Set<String> speakers() {
            Set<String> names = new LinkedHashSet<>();
            reports.forEach(report -> names.add(report.speaker()));
            return names;
        }

        Set<String> days() {
            Set<String> days = new LinkedHashSet<>();
            reports.forEach(report ->
                    days.add(report.said() == null ? "" : report.said().text()));
            return days;
        }
    }

    public record Report(Long claim, String speaker, FuzzyDate said) {}

    /** A page of the pairs that wait; four statements, however many they are. */
    static Paging<PairEntry> waiting(boolean oneSpeaker, int number) {
        Paging<LikelyPair> pairs = LikelyPair.waiting(oneSpeaker, number);
        Map<Long, List<Report>> reports = reports(pairs.items());
        return new Paging<>(
                pairs.items().stream().map(pair -> of(pair, reports)).toList(), number, pairs.total());
    }

    private static Map<Long, List<Report>> reports(List<LikelyPair> pairs) {
        Map<Long, List<Report>> reports = new HashMap<>();
        Set<Long> ids = new LinkedHashSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one().id(), pair.other().id())));
        if (!ids.isEmpty()) {
            Claim.getEntityManager()
                    .createQuery("""
                            select a.claim.id, s.name, a.said from Attribution a join a.speaker s
                            where a.claim.id in ?1 order by a.place, a.id""", Report.class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(report -> reports.computeIfAbsent(report.claim(), none -> new ArrayList<>())
                            .add(report));
        }
        return reports;
    }

    private static PairEntry of(LikelyPair pair, Map<Long, List<Report>> reports) {
        Half one = new Half(pair.one(), reports.getOrDefault(pair.one().id(), List.of()));
        Half other = new Half(pair.other(), reports.getOrDefault(pair.other().id(), List.of()));
        return new PairEntry(pair.id(), pair.oneSpeaker(), one, other, differences(one, other));
    }

    private static List<String> differences(Half one, Half other) {
        List<String> differences = new ArrayList<>();
        add(differences, "who said it", one.speakers(), other.speakers());
        add(differences, "when it was said", one.days(), other.days());
        add(differences, "the figure", figure(one), figure(other));
        add(differences, "the kind", one.claim().kind(), other.claim().kind());
        add(differences, "the language", one.claim().language(), other.claim().language());
        return List.copyOf(differences);
    }

    private static void add(List<String> differences, String what, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(what);
        }
    }

    private static String figure(Half half) {
        Figure figure = half.claim().figure();
        return figure == null
                ? ""
                : figure.bound() + " " + figure.value() + " " + figure.low() + " " + figure.high() + " "
                        + figure.unit();
    }

    /** Whether one can be merged into the other: what readers never saw is thrown away or linked instead. */
    public boolean published() {
        return one.claim().published() && other.claim().published();
    }

    /** What differs, as a phrase; empty where nothing but the words does. */
    public String difference() {
        return String.join(", ", differences);
    }
}
