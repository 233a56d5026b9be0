package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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
}
