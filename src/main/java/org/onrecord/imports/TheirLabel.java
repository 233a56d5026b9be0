package org.onrecord.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.web.Paging;

/** As what the desk reads another desk's word for what it found. It makes no verdict: it tells the editor what they meant. */
@Entity
@Table(name = "their_label")
public class TheirLabel extends PanacheEntityBase {

    /** The longest label that can be read as something; a sentence is read by people. */
    static final int LONGEST = 300;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String labelKey;
    private String printed;

    @Enumerated(EnumType.STRING)
    private ContentVerdict verdict;

    protected TheirLabel() {}

    TheirLabel(String printed, ContentVerdict verdict) {
        this.labelKey = TheirRating.key(printed);
        this.printed = printed;
        this.verdict = verdict;
    }

    static Optional<TheirLabel> of(String printed) {
        return find("labelKey", TheirRating.key(printed)).firstResultOptional();
    }

    /** As what some labels are read, by their keys; those that are read as nothing are not among them. */
    static Map<String, ContentVerdict> among(Collection<String> printed) {
        Map<String, ContentVerdict> read = new HashMap<>();
        List<String> keys = printed.stream()
                .filter(label -> !label.isEmpty() && label.length() <= LONGEST)
                .map(TheirRating::key)
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            TheirLabel.<TheirLabel>list("labelKey in ?1", keys)
                    .forEach(label -> read.put(label.labelKey, label.verdict));
        }
        return read;
    }

    static Paging<TheirLabel> page(int page) {
        List<TheirLabel> found = TheirLabel.<TheirLabel>find("order by labelKey")
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new Paging<>(found, page, count());
    }

    void read(ContentVerdict other) {
        verdict = other;
    }

    void entered(Actor actor) {
        actor.did(Act.LABEL_READ, SubjectKind.LABEL, id, 0, printed + " → " + verdict.label());
    }

    public Long id() {
        return id;
    }

    public String printed() {
        return printed;
    }

    public ContentVerdict verdict() {
        return verdict;
    }
}
