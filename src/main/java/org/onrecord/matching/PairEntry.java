package org.onrecord.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.claim.Claim;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Paging;

/**
 * Two claims that probably say the same, side by side.
 *
 * @param one what is known of the one that was on record first
 * @param differences in what they differ, besides their words, each in a word or two
 * @param repetition how often a speaker of both said it, in these two claims and in others that say the same as the one
 */
public record PairEntry(
        Long id, boolean oneSpeaker, Half one, Half other, List<String> differences, Optional<Repetition> repetition) {

    /** One of the two, with who said it when, by each report. */
    public record Half(Claim claim, List<Report> reports) {

        Set<String> speakers() {
            Set<String> names = new LinkedHashSet<>();
            reports.forEach(report -> names.add(report.speaker()));
            return names;
        }

        Set<Long> speakerIds() {
            Set<Long> ids = new HashSet<>();
            reports.forEach(report -> ids.add(report.speakerId()));
            return ids;
        }

        Set<String> days() {
            Set<String> days = new LinkedHashSet<>();
            reports.forEach(report ->
                    days.add(report.said() == null ? "" : report.said().text()));
            return days;
        }
    }

    public record Report(Long claim, Long speakerId, String speaker, FuzzyDate said) {}

    /** A page of the pairs that wait; five statements, however many they are. */
    static Paging<PairEntry> waiting(boolean oneSpeaker, int number) {
        Paging<LikelyPair> pairs = LikelyPair.waiting(oneSpeaker, number);
        Map<Long, Set<Long>> repeated = LikelyPair.repeating(pairs.items());
        Map<Long, List<Report>> reports = reports(pairs.items(), repeated);
        return new Paging<>(
                pairs.items().stream()
                        .map(pair -> of(
                                pair, reports, repeated.getOrDefault(pair.one().id(), Set.of())))
                        .toList(),
                number,
                pairs.total());
    }

    private static Map<Long, List<Report>> reports(List<LikelyPair> pairs, Map<Long, Set<Long>> repeated) {
        Map<Long, List<Report>> reports = new HashMap<>();
        Set<Long> ids = new LinkedHashSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one().id(), pair.other().id())));
        repeated.values().forEach(ids::addAll);
        if (!ids.isEmpty()) {
            Claim.getEntityManager()
                    .createQuery("""
                            select a.claim.id, s.id, s.name, a.said from Attribution a join a.speaker s
                            where a.claim.id in ?1 order by a.place, a.id""", Report.class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(report -> reports.computeIfAbsent(report.claim(), none -> new ArrayList<>())
                            .add(report));
        }
        return reports;
    }

    private static PairEntry of(LikelyPair pair, Map<Long, List<Report>> reports, Set<Long> repeated) {
        Half one = new Half(pair.one(), reports.getOrDefault(pair.one().id(), List.of()));
        Half other = new Half(pair.other(), reports.getOrDefault(pair.other().id(), List.of()));
        Set<Long> both = one.speakerIds();
        both.retainAll(other.speakerIds());
        List<FuzzyDate> said = Stream.concat(
                        Stream.of(pair.one().id(), pair.other().id()), repeated.stream())
                .distinct()
                .flatMap(claim -> reports.getOrDefault(claim, List.of()).stream())
                .filter(report -> both.contains(report.speakerId()))
                .map(Report::said)
                .toList();
        return new PairEntry(pair.id(), pair.oneSpeaker(), one, other, differences(one, other), Repetition.of(said));
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

    /** Whether one of them denies what the other says, as far as a word such as "not" tells. */
    public boolean opposed() {
        return one.claim().negated() != other.claim().negated();
    }

    /** What differs, as a phrase; empty where nothing but the words does. */
    public String difference() {
        return String.join(", ", differences);
    }
}
