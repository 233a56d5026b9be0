package org.onrecord.policy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Refusal;

/** What the desk says of itself on one page, in Markdown. Every version of it is kept. */
@Entity
@Table(name = "policy")
public class Policy extends PanacheEntityBase {

    /** The longest text of a page, in UTF-16 units. */
    public static final int MAX = 50_000;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private PolicyKind kind;

    @Column(name = "body", columnDefinition = "text")
    private String text = "";

    private int revision;

    private Instant editedAt;

    protected Policy() {}

    /** A page that says nothing yet; to be persisted before it is {@link #write written}. */
    Policy(PolicyKind kind, Instant at) {
        this.kind = kind;
        this.editedAt = at;
    }

    /** What the desk wrote on a page, if anything stands there. */
    public static Optional<Policy> written(PolicyKind kind) {
        return ever(kind).filter(policy -> !policy.text.isEmpty());
    }

    /** The page also when its text was taken down. */
    static Optional<Policy> ever(PolicyKind kind) {
        return find("kind", kind).firstResultOptional();
    }

    public static Policy byId(Long id) {
        return Policy.<Policy>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** The page, kept from everyone else until the transaction ends; a new one if it was never written. */
    public static Policy locked(PolicyKind kind, Actor actor) {
        return Policy.<Policy>find("kind", kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    Policy blank = new Policy(kind, actor.at());
                    blank.persistAndFlush();
                    return blank;
                });
    }

    /** The kinds of pages on which something stands. */
    static List<PolicyKind> kindsWritten() {
        return find("select p.kind from Policy p where p.text <> ''")
                .project(PolicyKind.class)
                .list();
    }

    /** Those of some pages on which something stands. */
    public static Set<Long> writtenAmong(Set<Long> ids) {
        return Policy.<Policy>stream("id in ?1 and text <> ''", ids)
                .map(Policy::id)
                .collect(Collectors.toSet());
    }

    /** Puts a text in the place of what stood there; an empty one takes the page down. Tells whether it is another. */
    public boolean write(String changed, Actor actor) {
        if (changed.equals(text)) {
            return false;
        }
        text = changed;
        editedAt = actor.at();
        revision++;
        actor.wrote(SubjectKind.POLICY, id, revision, null, new Content().put("text", text));
        actor.did(revision == 1 ? Act.CREATED : Act.EDITED, SubjectKind.POLICY, id, revision, kind.label());
        return true;
    }

    public Long id() {
        return id;
    }

    public PolicyKind kind() {
        return kind;
    }

    /** Markdown. */
    public String text() {
        return text;
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    /** When it was last changed. */
    public Instant editedAt() {
        return editedAt;
    }
}
