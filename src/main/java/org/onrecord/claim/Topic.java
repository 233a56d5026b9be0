package org.onrecord.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Folded;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;
import org.onrecord.web.Slug;

/** What claims are about, in the desk's own order of things. */
@Entity
@Table(name = "topic")
public class Topic extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String slug;

    private String name;

    /** The name folded; no two topics share one. */
    private String foldedName;

    /** Other words under which the topic is looked for, separated by commas. */
    private String otherLabels;

    @ManyToOne(fetch = FetchType.LAZY)
    private Topic broader;

    private int revision;

    protected Topic() {}

    /** A topic to be persisted before it is {@link #entered}. */
    public Topic(String name) {
        this.slug = Slug.unused(name, taken -> count("slug", taken) > 0);
        describe(name, null, null);
    }

    public static Topic byId(Long id) {
        return Topic.<Topic>find("from Topic t left join fetch t.broader where t.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    public static Topic bySlug(String slug) {
        return Topic.<Topic>find("from Topic t left join fetch t.broader where t.slug = ?1", slug)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    public static Optional<Topic> named(String name) {
        return find("foldedName", Folded.of(name)).firstResultOptional();
    }

    public static List<Topic> narrowerThan(Topic topic) {
        return find("broader = ?1 order by name", topic).range(0, 99).list();
    }

    /** A page of all topics by name. */
    public static Paging<Topic> all(int page) {
        List<Topic> found = Topic.<Topic>find("from Topic t left join fetch t.broader order by t.foldedName")
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new Paging<>(found, page, count());
    }

    public void describe(String name, String otherLabels, Topic broader) {
        this.name = name;
        this.foldedName = Folded.of(name);
        this.otherLabels = otherLabels;
        this.broader = broader;
    }

    /** Whether a topic stands anywhere above this one, or is this one: such a one can't be put below it. */
    public boolean isWithin(Topic other) {
        for (Topic at = this; at != null; at = at.broader) {
            if (at.id.equals(other.id)) {
                return true;
            }
        }
        return false;
    }

    /** Appends that the topic was made. */
    public void entered(Actor actor) {
        revise(actor, Act.CREATED);
    }

    /** Appends what the topic's entry says now. */
    public void edited(Actor actor) {
        revise(actor, Act.EDITED);
    }

    private void revise(Actor actor, Act act) {
        revision++;
        Content content = new Content()
                .put("name", name)
                .put("other labels", otherLabels)
                .put("broader", broader == null ? null : broader.name);
        actor.wrote(SubjectKind.TOPIC, id, revision, null, content);
        actor.did(act, SubjectKind.TOPIC, id, revision, null);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String otherLabels() {
        return otherLabels;
    }

    public Topic broader() {
        return broader;
    }
}
