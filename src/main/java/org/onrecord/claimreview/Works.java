package org.onrecord.claimreview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onrecord.claim.Attribution;
import org.onrecord.claimreview.Schema.CreativeWork;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Slug;

/** Where a claim appeared: each publication once, in the order of its reports. */
final class Works {

    private final Map<Long, Capture> copies = new LinkedHashMap<>();
    private final UnaryOperator<String> absolute;

    /** @param absolute makes the whole address of a path on this site */
    Works(List<Attribution> reports, UnaryOperator<String> absolute) {
        this.absolute = absolute;
        reports.stream()
                .map(Attribution::passage)
                .filter(Objects::nonNull)
                .forEach(passage -> copies.putIfAbsent(passage.source().id(), passage.capture()));
    }

    List<CreativeWork> all() {
        return copies.values().stream().map(this::work).toList();
    }

    /** The one that is known to stand before every other; none where dates leave that open. */
    Optional<CreativeWork> first() {
        return copies.values().stream()
                .filter(copy -> copies.values().stream().allMatch(other -> other == copy || isBefore(copy, other)))
                .findFirst()
                .map(this::work);
    }

    private static boolean isBefore(Capture one, Capture other) {
        FuzzyDate mine = one.source().published();
        FuzzyDate theirs = other.source().published();
        return mine.latest() != null
                && theirs.earliest() != null
                && mine.latest().isBefore(theirs.earliest());
    }

    CreativeWork work(Capture copy) {
        Source source = copy.source();
        return new CreativeWork(
                source.link().orElse(null),
                source.title(),
                day(source.published()),
                source.language(),
                Agents.of(source.publisher()),
                archived(copy));
    }

    private String archived(Capture copy) {
        if (copy.source().copyAccess().text()) {
            return absolute.apply(Slug.encoded("/sources/" + copy.source().slug()) + "/copies/" + copy.id());
        }
        return copy.source().outsideCopy() == null
                ? null
                : copy.source().outsideCopy().address();
    }

    /** A day where one is known without doubt: anything less would be read as a false one. */
    static String day(FuzzyDate date) {
        return date.isExactDay() ? date.edtf() : null;
    }
}
