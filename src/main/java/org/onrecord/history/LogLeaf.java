package org.onrecord.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.onrecord.tlog.CanonicalJson;
import org.onrecord.tlog.Commitment;
import org.onrecord.tlog.Disclosure;
import org.onrecord.tlog.Leaf;

/** A public change as the log holds it: two commitments, and what opens them until it is erased by law. */
@Entity
@Immutable
@Table(name = "log_leaf")
public class LogLeaf extends PanacheEntityBase {

    @Id
    private Long position;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private Long subjectId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Event event;

    /** What the thing said after the act, or null where the act was on none. */
    @ManyToOne(fetch = FetchType.LAZY)
    private Revision revision;

    /** What readers could see, as canonical JSON. */
    @Column(columnDefinition = "text")
    private String content;

    private String salt;

    private String recordSalt;

    private String contentCommitment;

    private String recordCommitment;

    protected LogLeaf() {}

    LogLeaf(long position, Event event, Revision revision, String content) {
        this.position = position;
        this.at = event.at();
        this.subjectKind = event.subjectKind();
        this.subjectId = event.subjectId();
        this.event = event;
        this.revision = revision;
        this.content = content;
        byte[] contentSalt = Commitment.newSalt();
        byte[] rowsSalt = Commitment.newSalt();
        this.salt = HexFormat.of().formatHex(contentSalt);
        this.recordSalt = HexFormat.of().formatHex(rowsSalt);
        this.contentCommitment = Commitment.of(contentSalt, content).hex();
        this.recordCommitment = Commitment.of(rowsSalt, record()).hex();
    }

    /** The newest leaf about a thing. */
    static Optional<LogLeaf> newest(SubjectKind kind, Long id) {
        return find("subjectKind = ?1 and subjectId = ?2 order by position desc", kind, id)
                .firstResultOptional();
    }

    /** Leaves from a position on, in their order, with the rows that they commit to. */
    static List<LogLeaf> from(long position, int many) {
        return find("""
                        from LogLeaf l join fetch l.event left join fetch l.revision
                        where l.position >= ?1 and l.position < ?2 order by l.position""", position, position + many).list();
    }

    static boolean isThere(long position) {
        return count("position", position) > 0;
    }

    /** What was done from a position on, in its order, without the words of it. */
    static List<PublicChange> changes(long position, int most) {
        return getEntityManager()
                .createQuery("""
                        select l.position, l.at, e.act, l.subjectKind, l.subjectId from LogLeaf l join l.event e
                        where l.position >= ?1 order by l.position""", PublicChange.class)
                .setParameter(1, position)
                .setMaxResults(most)
                .getResultList();
    }

    /** What stands in the log itself. */
    public Leaf leaf() {
        return new Leaf(Leaf.time(at), LogNode.read(contentCommitment), LogNode.read(recordCommitment));
    }

    /** What opens the leaf for everyone. */
    Disclosure disclosure() {
        return content == null || salt == null ? Disclosure.NONE : new Disclosure(content, bytes(salt), null, null);
    }

    /** What opens the leaf for the desk, with the rows of its own. */
    Disclosure wholeDisclosure() {
        Disclosure open = disclosure();
        return recordSalt == null ? open : new Disclosure(open.content(), open.salt(), record(), bytes(recordSalt));
    }

    /** The desk's own rows behind the change, as canonical JSON: computed from what is stored, so that it shows damage. */
    private String record() {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("event", event.row());
        if (revision != null) {
            rows.put("revision", revision.row());
        }
        return CanonicalJson.of(rows);
    }

    private static byte[] bytes(String hex) {
        return LogNode.read(hex).bytes();
    }

    public Long position() {
        return position;
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    public Long subjectId() {
        return subjectId;
    }
}
