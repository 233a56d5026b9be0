package org.onrecord.search;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Sought.Filter;
import org.onrecord.search.Sought.SaidWithin;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Choice;
import org.onrecord.web.Folded;

/** The fields that a search can be narrowed by, and what may stand behind the colon of each. */
final class Filters {

    private static final String STATE = "state";
    private static final Pattern NAME = Pattern.compile("(\\p{L}{2,20}):");
    private static final int LONGEST_SHOWN = 40;
    private static final Map<String, Function<String, Filter>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("speaker", Sought.OfSpeaker::new);
        READERS.put("topic", Sought.OfTopic::new);
        READERS.put(
                "kind",
                text -> one(ClaimKind.values(), text).map(Sought.OfKind::new).orElse(null));
        READERS.put(
                "verdict",
                text -> one(ContentVerdict.values(), text)
                        .map(Sought.OfVerdict::new)
                        .orElse(null));
        READERS.put("said", Filters::said);
        READERS.put(
                STATE,
                text -> one(Publication.values(), text).map(Sought.OfState::new).orElse(null));
    }

    private Filters() {}

    /**
     * The beginning of a filter.
     *
     * @param name as it was typed
     * @param end where what stands behind the colon begins
     */
    record Field(String name, int end, boolean known, boolean desk) {

        /** None for what can't be read, with a remark that says so. */
        Optional<Filter> read(String value, List<String> remarks) {
            Filter read = known ? READERS.get(key()).apply(value) : null;
            if (read == null) {
                remarks.add(known ? unread(value) : unknown());
            }
            return Optional.ofNullable(read);
        }

        private String key() {
            return name.toLowerCase(Locale.ROOT);
        }

        private String unknown() {
            List<String> names = READERS.keySet().stream()
                    .filter(one -> desk || !one.equals(STATE))
                    .map(one -> one + ":")
                    .toList();
            return "Nothing can be narrowed by “" + name + ":”, only by " + listed(names)
                    + "; what stands behind it was taken as words.";
        }

        private String unread(String value) {
            String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
            return "“" + shown + "” was taken as words: "
                    + switch (key()) {
                        case "kind" -> "the kinds are " + listed(labels(ClaimKind.values())) + ".";
                        case "verdict" -> "the verdicts are " + listed(labels(ContentVerdict.values())) + ".";
                        case STATE -> "the states are " + listed(labels(Publication.values())) + ".";
                        default -> "write days as 2024, 2024-11, 2024..2025 or ..2023, the earlier first.";
                    };
        }
    }

    /** The field that begins at a place of what was typed; neither an address nor a word before a colon is one. */
    static Optional<Field> field(String typed, int at, boolean desk) {
        Matcher name = NAME.matcher(typed).region(at, typed.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String key = name.group(1).toLowerCase(Locale.ROOT);
        boolean known = READERS.containsKey(key) && (desk || !key.equals(STATE));
        boolean empty = name.end() == typed.length() || Character.isWhitespace(typed.charAt(name.end()));
        return typed.startsWith("//", name.end()) || empty && !known
                ? Optional.empty()
                : Optional.of(new Field(name.group(1), name.end(), known, desk));
    }

    /** A value of a vocabulary as it is written behind a colon. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> labels(Choice[] values) {
        return Arrays.stream(values).map(value -> "“" + value.label() + "”").toList();
    }

    private static <E extends Enum<E> & Choice> Optional<E> one(E[] values, String text) {
        String written = plain(text);
        return Arrays.stream(values)
                .filter(value -> plain(value.name()).equals(written)
                        || plain(value.label()).equals(written))
                .findFirst();
    }

    private static String plain(String text) {
        return Folded.of(text).replaceAll("[\\s_-]+", "-");
    }

    /** Both ends are dates as a person types them, and what either may mean counts. */
    private static Filter said(String text) {
        try {
            int dots = text.indexOf("..");
            // Within an interval of EDTF, two dots are an open end.
            if (dots < 0 || text.contains("/")) {
                FuzzyDate date = FuzzyDate.of(text);
                return date.isUnknown() ? null : new SaidWithin(date.earliest(), date.latest(), text);
            }
            FuzzyDate from = FuzzyDate.of(text.substring(0, dots));
            FuzzyDate to = FuzzyDate.of(text.substring(dots + 2));
            boolean backwards = from.earliest() != null
                    && to.latest() != null
                    && from.earliest().isAfter(to.latest());
            return backwards || from.isUnknown() && to.isUnknown()
                    ? null
                    : new SaidWithin(from.earliest(), to.latest(), text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String listed(List<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
