package org.onrecord.claim;

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
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;

/** What readers are told of a change to a published claim: what it said, what it says now, and why. Never changed. */
@Entity
@Immutable
@Table(name = "notice")
public class Notice extends PanacheEntityBase {

    /** The longest text of what a claim said or says now, in UTF-16 units. */
    public static final int MAX = 10_000;

    /** How many notices a claim's page shows, the newest. */
    private static final int SHOWN = 50;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "was_text", columnDefinition = "text")
    private String was;

    @Column(name = "now_text", columnDefinition = "text")
    private String now;

    private String why;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    private int revision;

    protected Notice() {}

    Notice(Claim claim, Entry entry, User author, Instant at) {
        this.claim = claim;
        this.kind = entry.kind();
        this.was = entry.was();
        this.now = entry.now();
        this.why = entry.why();
        this.author = author;
        this.at = at;
        this.revision = claim.revision();
    }

    /**
     * What a notice says.
     *
     * @param was what the claim said, or null when the notice is about no words
     * @param now what it says now, or null
     */
    public record Entry(NoticeKind kind, String was, String now, String why) {}

    /** The newest notices on a claim, and on those that were merged into it, the newest first. */
    public static List<Notice> of(Claim claim) {
        return find("""
                        claim.id in (select c.id from Claim c where c.id = ?1
                            union all select m.id from Claim m where m.mergedInto = ?1) order by id desc""", claim.id()).range(0, SHOWN - 1).list();
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public NoticeKind kind() {
        return kind;
    }

    public String was() {
        return was;
    }

    public String now() {
        return now;
    }

    public String why() {
        return why;
    }

    public Instant at() {
        return at;
    }

    /** The claim's revision that the notice speaks of. */
    public int revision() {
        return revision;
    }
}
