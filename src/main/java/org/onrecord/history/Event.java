package org.onrecord.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.tlog.Leaf;

/** One act: who did what to which thing, when, and in which words of their own. Never changed, never removed; only its words can be erased by law. */
@Entity
@Immutable
@Table(name = "record_event")
public class Event extends PanacheEntityBase {

    /** How many of a thing's acts a page shows at most, the newest. */
    public static final int SHOWN = 500;

    @Id
    @GeneratedValue
    private Long id;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User actor;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private Long subjectId;

    /** The revision that stood after the act. */
    private int revision;

    private String detail;

    /** Whether an administrator did alone what takes two people; the detail then holds the reason. */
    private boolean alone;

    protected Event() {}

    public Event(
            User actor,
            Instant at,
            Act act,
            SubjectKind subjectKind,
            Long subjectId,
            int revision,
            String detail,
            boolean alone) {
        this.actor = actor;
        this.at = at;
        this.act = act;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.revision = revision;
        this.detail = detail;
        this.alone = alone;
    }

    /** The newest acts on a thing, oldest of them first, with their actors. */
    public static List<Event> of(SubjectKind kind, Long id) {
        List<Event> newest = find(
                        "from Event e join fetch e.actor where e.subjectKind = ?1 and e.subjectId = ?2 order by e.id desc",
                        kind,
                        id)
                .range(0, SHOWN - 1)
                .list();
        return newest.stream().sorted((a, b) -> Long.compare(a.id, b.id)).toList();
    }

    public Long id() {
        return id;
    }

    /** All that this row holds, by name. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", Leaf.time(at));
        row.put("actor", actor.id().toString());
        row.put("act", act.name());
        row.put("kind", subjectKind.name());
        row.put("subject", subjectId.toString());
        row.put("revision", Integer.toString(revision));
        row.put("detail", detail);
        row.put("alone", alone);
        return row;
    }

    public Instant at() {
        return at;
    }

    public User actor() {
        return actor;
    }

    public Act act() {
        return act;
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    public Long subjectId() {
        return subjectId;
    }

    public int revision() {
        return revision;
    }

    public String detail() {
        return detail;
    }

    public boolean alone() {
        return alone;
    }
}
