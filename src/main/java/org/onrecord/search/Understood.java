package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.search.Sought.Filter;
import org.onrecord.search.Sought.OfKind;
import org.onrecord.search.Sought.OfSpeaker;
import org.onrecord.search.Sought.OfState;
import org.onrecord.search.Sought.OfTopic;
import org.onrecord.search.Sought.OfVerdict;
import org.onrecord.search.Sought.SaidWithin;
import org.onrecord.search.Sought.Words;

/** Says in a sentence how a query was understood, where it is more than plain words. */
public final class Understood {

    /** So many names are said; of more, how many they are. */
    private static final int MOST_NAMES = 3;

    private final Found found;
    private final Map<Long, String> speakers;
    private final Map<Long, String> topics;

    private Understood(Found found, Map<Long, String> speakers, Map<Long, String> topics) {
        this.found = found;
        this.speakers = speakers;
        this.topics = topics;
    }

    /**
     * @param speakers the names by their ids, of those at least whom {@link #speakers} names
     * @param topics as these
     */
    public static Optional<String> sentence(Found found, Map<Long, String> speakers, Map<Long, String> topics) {
        Sought sought = found.sought();
        boolean plain = found.meant().isEmpty()
                && sought.without().isEmpty()
                && sought.words().stream().noneMatch(Words::phrase);
        return plain ? Optional.empty() : Optional.of(new Understood(found, speakers, topics).sentence());
    }

    /** The ids of the speakers whose names are said. */
    static List<Long> speakers(Found found) {
        return named(found, OfSpeaker.class);
    }

    /** The ids of the topics whose names are said. */
    static List<Long> topics(Found found) {
        return named(found, OfTopic.class);
    }

    private static List<Long> named(Found found, Class<? extends Filter> type) {
        return found.meant().entrySet().stream()
                .filter(meant ->
                        type.isInstance(meant.getKey()) && meant.getValue().size() <= MOST_NAMES)
                .flatMap(meant -> meant.getValue().stream())
                .distinct()
                .toList();
    }

    private String sentence() {
        Sought sought = found.sought();
        List<String> parts = new ArrayList<>();
        add(parts, "said by ", named(sought.filters(OfSpeaker.class)), " or ");
        add(parts, "about ", named(sought.filters(OfTopic.class)), " or ");
        add(parts, "of the kind ", named(sought.filters(OfKind.class)), " or ");
        add(parts, "with the verdict ", named(sought.filters(OfVerdict.class)), " or ");
        add(parts, "said ", phrases(sought.filters(SaidWithin.class)), " or ");
        add(parts, "in the state ", named(sought.filters(OfState.class)), " or ");
        List<String> without = new ArrayList<>(quoted(sought.without()));
        without.addAll(named(sought.excluded()));
        String conditions = String.join(", ", parts);
        String words = String.join(" and ", quoted(sought.words()));
        String what = words.isEmpty()
                ? (conditions.isEmpty() ? "all claims" : "claims " + conditions)
                : words + (conditions.isEmpty() ? "" : ", " + conditions);
        return "Looking for " + what + (without.isEmpty() ? "" : "; left out: " + String.join(", ", without)) + ".";
    }

    private static void add(List<String> parts, String before, List<String> values, String between) {
        if (!values.isEmpty()) {
            parts.add(before + String.join(between, values));
        }
    }

    private static List<String> quoted(List<Words> words) {
        return words.stream().map(one -> "“" + one.text() + "”").toList();
    }

    /** Those that were understood; what was taken as words instead is told beside. */
    private List<String> named(List<? extends Filter> filters) {
        return filters.stream()
                .filter(found.meant()::containsKey)
                .map(this::name)
                .toList();
    }

    private List<String> phrases(List<SaidWithin> filters) {
        return filters.stream()
                .filter(found.meant()::containsKey)
                .map(SaidWithin::phrase)
                .toList();
    }

    private String name(Filter filter) {
        if (filter instanceof OfSpeaker speaker) {
            return names(found.meant().get(filter), speakers::get, speaker.named(), "speakers");
        } else if (filter instanceof OfTopic topic) {
            return names(found.meant().get(filter), topics::get, topic.named(), "topics");
        } else if (filter instanceof OfKind kind) {
            return "“" + kind.kind().label() + "”";
        } else if (filter instanceof OfVerdict verdict) {
            return "“" + verdict.verdict().label() + "”";
        } else if (filter instanceof SaidWithin said) {
            return said.written();
        }
        return "“" + ((OfState) filter).state().label() + "”";
    }

    private static String names(List<Long> ids, Function<Long, String> name, String typed, String many) {
        List<String> names = ids.stream().map(name).filter(Objects::nonNull).toList();
        return names.isEmpty()
                ? "any of " + ids.size() + " " + many + " called “" + typed + "”"
                : String.join(" or ", names);
    }
}
