package org.onrecord.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.onrecord.source.Passage;
import org.onrecord.web.Folded;

/** A passage that a verdict rests on. Reports that share one root carry one origin, and count once (invariant 16). */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Review review;

    private int place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    private Passage passage;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    private String origin;

    private String note;

    protected Evidence() {}

    /** @param origin the root that this report shares with others; without one, whoever published what it came from stands for it */
    public Evidence(Passage passage, Stance stance, String origin, String note) {
        this.passage = passage;
        this.stance = stance;
        this.origin = origin == null ? passage.source().root().publisher().name() : origin;
        this.note = note;
    }

    Evidence in(Review review, int place) {
        this.review = review;
        this.place = place;
        return this;
    }

    Review review() {
        return review;
    }

    public Passage passage() {
        return passage;
    }

    public Stance stance() {
        return stance;
    }

    public String origin() {
        return origin;
    }

    /** What the origins of two passages are compared by: one name is one origin, however it is spaced or marked. */
    public String root() {
        return Folded.of(origin);
    }

    public String note() {
        return note;
    }
}
