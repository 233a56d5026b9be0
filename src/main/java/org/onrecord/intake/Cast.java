package org.onrecord.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is named in an article in full, and what the short forms of their names are read as. */
final class Cast {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, List<Person>> byPart = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Organisation> acronyms = new HashMap<>();

    /** An organisation or outlet, with where it was named first. */
    record Organisation(String name, Stretch at) {}

    static Cast of(List<Sentence> sentences) {
        Cast cast = new Cast();
        for (Sentence sentence : sentences) {
            List<Word> words = Dateline.after(sentence);
            Capitals.in(words).forEach(run -> cast.read(words, run));
        }
        cast.people
                .values()
                .forEach(person -> person.parts().stream()
                        .distinct()
                        .forEach(part -> cast.byPart
                                .computeIfAbsent(part, none -> new ArrayList<>())
                                .add(person)));
        return cast;
    }

    private void read(List<Word> words, Capitals.Run run) {
        PrintedName printed = PrintedName.of(words, run);
        Stretch at = printed.at();
        if (printed.kind() == PrintedName.Kind.PERSON) {
            if (!printed.role().isEmpty() || hasTitle(words, run) || Personhood.tells(words, run.to())) {
                persons.add(printed.name());
            }
            Person known = people.get(printed.name());
            if (known == null) {
                people.put(printed.name(), new Person(printed.name(), at, printed.role()));
            } else if (known.role().isEmpty()) {
                people.put(printed.name(), known.as(printed.role()));
            }
        } else if (printed.kind() == PrintedName.Kind.ORGANISATION) {
            Organisation organisation =
                    organisations.computeIfAbsent(printed.name(), name -> new Organisation(name, at));
            acronymAfter(words, run.to()).ifPresent(acronym -> acronyms.putIfAbsent(acronym, organisation));
        }
    }

    /** "Mr Modi": a title that is no role. */
    private static boolean hasTitle(List<Word> words, Capitals.Run run) {
        return PrintedName.title(words.get(run.from()).lower());
    }

    /** Whether the text tells that the name is a person's, be it by the surname: "President Zelensky". */
    boolean tellsPerson(String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        return Personhood.tells(name) || persons.contains(name) || persons.contains(surname);
    }

    /** "Korean Central News Agency (KCNA)". */
    private static Optional<String> acronymAfter(List<Word> words, int i) {
        boolean brackets = i + 2 < words.size()
                && words.get(i).text().equals("(")
                && words.get(i + 2).text().equals(")");
        return Optional.of(brackets)
                .filter(yes -> yes)
                .map(yes -> words.get(i + 1).text())
                .filter(NameWords::acronym);
    }

    Optional<Person> person(String fullName) {
        return Optional.ofNullable(people.get(fullName));
    }

    Optional<Organisation> organisation(String acronym) {
        return Optional.ofNullable(acronyms.get(acronym));
    }

    /** Those whose names hold the short one, likeliest first: by surname, named before, nearest. */
    List<Person> called(String shortName, int place) {
        List<Person> found = new ArrayList<>(byPart.getOrDefault(shortName, List.of()));
        found.sort(
                java.util.Comparator.<Person>comparingInt(person -> person.at().start() <= place ? 0 : 1)
                        .thenComparingInt(person -> -Math.min(person.at().start(), place)));
        return found;
    }

    /** Those whose role holds the word, the latest of those named before first: "the president", "the spokesman". */
    List<Person> inRole(String role, int place) {
        String sought = role.toLowerCase(Locale.ROOT);
        List<Person> before = new ArrayList<>();
        List<Person> after = new ArrayList<>();
        for (Person person : people.values()) {
            if (holds(person.role(), sought)) {
                boolean named = person.at().start() < place;
                (named ? before : after).add(named ? 0 : after.size(), person);
            }
        }
        before.addAll(after);
        return before;
    }

    /** The latest of those named before whose name holds the word: "the agency", "the council". */
    Optional<Organisation> organisationCalled(String word, int place) {
        Organisation latest = null;
        for (Organisation organisation : organisations.values()) {
            if (organisation.at().start() < place && holds(organisation.name(), word.toLowerCase(Locale.ROOT))) {
                latest = organisation;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static boolean holds(String words, String word) {
        return (" " + words.toLowerCase(Locale.ROOT) + " ").contains(" " + word + " ");
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }
}
