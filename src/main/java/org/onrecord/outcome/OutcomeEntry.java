package org.onrecord.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
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
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.history.Actor;
import org.onrecord.source.Passage;
import org.onrecord.time.FuzzyDate;

/** What came of a pledge or a prediction as of a date. Never changed, never removed: what turns out otherwise is another one. */
@Entity
@Immutable
@Table(name = "outcome_entry")
public class OutcomeEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Outcome outcome;

    private int place;

    private String formKey;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus status;

    @EmbeddedColumnNaming("as_of_%s")
    private FuzzyDate asOf;

    private String note;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Passage passage;

    private String irreversible;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus reverses;

    private String reason;

    private String overrideReason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User enteredBy;

    private Instant enteredAt;

    protected OutcomeEntry() {}

    OutcomeEntry(Outcome outcome, int place, Said said, Actor actor) {
        this.outcome = outcome;
        this.place = place;
        this.formKey = said.formKey();
        this.status = said.status();
        this.asOf = said.asOf();
        this.note = said.note();
        this.passage = said.passage();
        this.irreversible = said.irreversible();
        this.reverses = said.status().reverses(outcome.present()) ? outcome.present() : null;
        this.reason = said.reason();
        this.overrideReason = said.override();
        this.enteredBy = actor.user();
        this.enteredAt = actor.at();
    }

    /**
     * What somebody says came of it.
     *
     * @param formKey made with the form: the same form sent twice makes one entry
     * @param asOf the date as of which it is so; null only while it is not read
     * @param passage the words that show it, or null
     * @param irreversible why it can no longer become otherwise, or null
     * @param reason why what stood before is taken back, or null
     * @param override why an administrator says so alone, for readers, or null
     */
    record Said(
            String formKey,
            OutcomeStatus status,
            FuzzyDate asOf,
            String note,
            Passage passage,
            String irreversible,
            String reason,
            String override) {

        Said alone(String publicReason) {
            return new Said(formKey, status, asOf, note, passage, irreversible, reason, publicReason);
        }
    }

    static Optional<OutcomeEntry> madeBy(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    /** Whether it is what somebody says; who says so alone, and why, is no part of that. */
    boolean says(Said said) {
        return status == said.status()
                && asOf.equals(said.asOf())
                && note.equals(said.note())
                && rests(said.passage())
                && Objects.equals(irreversible, said.irreversible())
                && Objects.equals(reason, said.reason());
    }

    private boolean rests(Passage on) {
        return passage == null ? on == null : on != null && passage.isAt(on);
    }

    public Long id() {
        return id;
    }

    public OutcomeStatus status() {
        return status;
    }

    public FuzzyDate asOf() {
        return asOf;
    }

    public String note() {
        return note;
    }

    /** The words that show it, or null. */
    public Passage passage() {
        return passage;
    }

    /** Why it can no longer become otherwise, or null. */
    public String irreversible() {
        return irreversible;
    }

    /** What it takes back, or null when it is no reversal. */
    public OutcomeStatus reverses() {
        return reverses;
    }

    /** Why it takes that back, or null. */
    public String reason() {
        return reason;
    }

    /** Why an administrator entered alone what takes two people, or null. */
    public String overrideReason() {
        return overrideReason;
    }

    public User enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
