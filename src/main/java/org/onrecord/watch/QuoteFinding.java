package org.onrecord.watch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.QuoteCheck;

/** What became of the words of one passage in one other copy of their source. Never changed. */
@Entity
@Immutable
@Table(name = "quote_finding")
public class QuoteFinding extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Passage passage;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Capture capture;

    @Enumerated(EnumType.STRING)
    private QuoteOutcome outcome;

    @Column(name = "now_text", columnDefinition = "text")
    private String now;

    private Instant at;

    protected QuoteFinding() {}

    QuoteFinding(Passage passage, Capture capture, QuoteCheck check, Instant at) {
        this.passage = passage;
        this.capture = capture;
        this.outcome = QuoteOutcome.of(check);
        this.now = check instanceof QuoteCheck.Changed changed ? changed.near().exact() : null;
        this.at = at;
    }

    /** Whether another copy says just what this one does in the place of the words. */
    boolean saysTheSame(QuoteFinding other) {
        return outcome == other.outcome && Objects.equals(now, other.now);
    }

    public Long id() {
        return id;
    }

    public Passage passage() {
        return passage;
    }

    /** The copy that they were looked for in. */
    public Capture capture() {
        return capture;
    }

    public QuoteOutcome outcome() {
        return outcome;
    }

    /** What stands there in the place of changed words, or null. */
    public String now() {
        return now;
    }

    public Instant at() {
        return at;
    }
}
