package org.onrecord.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as printed, apart from the title before it: "Ukrainian President Volodymyr Zelenskyy" is "Volodymyr Zelenskyy" in
 * the role of "Ukrainian President".
 */
record PrintedName(Kind kind, String name, String role, Stretch at) {
    private static final Set<String> ADJECTIVES =
            Set.of("former", "acting", "deputy", "vice", "senior", "chief", "prime", "foreign", "interim");
    private static final Set<String> NATIONS = Set.of(
            "north",
            "south",
            "american",
            "british",
            "english",
            "scottish",
            "welsh",
            "irish",
            "french",
            "german",
            "dutch",
            "greek",
            "turkish",
            "polish",
            "spanish",
            "swedish",
            "danish",
            "finnish",
            "chinese",
            "japanese",
            "czech",
            "swiss",
            "iraqi",
            "israeli",
            "saudi",
            "pakistani",
            "thai");
    private static final Set<String> FIRST_OF_THINGS = Set.of(
            "Storm",
            "Hurricane",
            "Typhoon",
            "Cyclone",
            "Mount",
            "Lake",
            "Operation",
            "Port",
            "Fort",
            "New",
            "Project",
            "Team",
            "Radio",
            "Saint",
            "St.",
            "San",
            "Santa",
            "Los",
            "Las",
            "El");
    private static final Set<String> GENERAL_THINGS = Set.of(
            "motors",
            "electric",
            "mills",
            "assembly",
            "staff",
            "hospital",
            "dynamics",
            "foods",
            "atomics",
            "council",
            "court",
            "election",
            "services",
            "administration",
            "synod",
            "accident",
            "secretariat",
            "directorate",
            "insurance",
            "conference",
            "congress",
            "union",
            "workers");
    private static final Set<String> PLACES = Set.of(
            "east",
            "west",
            "north",
            "south",
            "river",
            "street",
            "road",
            "lane",
            "avenue",
            "sea",
            "ocean",
            "island",
            "islands",
            "city",
            "county",
            "region",
            "war",
            "day",
            "act",
            "prize",
            "cup",
            "park",
            "bridge",
            "station",
            "square",
            "hill",
            "hall",
            "valley",
            "lake",
            "bay",
            "stadium",
            "theatre",
            "hotel",
            "province",
            "district",
            "state",
            "states",
            "strip",
            "treaty",
            "award",
            "awards",
            "open",
            "games",
            "olympics",
            "championship",
            "week",
            "summit",
            "peninsula",
            "mountain",
            "mountains",
            "coast",
            "gulf");
    private static final int LONGEST_ROLE = 8;

    /** What a run of capitals names. */
    enum Kind {
        PERSON,
        ORGANISATION,
        OTHER
    }

    static PrintedName of(List<Word> words, Capitals.Run run) {
        int from = afterRole(words, run);
        Capitals.Run bare = new Capitals.Run(from, run.to());
        String name = from < run.to() ? Capitals.text(words, bare) : "";
        int first = roleStart(words, run, from);
        String role = first < from ? withoutComma(text(words, first, from)) : "";
        Stretch at = words.get(Math.min(from, run.to() - 1))
                .at()
                .to(words.get(run.to() - 1).at());
        Kind kind = kind(name, bare.length(), !role.isEmpty());
        return kind == Kind.PERSON
                ? new PrintedName(kind, name, role.isEmpty() ? apposition(words, run.to()) : role, at)
                : new PrintedName(
                        kind(whole(words, run), run.length(), false) == Kind.ORGANISATION
                                ? Kind.ORGANISATION
                                : Kind.OTHER,
                        whole(words, run),
                        "",
                        words.get(run.from()).at().to(words.get(run.to() - 1).at()));
    }

    private static String withoutComma(String role) {
        return role.endsWith(",") ? role.substring(0, role.length() - 1) : role;
    }

    private static String whole(List<Word> words, Capitals.Run run) {
        return Capitals.text(words, run);
    }

    private static Kind kind(String name, int length, boolean hasRole) {
        if (name.isEmpty() || States.isOne(name) || name.startsWith("of ")) {
            return Kind.OTHER;
        }
        if (NameWords.outlet(name) || NameWords.organisation(name)) {
            return Kind.ORGANISATION;
        }
        if (name.contains(" of ") || FIRST_OF_THINGS.contains(name.substring(0, Math.max(0, name.indexOf(' '))))) {
            return Kind.OTHER;
        }
        if (PLACES.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))) {
            return Kind.OTHER;
        }
        return length >= 2 && length <= 5 || hasRole ? Kind.PERSON : Kind.OTHER;
    }

    /** Where the name begins within its run: after the last word that is a role, a title or a nation. */
    private static int afterRole(List<Word> words, Capitals.Run run) {
        int from = run.from();
        for (int i = run.from(); i < run.to() - 1; i++) {
            String word = words.get(i).lower();
            if (NameWords.ROLES.contains(word) && !isGeneralOfThings(words, i)
                    || title(word)
                    || i == from && (nation(word) || ADJECTIVES.contains(word))) {
                from = i + 1;
            }
        }
        return from;
    }

    /** "General Motors" has no general. */
    private static boolean isGeneralOfThings(List<Word> words, int i) {
        return words.get(i).lower().equals("general")
                && GENERAL_THINGS.contains(words.get(i + 1).lower());
    }

    private static boolean nation(String word) {
        return NATIONS.contains(word) || word.endsWith("ian") || word.endsWith("ean");
    }

    static boolean title(String word) {
        return NameWords.TITLES.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    /** "North Korean leader" before "Kim Jong Un": back over adjectives and nouns, if a role stands right before the name. */
    private static int roleStart(List<Word> words, Capitals.Run run, int from) {
        boolean apart = from > 1 && words.get(from - 1).text().equals(",");
        int last = apart ? from - 2 : from - 1;
        if (last < 0 || !NameWords.ROLES.contains(words.get(last).lower())) {
            return from > run.from()
                            && NameWords.ROLES.contains(words.get(from - 1).lower())
                    ? run.from()
                    : from;
        }
        int start = last;
        while (start > 0 && last - start < LONGEST_ROLE && ofRole(words.get(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean ofRole(Word word) {
        return Set.of("NOUN", "ADJ", "PROPN", "PROPN+PART").contains(word.tag())
                || word.text().equals("-")
                || word.is("PART");
    }

    /** ", the council's leader," after a name; empty when there is none. */
    private static String apposition(List<Word> words, int comma) {
        if (comma + 2 >= words.size() || !words.get(comma).text().equals(",")) {
            return "";
        }
        int end = comma + 1;
        boolean role = false;
        while (end < words.size()
                && end - comma <= LONGEST_ROLE + 2
                && !words.get(end).text().equals(",")) {
            if (Verbs.auxiliary(words.get(end)) || words.get(end).is("PRON")) {
                return "";
            }
            role |= NameWords.ROLES.contains(words.get(end).lower());
            end++;
        }
        boolean closed = end - comma <= LONGEST_ROLE + 2;
        while (end > comma + 1 && ".!?".contains(words.get(end - 1).text())) {
            end--;
        }
        int start = Set.of("the", "a", "an").contains(words.get(comma + 1).lower()) ? comma + 2 : comma + 1;
        return role && closed && start < end ? text(words, start, end) : "";
    }

    static String text(List<Word> words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean apart =
                    i > from && words.get(i - 1).at().end() < words.get(i).at().start();
            text.append(apart ? " " : "").append(words.get(i).text());
        }
        return text.toString();
    }
}
