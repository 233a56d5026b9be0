package org.onrecord.speaker;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.speaker.Meant.Likely;

/**
 * Whom of those on record the names of a text may mean: all of them with two statements. A bare surname, a name in
 * other letters and one of another kind of speaker name candidates, never who is meant.
 */
public final class SpeakerMatching {

    /** The most names that are looked up at once; what is sought after them stays unknown. */
    public static final int MOST_NAMES = 400;

    /** How many speakers are looked at for one key: more of one surname are no help. */
    private static final int FOR_A_KEY = 20;

    private static final int IN_ALL = 2_000;

    /** The first ones of every key come before further ones of any. */
    private static final String FOUND = """
            select speaker_id from (
                select k.speaker_id, k.name_key,
                    row_number() over (partition by k.name_key order by k.speaker_id) as place
                from speaker_key k join speaker s on s.id = k.speaker_id
                where k.name_key in (?1) and s.merged_into is null) found
            where place <= ?2 group by speaker_id order by min(place), speaker_id""";

    /** A name as a text gives it, and what kind of speaker it was given to, or null. */
    public record Sought(String name, SpeakerKind kind) {}

    private SpeakerMatching() {}

    /** Whom each of some names means; all of them are in the answer. */
    public static Map<Sought, Meant> of(Collection<Sought> names) {
        Set<String> keys = new LinkedHashSet<>();
        names.stream()
                .distinct()
                .limit(MOST_NAMES)
                .forEach(sought -> keys.addAll(NameKeys.lookup(sought.name(), sought.kind())));
        List<Speaker> found = keys.isEmpty() ? List.of() : found(keys);
        Map<String, List<Speaker>> byKey = byKey(found);
        Map<Sought, Meant> meant = new LinkedHashMap<>();
        names.forEach(sought -> meant.computeIfAbsent(sought, each -> meant(each, byKey)));
        return meant;
    }

    /** Whom one name means. */
    public static Meant of(String name, SpeakerKind kind) {
        Sought sought = new Sought(name, kind);
        return of(List.of(sought)).get(sought);
    }

    private static List<Speaker> found(Set<String> keys) {
        EntityManager database = Speaker.getEntityManager();
        List<?> ids = database.createNativeQuery(FOUND, Long.class)
                .setParameter(1, keys)
                .setParameter(2, FOR_A_KEY)
                .setMaxResults(IN_ALL)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : Speaker.list(
                        "select distinct s from Speaker s left join fetch s.roles where s.id in ?1 order by s.id", ids);
    }

    /** By the keys of their names, which are made of these alone. */
    private static Map<String, List<Speaker>> byKey(List<Speaker> found) {
        Map<String, List<Speaker>> byKey = new LinkedHashMap<>();
        for (Speaker speaker : found) {
            Set<String> keys = new LinkedHashSet<>();
            speaker.spellings().forEach(spelling -> keys.addAll(NameKeys.of(spelling, speaker.kind())));
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(speaker));
        }
        return byKey;
    }

    private static Meant meant(Sought sought, Map<String, List<Speaker>> byKey) {
        Set<Speaker> alike = new LinkedHashSet<>();
        NameKeys.lookup(sought.name(), sought.kind()).forEach(key -> alike.addAll(byKey.getOrDefault(key, List.of())));
        List<Likely> likely = alike.stream()
                .map(speaker -> likely(sought, speaker))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Likely::how)
                        .thenComparing(like -> like.speaker().id()))
                .toList();
        return Meant.among(NameWords.of(sought.name(), sought.kind() == SpeakerKind.PERSON), likely);
    }

    /** The closest likeness to any of a speaker's names, or null. */
    private static Likely likely(Sought sought, Speaker speaker) {
        boolean person = speaker.kind() == SpeakerKind.PERSON;
        NameWords words =
                NameWords.of(sought.name(), sought.kind() == null ? person : sought.kind() == SpeakerKind.PERSON);
        return speaker.spellings().stream()
                .map(other -> NameLikeness.between(words, sought.kind(), NameWords.of(other, person), speaker.kind()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(how -> new Likely(speaker, how))
                .orElse(null);
    }
}
