package org.onrecord.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.speaker.SpeakerKind;

/**
 * Decides whom a pronoun can stand for: whoever spoke last, then whoever the nearest sentences name first. It is a
 * proposal; whom else it may mean comes with it.
 */
final class Antecedents {
    /** How many sentences back a pronoun reaches. */
    private static final int SENTENCES_BACK = 3;

    private static final Set<String> OUTLETS = Set.of("agency", "broadcaster", "newspaper", "outlet");
    private static final int MOST_OTHERS = 3;

    private final Reading reading;
    private final Cast cast;

    Antecedents(Reading reading, Cast cast) {
        this.reading = reading;
        this.cast = cast;
    }

    /** Whom "he" or "she" stands for. */
    Optional<Named> person(Stretch pronoun, String word, Named last) {
        Gender gender = Gender.of(word);
        Map<String, Person> candidates = new LinkedHashMap<>();
        if (last != null && (last.kind() == SpeakerKind.PERSON || last.kind() == null)) {
            cast.person(last.name()).ifPresent(person -> candidates.put(person.name(), person));
        }
        peopleBefore(pronoun).forEach(person -> candidates.putIfAbsent(person.name(), person));
        List<Person> fitting = candidates.values().stream()
                .filter(person -> gender.fits(Gender.of(person)))
                .toList();
        return fitting.isEmpty() ? single(pronoun, last) : Optional.of(named(pronoun, fitting));
    }

    /** "Zelensky said": where no full name fits, "he" tells that the single name that spoke last is a person's. */
    private static Optional<Named> single(Stretch pronoun, Named last) {
        return last == null || last.kind() != null
                ? Optional.empty()
                : Optional.of(
                        new Named(pronoun, last.name(), last.at(), last.role(), SpeakerKind.PERSON, last.others()));
    }

    private static Named named(Stretch pronoun, List<Person> fitting) {
        Person first = fitting.get(0);
        List<String> others =
                fitting.stream().skip(1).limit(MOST_OTHERS).map(Person::name).toList();
        return new Named(pronoun, first.name(), first.at(), first.role(), SpeakerKind.PERSON, others);
    }

    private List<Person> peopleBefore(Stretch place) {
        List<Person> found = new ArrayList<>();
        for (List<Word> words : wordsBefore(place)) {
            for (Capitals.Run run : Capitals.in(words)) {
                PrintedName printed = PrintedName.of(words, run);
                cast.person(printed.name())
                        .or(() -> cast.called(printed.name(), place.start()).stream()
                                .findFirst())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** What "it" or "they" stands for: the body or state that the nearest sentence names first. */
    Optional<Named> body(Stretch pronoun, Named last) {
        List<Named> found = new ArrayList<>();
        for (List<Word> words : wordsBefore(pronoun)) {
            for (Capitals.Run run : Capitals.in(words)) {
                body(words, run, pronoun).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        if (found.isEmpty() && last != null && last.kind() != SpeakerKind.PERSON) {
            found.add(new Named(pronoun, last.name(), last.at(), last.role(), last.kind(), List.of()));
        }
        return found.stream().findFirst().map(first -> withOthers(first, found));
    }

    /**
     * What "the agency" or "the company" stands for: the outlet, or a body of a fitting name, that the nearest sentences
     * name first.
     */
    Optional<Named> organisation(Stretch phrase, String noun) {
        List<Named> bodies = new ArrayList<>();
        for (List<Word> words : wordsBefore(phrase)) {
            for (Capitals.Run run : Capitals.in(words)) {
                body(words, run, phrase).ifPresent(bodies::add);
            }
        }
        Optional<Named> outlet = ofKind(bodies, SpeakerKind.OUTLET);
        List<Named> fitting = bodies.stream()
                .filter(body -> BodyNouns.fits(noun, body.name()))
                .toList();
        Optional<Named> other = ofKind(fitting, SpeakerKind.ORGANISATION);
        if (OUTLETS.contains(noun)) {
            return noun.equals("agency") ? outlet.or(() -> other) : outlet;
        }
        return other;
    }

    private static Optional<Named> ofKind(List<Named> bodies, SpeakerKind kind) {
        return bodies.stream().filter(named -> named.kind() == kind).findFirst();
    }

    private Optional<Named> body(List<Word> words, Capitals.Run run, Stretch pronoun) {
        String printed = Capitals.text(words, run);
        Stretch at = words.get(run.from()).at().to(words.get(run.to() - 1).at());
        return Bodies.named(printed, cast).map(body -> new Named(pronoun, body.name(), at, "", body.kind(), List.of()));
    }

    private static Named withOthers(Named first, List<Named> found) {
        List<String> others = found.stream()
                .map(Named::name)
                .filter(name -> !name.equals(first.name()))
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
        return new Named(first.at(), first.name(), first.antecedent(), first.role(), first.kind(), others);
    }

    /** The words of the pronoun's sentence before it, then those of the sentences before, nearest first. */
    private List<List<Word>> wordsBefore(Stretch place) {
        List<List<Word>> before = new ArrayList<>();
        int number = reading.sentenceAt(place.start());
        if (number >= 0) {
            int start = Dateline.end(reading.sentences().get(number));
            before.add(reading.words(new Stretch(start, Math.max(start, place.start()))));
        }
        for (int i = number - 1; i >= Math.max(0, number - SENTENCES_BACK); i--) {
            before.add(Dateline.after(reading.sentences().get(i)));
        }
        return before;
    }
}
