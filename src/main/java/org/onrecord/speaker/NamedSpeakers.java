package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.web.Folded;

/** Those on record who bear some names, whatever their marks and capitals: looked up together, two statements for any number. */
public final class NamedSpeakers {

    private final Map<String, List<Speaker>> byName = new HashMap<>();
    private final Map<String, List<Speaker>> byWikidata = new HashMap<>();

    private NamedSpeakers() {}

    public static NamedSpeakers of(Collection<String> names, Collection<String> wikidata) {
        NamedSpeakers found = new NamedSpeakers();
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.addAll(NameKeys.lookup(name, null)));
        if (!keys.isEmpty()) {
            Speaker.withKeys(keys)
                    .forEach(speaker -> speaker.spellings().forEach(spelling -> add(found.byName, spelling, speaker)));
        }
        if (!wikidata.isEmpty()) {
            Speaker.withWikidata(wikidata).forEach(speaker -> add(found.byWikidata, speaker.wikidata(), speaker));
        }
        return found;
    }

    private static void add(Map<String, List<Speaker>> map, String key, Speaker speaker) {
        List<Speaker> same = map.computeIfAbsent(key, none -> new ArrayList<>());
        if (!same.contains(speaker)) {
            same.add(speaker);
        }
    }

    /** Everyone who bears a name. */
    public List<Speaker> bearing(String name) {
        return byName.getOrDefault(Folded.of(name), List.of());
    }

    /** Everyone of a Wikidata id; two entries of one person are two until they are merged. */
    public List<Speaker> withWikidata(String id) {
        return byWikidata.getOrDefault(id, List.of());
    }

    /** Takes up a speaker who was made meanwhile. */
    public void add(Speaker speaker) {
        speaker.spellings().forEach(spelling -> add(byName, spelling, speaker));
        if (speaker.wikidata() != null) {
            add(byWikidata, speaker.wikidata(), speaker);
        }
    }
}
