package org.onrecord.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.speaker.SpeakerKind;

/** Decides whom the printed words for a source name. */
final class NamedSpeakers {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> PERSONS = Set.of("he", "she");
    private static final Set<String> BODIES = Set.of("it", "they", "we");
    private static final Set<String> GENERIC = Set.of(
            "agency",
            "airline",
            "alliance",
            "bank",
            "body",
            "broadcaster",
            "charity",
            "club",
            "company",
            "department",
            "firm",
            "group",
            "manufacturer",
            "ministry",
            "network",
            "newspaper",
            "operator",
            "organisation",
            "organization",
            "outlet",
            "party",
            "regulator",
            "retailer",
            "union");
    private static final Set<String> REPORTS = Set.of(
            "report",
            "reports",
            "statement",
            "statements",
            "data",
            "figures",
            "dispatch",
            "dispatches",
            "information",
            "remarks",
            "comments",
            "documents",
            "estimate",
            "estimates");
    private static final Set<String> OF_NOUNS = Set.of("DET", "NUM", "ADJ", "NOUN", "PROPN");
    private static final int LONGEST_CLAUSE = 16;
    private static final Set<String> OF_REPORTS = Set.of("from", "by", "in", "on", "of");

    private final Reading reading;
    private final Cast cast;
    private final Antecedents antecedents;

    NamedSpeakers(Reading reading, Cast cast) {
        this.reading = reading;
        this.cast = cast;
        this.antecedents = new Antecedents(reading, cast);
    }

    /**
     * @param last who spoke before, or null
     */
    Named named(Stretch source, Named last) {
        List<Word> words = reading.words(source);
        if (words.isEmpty() || agentless(words)) {
            return unnamed(source, source.in(reading.text()).strip());
        }
        String first = words.get(0).lower();
        if (words.size() == 1 && PERSONS.contains(first)) {
            return antecedents
                    .person(source, first, last)
                    .orElseGet(() -> unnamed(source, words.get(0).text()));
        }
        if (words.size() == 1 && BODIES.contains(first)) {
            return antecedents
                    .body(source, last)
                    .orElseGet(() -> unnamed(source, words.get(0).text()));
        }
        return whoBefore(source)
                .map(who -> unnamed(source, who))
                .orElseGet(() -> printed(source, withoutReports(words)));
    }

    /**
     * Of "an official who may not speak to the press said" the speaker is no press: who stands before "who", if the source
     * is what a preposition of that clause ends with.
     */
    private Optional<String> whoBefore(Stretch source) {
        int sentence = reading.sentenceAt(source.start());
        if (sentence < 0) {
            return Optional.empty();
        }
        int start = Dateline.end(reading.sentences().get(sentence));
        List<Word> before = reading.words(new Stretch(start, Math.max(start, source.start())));
        int last = before.size() - 1;
        if (last < 2 || !before.get(last).is("ADP")) {
            return Optional.empty();
        }
        for (int i = last - 1; i > Math.max(0, last - LONGEST_CLAUSE); i--) {
            if (before.get(i).text().equals(",")) {
                return Optional.empty();
            }
            if (before.get(i).lower().equals("who")) {
                return Optional.of(noun(before, i)).filter(noun -> !noun.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static String noun(List<Word> words, int who) {
        int from = who;
        while (from > 0 && OF_NOUNS.contains(words.get(from - 1).tag())) {
            from--;
        }
        boolean unnamed =
                from < who && NameWords.UNNAMED.contains(words.get(who - 1).lower());
        return unnamed ? PrintedName.text(words, from, who) : "";
    }

    /** "Growing fears", "it is believed". */
    private static boolean agentless(List<Word> words) {
        String last = words.get(words.size() - 1).lower();
        boolean held = words.get(0).lower().equals("it") && MissedReports.HELD.contains(last);
        return held || MissedReports.FEARS.contains(last);
    }

    /** "Reports from state media" are of state media. */
    static List<Word> withoutReports(List<Word> words) {
        int noun = ARTICLES.contains(words.get(0).lower()) || words.get(0).is("ADJ") ? 1 : 0;
        boolean reports = noun + 2 < words.size()
                && REPORTS.contains(words.get(noun).lower())
                && OF_REPORTS.contains(words.get(noun + 1).lower());
        return reports ? words.subList(noun + 2, words.size()) : words;
    }

    private Named printed(Stretch source, List<Word> words) {
        NounPhrase phrase = NounPhrase.of(words, begins(words.get(0)));
        if (phrase.several()) {
            return collective(source, phrase);
        }
        Optional<Named> named = phrase.name().flatMap(run -> byName(source, phrase, run));
        return named.orElseGet(() -> byNoun(source, phrase));
    }

    private boolean begins(Word word) {
        int sentence = reading.sentenceAt(word.at().start());
        return sentence >= 0
                && Dateline.end(reading.sentences().get(sentence)) == word.at().start();
    }

    private Named collective(Stretch source, NounPhrase phrase) {
        String name = phrase.text();
        return new Named(source, name, null, "", SpeakerKind.COLLECTIVE, List.of());
    }

    private Optional<Named> byName(Stretch source, NounPhrase phrase, Capitals.Run run) {
        PrintedName printed = PrintedName.of(phrase.words(), run);
        if (NameWords.UNNAMED.contains(lower(printed.name()))) {
            return Optional.empty();
        }
        String before = run.from() > 0 ? phrase.words().get(run.from() - 1).lower() : "";
        boolean outlet = NameWords.outlet(before);
        if (outlet || NameWords.ORGANISATIONS.contains(before)) {
            SpeakerKind kind = outlet ? SpeakerKind.OUTLET : SpeakerKind.ORGANISATION;
            return Optional.of(new Named(source, printed.name(), null, "", kind, List.of()));
        }
        Optional<Person> whole = cast.person(printed.name());
        if (printed.kind() == PrintedName.Kind.PERSON && printed.name().contains(" ")) {
            String role = printed.role().isEmpty() ? whole.map(Person::role).orElse("") : printed.role();
            return Optional.of(person(source, printed.name(), null, role, List.of()));
        }
        Optional<Named> body = Bodies.named(printed.name(), cast)
                .map(known -> new Named(source, known.name(), null, "", known.kind(), List.of()));
        return body.or(() -> shortName(source, phrase, run, printed));
    }

    private Optional<Named> shortName(Stretch source, NounPhrase phrase, Capitals.Run run, PrintedName printed) {
        List<Person> called = cast.called(printed.name(), source.start());
        if (!called.isEmpty()) {
            Person likeliest = called.get(0);
            List<String> others =
                    called.stream().skip(1).limit(3).map(Person::name).toList();
            String role = printed.role().isEmpty() ? likeliest.role() : printed.role();
            return Optional.of(person(source, likeliest.name(), likeliest.at(), role, others));
        }
        if (printed.kind() == PrintedName.Kind.PERSON) {
            return Optional.of(person(source, printed.name(), null, printed.role(), List.of()));
        }
        boolean alone = phrase.headIs(run);
        return alone
                ? Optional.of(new Named(source, printed.name(), null, "", kind(phrase, printed.name()), List.of()))
                : Optional.empty();
    }

    /** "Zelensky" and "Boeing" look alike: of what kind a single name is, the text doesn't tell. */
    private static SpeakerKind kind(NounPhrase phrase, String name) {
        boolean single = name.codePoints().noneMatch(point -> point == ' ' || Character.isDigit(point));
        return single && phrase.from() == 0 ? null : SpeakerKind.ORGANISATION;
    }

    /** Of no kind where the name may be a firm's as well as a person's, and nothing tells. */
    private Named person(Stretch source, String name, Stretch antecedent, String role, List<String> others) {
        boolean person = !role.isEmpty() || cast.tellsPerson(name);
        return new Named(source, name, antecedent, role, person ? SpeakerKind.PERSON : null, others);
    }

    /** Without a name of its own: "state media", "the president", "a source close to the talks". */
    private Named byNoun(Stretch source, NounPhrase phrase) {
        String noun = phrase.head();
        if (NameWords.outlet(noun) || NameWords.outlet(phrase.core())) {
            return definite(source, phrase, noun, SpeakerKind.OUTLET);
        }
        if (phrase.definite() && NameWords.ROLES.contains(noun)) {
            List<Person> known = cast.inRole(noun, source.start());
            if (!known.isEmpty()) {
                List<String> others =
                        known.stream().skip(1).limit(3).map(Person::name).toList();
                return person(
                        source,
                        known.get(0).name(),
                        known.get(0).at(),
                        known.get(0).role(),
                        others);
            }
        }
        boolean body = NameWords.ORGANISATIONS.contains(noun) && (phrase.definite() || noun.equals("police"));
        return body ? definite(source, phrase, noun, SpeakerKind.ORGANISATION) : unnamed(source, phrase.printed());
    }

    private Named definite(Stretch source, NounPhrase phrase, String noun, SpeakerKind kind) {
        if (!phrase.bare()) {
            return new Named(source, phrase.proper(), null, "", kind, List.of());
        }
        return cast.organisationCalled(noun, source.start())
                .map(organisation -> organisation(source, organisation))
                .or(() -> GENERIC.contains(noun) ? antecedents.organisation(source, noun) : Optional.empty())
                .orElseGet(() -> bare(source, phrase, noun, kind));
    }

    private static Named organisation(Stretch source, Cast.Organisation organisation) {
        SpeakerKind kind = NameWords.outlet(organisation.name()) ? SpeakerKind.OUTLET : SpeakerKind.ORGANISATION;
        return new Named(source, organisation.name(), organisation.at(), "", kind, List.of());
    }

    /** There is one government and one opposition; which company "the company" is, the text has not told. */
    private static Named bare(Stretch source, NounPhrase phrase, String noun, SpeakerKind kind) {
        return GENERIC.contains(noun)
                        && Character.isLowerCase(phrase.printedHead().codePointAt(0))
                ? unnamed(source, phrase.printed())
                : new Named(source, phrase.proper(), null, "", kind, List.of());
    }

    static Named unnamed(Stretch source, String words) {
        return new Named(source, words, null, "", SpeakerKind.UNNAMED, List.of());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
