package org.onrecord.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.tlog.Leaf;

/** The content of a thing at one save. Never changed, never removed; only the content can be erased by law. */
@Entity
@Immutable
@Table(name = "revision")
public class Revision extends PanacheEntityBase {

    /** How many revisions a page of history shows, the newest. */
    public static final int SHOWN = 50;

    @Id
    @GeneratedValue
    private Long id;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private Long subjectId;

    private int number;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    private String reason;

    @Column(columnDefinition = "text")
    private String content;

    private String contentSha256;

    protected Revision() {}

    public Revision(
            SubjectKind subjectKind,
            Long subjectId,
            int number,
            User author,
            Instant at,
            String reason,
            Content content) {
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.number = number;
        this.author = author;
        this.at = at;
        this.reason = reason;
        this.content = content.json();
        this.contentSha256 = Content.sha256(this.content);
    }

    /** The newest revisions of a thing, oldest of them first, with their authors. */
    public static List<Revision> of(SubjectKind kind, Long id) {
        List<Revision> newest = find("""
                        from Revision r join fetch r.author
                        where r.subjectKind = ?1 and r.subjectId = ?2 order by r.number desc""", kind, id).range(0, SHOWN - 1).list();
        return newest.stream()
                .sorted((a, b) -> Integer.compare(a.number, b.number))
                .toList();
    }

    public static Optional<Revision> of(SubjectKind kind, Long id, int number) {
        return find("subjectKind = ?1 and subjectId = ?2 and number = ?3", kind, id, number)
                .firstResultOptional();
    }

    /** Asked without writing first what was changed meanwhile, which would look at all that a merge has loaded. */
    static Optional<String> contentSha256(SubjectKind kind, Long id, int number) {
        return getEntityManager()
                .createQuery(
                        "select r.contentSha256 from Revision r"
                                + " where r.subjectKind = ?1 and r.subjectId = ?2 and r.number = ?3",
                        String.class)
                .setParameter(1, kind)
                .setParameter(2, id)
                .setParameter(3, number)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** Whether anybody but this person saved the thing after a revision. */
    public static boolean anyByOthers(SubjectKind kind, Long id, int after, User person) {
        return count("subjectKind = ?1 and subjectId = ?2 and number > ?3 and author <> ?4", kind, id, after, person)
                > 0;
    }

    /**
     * Whether somebody else saved the thing after the revision that a person had before them; one's own saves are no
     * conflict.
     *
     * @param seen the revision's number as a form sent it; anything that is no number is before every revision
     */
    public static boolean overtook(SubjectKind kind, Long id, String seen, User person) {
        return anyByOthers(kind, id, number(seen), person);
    }

    /** The number of a revision as a form sent it; 0, which is before every revision, for anything that is no number. */
    public static int number(String sent) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }

    /** The name of who saved the thing last; empty when nobody did. */
    public static String lastAuthor(SubjectKind kind, Long id) {
        return Revision.<Revision>find(
                        "from Revision r join fetch r.author where r.subjectKind = ?1 and r.subjectId = ?2 order by r.number desc",
                        kind,
                        id)
                .firstResultOptional()
                .map(revision -> revision.author.name())
                .orElse("");
    }

    /** All that this row holds, by name. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", subjectKind.name());
        row.put("subject", subjectId.toString());
        row.put("number", Integer.toString(number));
        row.put("at", Leaf.time(at));
        row.put("author", author.id().toString());
        row.put("reason", reason);
        row.put("content", content);
        row.put("sha256", contentSha256);
        return row;
    }

    public Long subjectId() {
        return subjectId;
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public User author() {
        return author;
    }

    public String reason() {
        return reason;
    }

    public Content content() {
        return Content.read(content);
    }

    public String contentSha256() {
        return contentSha256;
    }
}
