package org.onrecord.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An address at which a thing once stood. It names the thing, not its next address, so that there are no chains. */
@Entity
@Table(name = "alias")
public class Alias extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private String slug;

    private Long subjectId;

    protected Alias() {}

    Alias(SubjectKind subjectKind, String slug, Long subjectId) {
        this.subjectKind = subjectKind;
        this.slug = slug;
        this.subjectId = subjectId;
    }

    /** The id of the thing that once stood at an address. */
    public static Optional<Long> subject(SubjectKind kind, String slug) {
        return at(kind, slug).map(alias -> alias.subjectId);
    }

    /** Those of some addresses at which something once stood. */
    public static Set<String> among(SubjectKind kind, Collection<String> slugs) {
        Map<String, String> byWritten = new HashMap<>();
        slugs.forEach(slug -> {
            byWritten.put(slug, slug);
            byWritten.put(hash(slug), slug);
        });
        return Alias.<Alias>list("subjectKind = ?1 and slug in ?2", kind, byWritten.keySet()).stream()
                .map(alias -> byWritten.get(alias.slug))
                .collect(Collectors.toSet());
    }

    static Optional<Alias> at(SubjectKind kind, String slug) {
        return find("subjectKind = ?1 and (slug = ?2 or slug = ?3)", kind, slug, hash(slug))
                .firstResultOptional();
    }

    /** Keeps only hashes of the addresses at which an erased thing once stood: they hold its words. */
    public static void forget(SubjectKind kind, Long id) {
        Alias.<Alias>list("subjectKind = ?1 and subjectId = ?2", kind, id)
                .forEach(alias -> alias.slug = hash(alias.slug));
    }

    /** No address has a colon in it. */
    private static String hash(String slug) {
        return "sha256:" + Content.sha256(slug);
    }

    /** The addresses at which a thing once stood, the newest first. */
    public static List<String> of(SubjectKind kind, Long id) {
        return Alias.<Alias>list("subjectKind = ?1 and subjectId = ?2 order by id desc", kind, id).stream()
                .map(alias -> alias.slug)
                .toList();
    }

    /** Those of several things, by their ids. */
    public static Map<Long, List<String>> of(SubjectKind kind, Collection<Long> ids) {
        return Alias.<Alias>list("subjectKind = ?1 and subjectId in ?2", kind, ids).stream()
                .collect(Collectors.groupingBy(
                        alias -> alias.subjectId, Collectors.mapping(alias -> alias.slug, Collectors.toList())));
    }

    boolean leadsTo(Long subject) {
        return subjectId.equals(subject);
    }
}
