package org.onrecord.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.time.FuzzyDate;

/** A title, and the body it was held in, from and until dates as well as they are known. */
@Entity
@Table(name = "speaker_role")
public class Role {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "speaker_id")
    private Speaker speaker;

    private String title;

    private String body;

    @EmbeddedColumnNaming("since_%s")
    private FuzzyDate since;

    @EmbeddedColumnNaming("until_%s")
    private FuzzyDate until;

    protected Role() {}

    /** The body, since and until may be null: not every role has a body, not every date is known. */
    public Role(String title, String body, FuzzyDate since, FuzzyDate until) {
        this.title = title;
        this.body = body;
        this.since = since;
        this.until = until;
    }

    /** The same role, to be held by another. */
    Role like() {
        return new Role(title, body, since, until);
    }

    Role heldBy(Speaker holder) {
        this.speaker = holder;
        return this;
    }

    /** Whether the role was held during all of what a date may mean; never for an unknown date. */
    boolean coveredBy(FuzzyDate date) {
        if (date == null || date.earliest() == null || date.latest() == null) {
            return false;
        }
        boolean begun =
                since == null || since.earliest() == null || !since.earliest().isAfter(date.earliest());
        boolean ended =
                until != null && until.latest() != null && until.latest().isBefore(date.latest());
        return begun && !ended;
    }

    /** The title with its body, as an attribution keeps it. */
    public String held() {
        return body == null ? title : title + ", " + body;
    }

    /** The title with its body and its dates. */
    public String text() {
        String dates = since == null && until == null ? "" : " (" + edge(since) + "–" + edge(until) + ")";
        return held() + dates;
    }

    private static String edge(FuzzyDate date) {
        return date == null || date.isUnknown() ? "" : date.text();
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public FuzzyDate since() {
        return since;
    }

    public FuzzyDate until() {
        return until;
    }
}
