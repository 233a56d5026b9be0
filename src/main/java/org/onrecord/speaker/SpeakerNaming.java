package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.web.Beginning;
import org.onrecord.web.Folded;
import org.onrecord.web.Issues;
import org.onrecord.web.Vocabulary;

/**
 * Finds the speakers that a form names, and makes those who are not on record where the form says what kind of speaker
 * they are. Two of one name are a choice, never a guess: each is then named with what tells them apart.
 */
public final class SpeakerNaming {

    private final Map<String, Speaker> made = new HashMap<>();
    private final List<Speaker> choices = new ArrayList<>();

    /** The longest label, as long as the fields are that it is put into. */
    private static final int LONGEST_LABEL = 300;

    /** How many brackets of a label are tried as the one behind the name: names hold few of their own. */
    private static final int MOST_BRACKETS = 5;

    /** A speaker's name as a form offers it: with what tells namesakes apart. */
    public static String label(Speaker speaker) {
        String distinction = distinction(speaker).replaceAll("\\s+", " ");
        int room = Math.max(40, LONGEST_LABEL - 4 - speaker.name().length());
        if (distinction.length() > room) {
            distinction = Beginning.of(distinction, room) + "…";
        }
        return speaker.name() + " (" + distinction + ")";
    }

    /** Of whom nothing is known but the kind, the address alone tells from another. */
    private static String distinction(Speaker speaker) {
        String known = speaker.distinction();
        return known.equals(speaker.kind().label()) ? known + ", " + speaker.slug() : known;
    }

    /** The speaker's name where nobody else bears it, else with what tells namesakes apart. */
    public static String shortest(Speaker speaker) {
        return shortest(List.of(speaker)).get(speaker.id());
    }

    /** The shortest name of each of some speakers, by id, with one look for namesakes of any of them. */
    public static Map<Long, String> shortest(Collection<Speaker> speakers) {
        Map<Long, String> names = new HashMap<>();
        speakers.forEach(speaker -> names.put(speaker.id(), speaker.name()));
        Speaker.namesakes(List.copyOf(speakers)).forEach(speaker -> names.put(speaker.id(), label(speaker)));
        return names;
    }

    /**
     * The speaker of this name or label.
     *
     * @param kind the stored name of the kind to make a speaker of who is not on record, or empty
     * @param field where an issue is to stand
     * @return null when nobody is named, or with an issue when it can't be told who is meant; a name that has an issue
     *     already is not looked up
     */
    public Speaker find(String name, String kind, String field, Issues issues) {
        if (name.isEmpty() || issues.on(field) != null) {
            return null;
        }
        List<Speaker> namesakes = bearers(name);
        if (namesakes.size() > 1) {
            choices.addAll(namesakes);
            issues.add(field, "%d speakers bear this name. Choose one from the list.".formatted(namesakes.size()));
            return null;
        }
        return namesakes.isEmpty() ? unknown(name, kind, field, issues) : namesakes.get(0);
    }

    /** Everyone who may be meant by a name, or the one who is meant by a label. */
    public static List<Speaker> bearers(String name) {
        List<Speaker> named = Speaker.named(name);
        // What tells namesakes apart may hold brackets of its own, such as the dates of a role.
        int at = name.indexOf(" (");
        for (int tried = 0; named.isEmpty() && at > 0 && tried < MOST_BRACKETS; tried++) {
            named = Speaker.named(name.substring(0, at)).stream()
                    .filter(speaker -> Folded.of(label(speaker)).equals(Folded.of(name)))
                    .toList();
            at = name.indexOf(" (", at + 1);
        }
        return named;
    }

    private Speaker unknown(String name, String kind, String field, Issues issues) {
        Speaker already = made.get(Folded.of(name));
        if (already != null) {
            return already;
        }
        SpeakerKind chosen = Vocabulary.find(SpeakerKind.class, kind);
        if (chosen == null) {
            issues.add(field, "Nobody of this name is on record. Choose what they are, and they are put on record.");
            return null;
        }
        Speaker speaker = new Speaker(chosen, name);
        made.put(Folded.of(name), speaker);
        return speaker;
    }

    /** The speakers who are to be put on record with this form. */
    public List<Speaker> made() {
        return List.copyOf(made.values());
    }

    /** The namesakes among whom a person has to choose. */
    public List<Speaker> choices() {
        return List.copyOf(choices);
    }
}
