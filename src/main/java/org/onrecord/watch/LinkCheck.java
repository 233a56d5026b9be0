package org.onrecord.watch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.source.Source;
import org.onrecord.watch.Subject.Validators;

/** When the address of a source is looked at next, and how it has fared so far. */
@Entity
@Table(name = "link_check")
public class LinkCheck extends PanacheEntityBase {

    /** Longer ones are no page's own, and aren't kept. */
    private static final int MAX_ETAG = 500;

    private static final int MAX_DATE = 100;

    @Id
    @Column(name = "source_id")
    private Long sourceId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id", insertable = false, updatable = false)
    private Source source;

    private Instant dueAt;

    /** Whether a person asked for it: then it is looked at whether a published claim rests on it or not. */
    private boolean asked;

    /** The key of the address that was looked at last: how another one fared says nothing of this one. */
    private String addressKey;

    private Instant lookedAt;

    private int failures;

    private int missing;

    private Instant failingSince;

    /** What was looked for when the server named the page as below. */
    private String subjectSha256;

    private String etag;

    private String lastModified;

    /** When archives outside are asked next. */
    private Instant archivesDueAt;

    protected LinkCheck() {}

    LinkCheck(Long source, Instant due) {
        this.sourceId = source;
        this.source = getEntityManager().getReference(Source.class, source);
        this.dueAt = due;
        this.archivesDueAt = due;
    }

    static Optional<LinkCheck> of(Long source) {
        return findByIdOptional(source);
    }

    /** Has a source looked at as soon as can be. */
    static void ask(Long source, Instant now) {
        LinkCheck check = of(source).orElseGet(() -> {
            LinkCheck made = new LinkCheck(source, now);
            made.persistAndFlush();
            return made;
        });
        check.asked = true;
        check.dueAt = now;
    }

    /** What is due, with its source: what a person asked for first. */
    static List<LinkCheck> due(Instant now, int most) {
        return find(
                        "from LinkCheck c join fetch c.source where c.dueAt <= ?1 order by c.asked desc, c.dueAt, c.sourceId",
                        now)
                .range(0, most - 1)
                .list();
    }

    /** Those whose copies outside are to be looked for, with their sources. */
    static List<LinkCheck> dueInArchives(Instant now, int most) {
        return find(
                        "from LinkCheck c join fetch c.source where c.archivesDueAt <= ?1 order by c.archivesDueAt, c.sourceId",
                        now)
                .range(0, most - 1)
                .list();
    }

    /** Has sources that were given another address since the last look come up at once. */
    static void hasten(Instant now) {
        update("""
                update LinkCheck c set c.dueAt = ?1, c.archivesDueAt = ?1 where c.dueAt > ?1 and exists
                (select 1 from Source s where s.id = c.sourceId and s.addressKey <> c.addressKey)""", now);
    }

    /** Puts sources off, so that they come up again by themselves if whoever looks at them dies. */
    static void putOff(Collection<Long> sources, Instant until) {
        if (!sources.isEmpty()) {
            update("dueAt = ?1 where sourceId in ?2", until, sources);
        }
    }

    static void putOffArchives(Collection<Long> sources, Instant until) {
        if (!sources.isEmpty()) {
            update("archivesDueAt = ?1 where sourceId in ?2", until, sources);
        }
    }

    /** Watches sources no more. */
    static void drop(Set<Long> sources) {
        if (!sources.isEmpty()) {
            delete("sourceId in ?1", sources);
        }
    }

    /** Whether the source can be looked at: it stands for itself and has an address. */
    boolean lookable() {
        return !source.merged() && source.address() != null;
    }

    Course course() {
        return source.addressKey().equals(addressKey)
                ? new Course(source.linkState(), failures, missing, failingSince)
                : Course.UNKNOWN;
    }

    /** What the server called the page when these same things stood there, or null. */
    Validators validators(String subject) {
        return subject.equals(subjectSha256) && (etag != null || lastModified != null)
                ? new Validators(etag, lastModified)
                : null;
    }

    /** Takes up how the address has fared after a look, and when the next one is. */
    void looked(Course now, Instant at, Duration pause) {
        asked = false;
        addressKey = source.addressKey();
        lookedAt = at;
        dueAt = at.plus(pause);
        failures = now.failures();
        missing = now.missing();
        failingSince = now.failingSince();
    }

    /** Remembers what the server calls the page while all of this stands there; with two nulls, nothing. */
    void called(String subject, String tag, String modified) {
        subjectSha256 = subject;
        etag = tag == null || tag.length() > MAX_ETAG ? null : tag;
        lastModified = modified == null || modified.length() > MAX_DATE ? null : modified;
    }

    Long sourceId() {
        return sourceId;
    }

    public Source source() {
        return source;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public boolean asked() {
        return asked;
    }

    /** How many looks in a row failed. */
    public int failures() {
        return failures;
    }
}
