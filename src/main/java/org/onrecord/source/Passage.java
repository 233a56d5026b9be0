package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import org.hibernate.annotations.Immutable;

/** Words in one copy. They stand there exactly, or they are no passage of it (invariant 2). */
@Entity
@Immutable
@Table(name = "passage")
public class Passage extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Capture capture;

    @Embedded
    private Selector selector;

    /** The words are never changed, and this says something of a newer copy: it is marked by statement. */
    @Column(insertable = false, updatable = false)
    private Instant goneAt;

    protected Passage() {}

    /** @throws IllegalArgumentException when the words don't stand in the copy at that place */
    public Passage(Capture capture, Selector selector) {
        if (!selector.holdsIn(capture.text())) {
            throw new IllegalArgumentException("The words do not stand in the copy at this place.");
        }
        this.capture = capture;
        this.selector = selector;
    }

    /** Whether the words still stand where they were marked. */
    public Anchoring anchoring() {
        return selector.holdsIn(capture.text()) ? Anchoring.ANCHORED : Anchoring.ORPHANED;
    }

    /** Whether another passage is the same words in the same place of the same copy. */
    public boolean isAt(Passage other) {
        return capture.id().equals(other.capture.id()) && selector.equals(other.selector);
    }

    /** The same words of the same copy. */
    public Passage like() {
        return new Passage(capture, selector);
    }

    /** Says of passages that a newer copy of their source lacks their words. */
    public static void goneSince(Collection<Long> passages, Instant at) {
        if (!passages.isEmpty()) {
            getEntityManager().flush();
            getEntityManager()
                    .createNativeQuery("update passage set gone_at = :at where id in (:passages)")
                    .setParameter("at", at)
                    .setParameter("passages", passages)
                    .executeUpdate();
        }
    }

    /** Says of passages that the newest copy of their source holds their words, too. */
    public static void stand(Collection<Long> passages) {
        if (!passages.isEmpty()) {
            getEntityManager().flush();
            getEntityManager()
                    .createNativeQuery("update passage set gone_at = null where id in (:passages)")
                    .setParameter("passages", passages)
                    .executeUpdate();
        }
    }

    public Long id() {
        return id;
    }

    public Capture capture() {
        return capture;
    }

    public Source source() {
        return capture.source();
    }

    public Selector selector() {
        return selector;
    }

    public String exact() {
        return selector.exact();
    }

    /** When a newer copy of the source was kept that lacks the words; null while none is known. */
    public Instant goneAt() {
        return goneAt;
    }
}
