package org.onrecord.speaker;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.onrecord.web.Beginning;

/**
 * By which keys those on record are found whose names may be like another: each name that is like another has a key in
 * common with it. They are no more than a way to find them; {@link NameLikeness} decides.
 */
final class NameKeys {

    /** To be raised when the keys of one name change: those of all on record are then made again. */
    static final int RULES = 1;

    /** As long as the column. */
    private static final int LONGEST = 100;

    private static final int KEPT = 80;

    private final Set<String> keys = new LinkedHashSet<>();
    private final NameWords name;

    private NameKeys(NameWords name) {
        this.name = name;
    }

    /** Under which keys a name on record is found. */
    static Set<String> of(String name, SpeakerKind kind) {
        boolean person = kind == SpeakerKind.PERSON;
        NameKeys keys = new NameKeys(NameWords.of(name, person));
        if (!keys.name.none()) {
            keys.same();
            if (person) {
                keys.likePerson();
                keys.add("last", keys.name.last());
                keys.add("last", keys.name.first());
                keys.add("only", keys.name.mayBeSurname() ? keys.name.last() : "");
            } else {
                keys.add("acronym", keys.name.acronym());
            }
        }
        return keys.keys;
    }

    /** Which keys a name is looked up by. */
    static Set<String> lookup(String name, SpeakerKind kind) {
        Set<String> keys = new LinkedHashSet<>();
        if (kind == null || kind == SpeakerKind.PERSON) {
            keys.addAll(lookup(NameWords.of(name, true), true));
        }
        if (kind != SpeakerKind.PERSON) {
            keys.addAll(lookup(NameWords.of(name, false), false));
        }
        return keys;
    }

    private static Set<String> lookup(NameWords name, boolean person) {
        NameKeys keys = new NameKeys(name);
        if (!name.none()) {
            keys.same();
            if (person) {
                keys.likePerson();
                keys.add("last", name.mayBeSurname() ? name.last() : "");
                keys.add("only", name.last());
                keys.add("only", name.first());
            } else {
                keys.add("acronym", name.size() == 1 || name.abbreviated() ? name.letters() : "");
                keys.add("same", name.acronym());
            }
        }
        return keys.keys;
    }

    private void same() {
        add("same", name.whole());
        add("same", name.size() > 1 ? name.letters() : "");
    }

    private void likePerson() {
        if (name.size() > 1) {
            add("initial", name.last() + " " + initial(name.first()));
            add("initial", name.first() + " " + initial(name.words().get(1)));
            add("words", String.join(" ", name.sorted()));
        }
        add("consonants", Transcription.consonants(name.last()));
    }

    private static String initial(String word) {
        return Character.toString(word.codePointAt(0));
    }

    private void add(String sort, String value) {
        String key = sort + " " + value;
        if (!value.isEmpty()) {
            keys.add(key.length() <= LONGEST ? key : Beginning.of(key, KEPT) + hash(key));
        }
    }

    private static String hash(String key) {
        return String.format(Locale.ROOT, " %08x", key.hashCode());
    }
}
