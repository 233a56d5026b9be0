package org.onrecord.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a figure counts: a set of known things, or the desk's own words. "Killed or wounded" is a set of its own and
 * never the same as "killed", so that no series mixes the two.
 * <p>
 * The canonical form of a set is its names in the order of {@link Known}, joined by {@code +} ("KILLED+WOUNDED"). Own
 * words are kept in lower case; a list with one unknown member is own words as a whole.
 *
 * @param canonical the canonical form; the constructor also takes words such as "dead or injured"
 */
public record Counted(String canonical) {
    private static final Pattern BETWEEN_MEMBERS = Pattern.compile("[,+/&]|\\b(?:and|or)\\b");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** What is counted often enough to have a name of its own. */
    public enum Known {
        KILLED("killed", "dead", "died", "deaths", "death", "fatalities", "killed in action"),
        WOUNDED("wounded", "injured", "injuries", "hurt", "wounded in action"),
        MISSING("missing", "missing in action"),
        CAPTURED("captured", "taken prisoner", "prisoners", "prisoners of war"),
        DEPLOYED("deployed", "dispatched", "sent");

        private final List<String> names;

        Known(String... names) {
            this.names = List.of(names);
        }

        /** The word for a reader. */
        public String label() {
            return names.get(0);
        }

        private static Optional<Known> named(String word) {
            return EnumSet.allOf(Known.class).stream()
                    .filter(known -> known.names.contains(word))
                    .findFirst();
        }
    }

    /**
     * @throws IllegalArgumentException when the text is blank
     */
    public Counted {
        if (canonical == null || canonical.isBlank()) {
            throw new IllegalArgumentException("Say what is counted.");
        }
        String words =
                SPACES.matcher(canonical.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        canonical = knownIn(words).map(Counted::joined).orElse(words);
    }

    /** Reads "killed or wounded", "dead and injured", "KILLED+WOUNDED", or any words of the desk's own. */
    public static Counted of(String written) {
        return new Counted(written);
    }

    private static String joined(Set<Known> known) {
        return known.stream().map(Known::name).collect(Collectors.joining("+"));
    }

    /** The set that the words name; empty when any of them is not known. */
    private static Optional<Set<Known>> knownIn(String words) {
        Set<Known> found = EnumSet.noneOf(Known.class);
        for (String part : BETWEEN_MEMBERS.split(words)) {
            String member = part.strip();
            Optional<Known> known = Known.named(member);
            if (known.isEmpty() && !member.isEmpty()) {
                return Optional.empty();
            }
            known.ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** The known things counted, in order; empty when the desk's own words say what is counted. */
    public Set<Known> known() {
        return knownIn(canonical.toLowerCase(Locale.ROOT)).orElse(Set.of());
    }

    /** For a reader: "killed or wounded", "killed, wounded or missing", or the desk's own words. */
    public String text() {
        List<String> labels = known().stream().map(Known::label).toList();
        if (labels.isEmpty()) {
            return canonical;
        }
        int last = labels.size() - 1;
        return last == 0 ? labels.get(0) : String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
    }
}
