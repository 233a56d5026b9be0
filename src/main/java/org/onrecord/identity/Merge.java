package org.onrecord.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.account.User;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Refusal;

/** That two entries were found to be one, and what was moved for it: so that undoing it moves just that back. */
@Entity
@Table(name = "merge")
class Merge extends PanacheEntityBase {

    /** How many merges of a thing its page shows, the newest. */
    private static final int SHOWN = 50;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private Long fromId;

    private Long intoId;

    private String reason;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    private Instant undoneAt;

    @ElementCollection
    @CollectionTable(name = "merge_move", joinColumns = @JoinColumn(name = "merge_id"))
    @OrderColumn(name = "place")
    private List<Move> moves = new ArrayList<>();

    protected Merge() {}

    Merge(Addressed from, Addressed into, String reason, Actor actor) {
        this.subjectKind = from.subjectKind();
        this.fromId = from.id();
        this.intoId = into.id();
        this.reason = reason;
        this.author = actor.user();
        this.at = actor.at();
    }

    /**
     * One thing that was moved.
     *
     * @param partId the id of what was moved, or null for mere words
     */
    @Embeddable
    record Move(@Enumerated(EnumType.STRING) Part part, Long partId, String words) {}

    static Merge locked(Long id) {
        return Merge.<Merge>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::missing);
    }

    static Merge byId(Long id) {
        return Merge.<Merge>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** The newest merges in which a thing had a part, the newest first, with who did them. */
    static List<Merge> of(SubjectKind kind, Long id) {
        return find("""
                        from Merge m join fetch m.author where m.subjectKind = ?1 and (m.fromId = ?2 or m.intoId = ?2)
                        order by m.id desc""", kind, id).range(0, SHOWN - 1).list();
    }

    void moved(Part part, Long partId) {
        moves.add(new Move(part, partId, null));
    }

    void moved(Part part, String words) {
        moves.add(new Move(part, null, words));
    }

    /** The ids of what was moved of a kind. */
    Set<Long> ids(Part part) {
        return moves.stream()
                .filter(move -> move.part() == part)
                .map(Move::partId)
                .collect(Collectors.toSet());
    }

    /** The words that were moved of a kind. */
    List<String> words(Part part) {
        return moves.stream()
                .filter(move -> move.part() == part)
                .map(Move::words)
                .toList();
    }

    void undo(Actor actor) {
        if (undone()) {
            throw Refusal.conflict("This merge was undone already.");
        }
        undoneAt = actor.at();
    }

    public Long id() {
        return id;
    }

    SubjectKind subjectKind() {
        return subjectKind;
    }

    public Long fromId() {
        return fromId;
    }

    public Long intoId() {
        return intoId;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public User author() {
        return author;
    }

    public boolean undone() {
        return undoneAt != null;
    }

    public Instant undoneAt() {
        return undoneAt;
    }
}
