package org.onrecord.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs that report, in all their forms, with how they take what is reported and how sure they are. */
final class CueLexicon {
    /** How a verb takes what it reports. */
    enum Frame {
        /** A clause, a quotation. */
        SAYS,
        /** A person, then a clause or quotation. */
        TELLS,
        /** To do something. */
        WANTS,
        /** A person to do something. */
        URGES,
        /** A thing. */
        TREATS,
        /** A thing, and what it is said to be. */
        CALLS,
        /** A thing "as" another. */
        LIKENS
    }

    /**
     * A verb, perhaps with a particle that belongs to it.
     *
     * @param particle the words that have to follow; mostly none
     */
    record Verb(String name, List<String> particle, Map<Frame, Double> frames) {

        double sure(Frame frame) {
            return frames.getOrDefault(frame, 0.0);
        }
    }

    private static final double STRONGLY = 0.9;

    private static final Set<String> SURE = WordList.of("sure");

    private static final CueLexicon OURS = read("cues.txt");

    private final Map<String, List<Verb>> byForm = new HashMap<>();
    private final Map<String, Verb> byName = new HashMap<>();

    private CueLexicon() {}

    static CueLexicon ours() {
        return OURS;
    }

    /** The verbs that this may be a form of, those with the longest particle first. */
    List<Verb> of(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    /** Whether a word is a form of a verb of saying that can stand beside a quotation. */
    boolean saysBesideQuotation(String word) {
        boolean bent = word.endsWith("s") || word.endsWith("ed");
        return SURE.contains(word) || bent && of(word).stream().anyMatch(verb -> verb.sure(Frame.SAYS) > STRONGLY);
    }

    private static CueLexicon read(String name) {
        CueLexicon read = new CueLexicon();
        WordList.lines(name).forEach(read::line);
        read.byForm
                .values()
                .forEach(verbs -> verbs.sort((one, other) ->
                        Integer.compare(other.particle().size(), one.particle().size())));
        return read;
    }

    private void line(String line) {
        String[] parts = line.split(":", 2);
        String[] head = parts[0].trim().split(" +");
        Frame frame = Frame.valueOf(head[0].toUpperCase(Locale.ROOT));
        double sure = Integer.parseInt(head[1]) / 100.0;
        for (String entry : parts[1].trim().split(" +")) {
            verb(entry).frames().merge(frame, sure, Math::max);
        }
    }

    private Verb verb(String entry) {
        String[] forms = entry.split("/");
        Verb known = byName.get(forms[0]);
        if (known != null) {
            return known;
        }
        List<String> words = List.of(forms[0].split("_"));
        Verb verb = new Verb(forms[0], words.subList(1, words.size()), new EnumMap<>(Frame.class));
        byName.put(forms[0], verb);
        for (String form : VerbForms.of(words.get(0))) {
            add(form, verb);
        }
        for (int i = 1; i < forms.length; i++) {
            add(forms[i].split("_")[0], verb);
        }
        return verb;
    }

    private void add(String form, Verb verb) {
        List<Verb> verbs = byForm.computeIfAbsent(form, unused -> new ArrayList<>());
        if (!verbs.contains(verb)) {
            verbs.add(verb);
        }
    }
}
