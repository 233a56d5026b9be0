package org.onrecord.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.history.Actor;
import org.onrecord.speaker.NamedSpeakers;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Folded;
import org.onrecord.web.Vocabulary;

/**
 * Who on record is meant by those whom imported entries name: by their Wikidata id, else by a name that one alone bears.
 * Of two who bear it nobody is chosen. What is known of someone on record is left as it is.
 */
final class Claimants {

    private final NamedSpeakers known;
    private final Map<String, Speaker> made = new HashMap<>();

    private Claimants(NamedSpeakers known) {
        this.known = known;
    }

    static Claimants of(Collection<Entry> entries) {
        List<String> names = entries.stream()
                .map(Entry::speaker)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<String> ids = entries.stream()
                .map(Entry::wikidata)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return new Claimants(NamedSpeakers.of(names, ids));
    }

    /** Whoever on record may be meant: nobody, one, or several among whom only a person can choose. */
    List<Speaker> meant(Entry entry) {
        if (entry.speaker().isEmpty()) {
            return List.of();
        }
        List<Speaker> same = entry.wikidata().isEmpty() ? List.of() : known.withWikidata(entry.wikidata());
        return !same.isEmpty()
                ? same
                : known.bearing(entry.speaker()).stream()
                        .filter(speaker -> entry.wikidata().isEmpty() || speaker.wikidata() == null)
                        .toList();
    }

    /**
     * The speaker of an entry, who is put on record where nobody may be meant.
     *
     * @param unknown what somebody is of whom nothing more is said; null when nobody is to be made of them
     * @return null where it can't be told
     */
    Speaker speaker(Entry entry, SpeakerKind unknown, Actor actor) {
        List<Speaker> meant = meant(entry);
        if (meant.size() > 1 || entry.speaker().isEmpty()) {
            return null;
        }
        if (meant.size() == 1) {
            return meant.get(0);
        }
        SpeakerKind kind = Vocabulary.find(SpeakerKind.class, entry.speakerKind());
        SpeakerKind chosen = kind == null ? unknown : kind;
        String key = Folded.of(entry.speaker()) + "\n" + entry.wikidata();
        return chosen == null ? null : made.computeIfAbsent(key, none -> made(entry, chosen, actor));
    }

    private static Speaker made(Entry entry, SpeakerKind kind, Actor actor) {
        Speaker speaker = new Speaker(kind, entry.speaker(), entry.wikidata().isEmpty() ? null : entry.wikidata());
        speaker.persist();
        speaker.entered(actor);
        return speaker;
    }
}
