package org.onrecord.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerMatching.Sought;
import org.onrecord.web.Vocabulary;

/**
 * Somebody whom a proposal names: who says it, or who passed it on.
 *
 * @param kind what they are said to be, for when they are not on record; null where that isn't said
 */
record Voice(String name, SpeakerKind kind) {

    /** The speaker and those who passed it on; the outlet itself is not named. */
    static List<Voice> in(Fields fields) {
        Set<Voice> all = new LinkedHashSet<>();
        add(all, fields.text("speaker"), fields.text("speakerKind"));
        List<String> agents = fields.texts("hops.agent");
        List<String> kinds = fields.texts("hops.kind");
        for (int i = 0; i < agents.size(); i++) {
            add(all, agents.get(i), i < kinds.size() ? kinds.get(i) : "");
        }
        return List.copyOf(all);
    }

    private static void add(Set<Voice> all, String name, String kind) {
        if (!name.isEmpty()) {
            all.add(new Voice(name, Vocabulary.find(SpeakerKind.class, kind)));
        }
    }

    /** Whether it may be no more than a person's last name. */
    boolean single() {
        return (kind == null || kind == SpeakerKind.PERSON) && name.indexOf(' ') < 0;
    }

    Sought sought() {
        return new Sought(name, kind);
    }
}
