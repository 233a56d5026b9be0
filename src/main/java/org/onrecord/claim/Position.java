package org.onrecord.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;

/**
 * What a speaker took a stand on by a claim, as it is compared with another one of theirs: its words, whether they deny
 * it, its figure and when it was said.
 *
 * @param negated whether its words have a "not"
 * @param denied whether they deny it, or take it back, in every report of theirs
 * @param about what time it is about
 * @param said when they said it, report by report
 */
record Position(
        Wording words,
        boolean negated,
        boolean denied,
        Figure figure,
        FuzzyDate about,
        String place,
        List<FuzzyDate> said) {

    private static final Set<SpeechAct> DENYING = Set.of(SpeechAct.DENIES, SpeechAct.RETRACTS);

    static Position of(Claim claim, List<Attribution> reports) {
        Wording words = Wording.of(claim.text());
        return new Position(
                words,
                words.negated(claim.language()),
                !reports.isEmpty() && reports.stream().map(Attribution::act).allMatch(DENYING::contains),
                claim.figure(),
                claim.about(),
                claim.aboutPlace(),
                reports.stream().map(Attribution::said).toList());
    }

    /** In what the other may say the opposite, in sentences; nothing where it is not seen to. */
    List<String> against(Position other) {
        List<String> differences = new ArrayList<>();
        boolean opposed = words.isMuchLike(other.words) && affirms() != other.affirms();
        if (opposed && denied != other.denied) {
            differences.add(
                    denied
                            ? "Here it is denied or taken back, there it is not."
                            : "There it is denied or taken back, here it is not.");
        }
        if (opposed && negated != other.negated) {
            differences.add("Only one of the two has a word such as “not”.");
        }
        if (figuresContradict(other)) {
            differences.add(
                    "The figures can’t both be so: %s here, %s there.".formatted(figure.text(), other.figure.text()));
        }
        return differences;
    }

    /** Who denies that something is not so affirms it. */
    private boolean affirms() {
        return negated == denied;
    }

    private boolean figuresContradict(Position other) {
        boolean both = figure != null && other.figure != null && !denied && !other.denied;
        return both
                && (figure.counted() != null || figure.unit() != null)
                && figure.contradicts(other.figure)
                && (place == null || other.place == null || place.equalsIgnoreCase(other.place))
                && sameMoment(other);
    }

    /** Both about one time, or, where neither says what time it is about, said at one. */
    private boolean sameMoment(Position other) {
        if (!about.isUnknown() || !other.about.isUnknown()) {
            return about.sameTime(other.about);
        }
        return said.stream()
                .filter(when -> !when.isUnknown())
                .anyMatch(when -> other.said.stream().anyMatch(when::sameTime));
    }

    /** How it stands to the other where the one was surely said after the other; else null. */
    Relation later(Position other) {
        if (isAfter(other)) {
            return Relation.UPDATES;
        }
        return other.isAfter(this) ? Relation.UPDATED_BY : null;
    }

    private boolean isAfter(Position other) {
        Optional<LocalDate> begin = bound(FuzzyDate::earliest, (a, b) -> a.isBefore(b) ? a : b);
        Optional<LocalDate> end = other.bound(FuzzyDate::latest, (a, b) -> a.isAfter(b) ? a : b);
        return begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get());
    }

    /** Empty where any of the dates is open on that side. */
    private Optional<LocalDate> bound(Function<FuzzyDate, LocalDate> side, BinaryOperator<LocalDate> outer) {
        return said.stream().map(side).anyMatch(Objects::isNull)
                ? Optional.empty()
                : said.stream().map(side).reduce(outer);
    }
}
