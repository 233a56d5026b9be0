package org.onrecord.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.claim.ClaimForm;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.intake.Proposal;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** A copy of a source that is read for claims; of each copy there is one, however often it is asked for. */
@Entity
@Table(name = "article")
public class Article extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Capture capture;

    /** Where and when it says it was written, as printed; null when it doesn't, or nobody kept it. */
    private String dateline;

    /** The IANA time zone of its dates, or null. */
    private String zone;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User enteredBy;

    private Instant enteredAt;

    /** Null until it is opened for the first time. */
    private Instant analysedAt;

    protected Article() {}

    /** An article to be persisted before it is {@link #entered}. */
    Article(Capture capture, Actor actor) {
        requireReadable(capture);
        this.capture = capture;
        this.enteredBy = actor.user();
        this.enteredAt = actor.at();
    }

    private static void requireReadable(Capture capture) {
        if (capture.failed()) {
            throw Refusal.conflict(
                    "This copy holds something else than the source, so there is nothing to read in it.");
        }
        if (capture.erased()) {
            throw Refusal.conflict("The text of this copy was erased by law.");
        }
        if (capture.text().length() > org.onrecord.intake.Article.LONGEST_TEXT) {
            throw Refusal.conflict("This text is %,d characters long; at most %,d are read for claims."
                    .formatted(capture.text().length(), org.onrecord.intake.Article.LONGEST_TEXT));
        }
    }

    /** Keeps where it was written, as printed, and the zone of its dates; null where that isn't known. */
    void datedAt(String printed, String ianaZone) {
        dateline = printed;
        zone = ianaZone;
    }

    /** An article with its copy, its source and the publisher. */
    static Article byId(Long id) {
        return Article.<Article>find("""
                        from Article a join fetch a.capture c join fetch c.source s join fetch s.publisher
                        where a.id = ?1""", id).firstResultOptional().orElseThrow(Refusal::missing);
    }

    /** The article, kept from everyone else until the transaction ends. */
    static Article locked(Long id) {
        return Article.<Article>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    static Optional<Article> of(Capture capture) {
        return find("capture", capture).firstResultOptional();
    }

    /** A page of all articles, the newest first. */
    static Paging<Article> page(int page) {
        List<Article> found = Article.<Article>find("""
                        from Article a join fetch a.capture c join fetch c.source s join fetch s.publisher
                        order by a.id desc""")
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new Paging<>(found, page, count());
    }

    /** Takes up what is proposed, beside what editors made of what was proposed before. */
    void analysed(List<Proposal> proposals, Instant at) {
        analysedAt = at;
        Kept kept = new Kept(ProposedClaim.kept(this));
        ProposedClaim.forgetUntouched(this);
        proposals.stream()
                .map(proposal -> new ProposedClaim(this, proposal))
                .filter(proposal -> !kept.settles(proposal))
                .forEach(proposal -> proposal.persist());
    }

    /** Appends that it was entered. */
    void entered(Actor actor) {
        did(actor, Act.CREATED, null);
    }

    void did(Actor actor, Act act, String detail) {
        actor.did(act, SubjectKind.ARTICLE, id, 0, detail);
    }

    /** A claim's form on the words of this article. */
    ClaimForm form(String key, Fields fields) {
        return fields.with("formKey", key)
                .with("revision", "0")
                .with("capture", capture.id().toString())
                .with("language", source().language())
                .form();
    }

    /** What is known of it, for those who read it. */
    org.onrecord.intake.Article asRead() {
        return new org.onrecord.intake.Article(
                text(), source().language(), source().publisher().name(), published());
    }

    /** When it was published, in the zone of its dateline. */
    private FuzzyDate published() {
        return source().published().inZone(zone);
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

    public String text() {
        return capture.text();
    }

    public String dateline() {
        return dateline;
    }

    public String zone() {
        return zone;
    }

    public User enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public Instant analysedAt() {
        return analysedAt;
    }
}
