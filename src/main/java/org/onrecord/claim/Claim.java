package org.onrecord.claim;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.OptimisticLock;
import org.onrecord.account.User;
import org.onrecord.claim.Publication.Step;
import org.onrecord.figure.Figure;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.Alias;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Refusal;

/** One proposition in the desk's neutral words, with everything that is said of who said it. */
@Entity
@Table(name = "claim")
public class Claim extends Addressed {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    /** Made with the form: the same form sent twice makes one claim. */
    private String formKey;

    @Column(columnDefinition = "text")
    private String text;

    private String language;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    @Enumerated(EnumType.STRING)
    private Checkability checkability;

    @Enumerated(EnumType.STRING)
    private Obstacle obstacle;

    @EmbeddedColumnNaming("about_%s")
    private FuzzyDate about;

    private String aboutPlace;

    @EmbeddedColumnNaming("figure_%s")
    private Figure figure;

    /** For the desk alone. */
    private String note;

    @ManyToMany
    @JoinTable(
            name = "claim_topic",
            joinColumns = @JoinColumn(name = "claim_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    @OrderBy("name")
    private Set<Topic> topics = new LinkedHashSet<>();

    @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Attribution> attributions = new ArrayList<>();

    /** Only ever added to, which reads none of them; pages find them by {@link Notice#of}. */
    @OneToMany(mappedBy = "claim", cascade = CascadeType.PERSIST)
    private List<Notice> notices = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Publication publication = Publication.DRAFT;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User createdBy;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User lastEditedBy;

    private Instant createdAt;

    private Instant editedAt;

    private Instant submittedAt;

    /** When it is to be published; only while it is scheduled. */
    private Instant embargoUntil;

    private Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User approvedBy;

    /** Why an admin published it alone; shown to readers (invariant 13). */
    private String overrideReason;

    private Instant withdrawnAt;

    private String withdrawalReason;

    private Instant erasedAt;

    /** The hash of the address at which readers could see what is erased: it still answers them, and says no word. */
    private String erasedSlugSha256;

    /** What the reviewer asked the editor to change, until it is sent to review again. */
    private String changeRequest;

    @ManyToOne(fetch = FetchType.LAZY)
    private User heldBy;

    private Instant heldAt;

    private int revision;

    /** The hash of what it said at its last save, once somebody asked; it stands with that revision. */
    @Transient
    private String savedSha256;

    private String judgedSha256;

    /** The words of the claim, its quotations and passages, folded. */
    @Column(columnDefinition = "text")
    private String searchable;

    /** Hashes of its words and quotations, by which others that say the same are told of it. */
    @ElementCollection
    @CollectionTable(name = "claim_mark", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "hash")
    @OptimisticLock(excluded = true)
    private Set<Long> marks = new LinkedHashSet<>();

    /** By which rules the marks were made. */
    @OptimisticLock(excluded = true)
    private int markRules;

    protected Claim() {}

    /** A draft to be persisted before it is {@link #revise revised} for the first time. */
    public Claim(String formKey, String text, User createdBy, Instant createdAt) {
        this(formKey, text, null, createdBy, createdAt);
        settle(text, SubjectKind.CLAIM, Claim::stands);
    }

    /** A draft to be {@link #enterWhole entered whole}, at an address of which it is known that nothing ever stood at it. */
    Claim(String formKey, String text, String free, User createdBy, Instant createdAt) {
        this.formKey = formKey;
        this.language = "en";
        this.text = text;
        settle(free);
        this.createdBy = createdBy;
        this.lastEditedBy = createdBy;
        this.createdAt = createdAt;
        this.editedAt = createdAt;
    }

    /** What would be on record of a claim and its one report; never to be persisted. */
    static Claim unsaved(Entry entry, Attribution.Entry report) {
        Claim claim = new Claim();
        claim.enter(entry);
        claim.attribute(report);
        return claim;
    }

    /** What an editor enters of a claim. */
    public record Entry(
            String text,
            String language,
            ClaimKind kind,
            Checkability checkability,
            Obstacle obstacle,
            FuzzyDate about,
            String aboutPlace,
            Figure figure,
            Set<Topic> topics,
            String note) {}

    public static Claim byId(Long id) {
        return Claim.<Claim>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** The claim with everything it holds, for a page that only reads: four statements, whatever the number of hops. */
    public static Claim whole(Long id) {
        return withParts(Claim.<Claim>list(WITH_TOPICS + "where c.id = ?1", id).stream()
                .findFirst()
                .orElseThrow(Refusal::missing));
    }

    /**
     * As {@link #whole(Long)}, by the public address, of a claim that is published or was: what is not yet is asked for
     * no longer than what never was, so that nobody can tell by the time that the answer takes. Every address that is
     * asked for is hashed and looked up both ways, whether or not there is anything there.
     */
    public static Optional<Claim> everPublished(String slug) {
        return at(SubjectKind.CLAIM, slug, Claim::publishedAt, Claim::withTopics)
                .filter(claim -> claim.published() || claim.withdrawn() || claim.erased())
                .map(Claim::withParts);
    }

    private static Optional<Claim> publishedAt(String slug) {
        return Claim.<Claim>list(WITH_TOPICS + """
                        where c.id in (select d.id from Claim d where d.slug = ?1
                            and d.publication in (PUBLISHED, WITHDRAWN, MERGED)
                        union all select e.id from Claim e where e.erasedSlugSha256 = ?2)""", slug, Content.sha256(slug)).stream()
                .findFirst();
    }

    private static Claim withTopics(Long id) {
        return Claim.<Claim>list(WITH_TOPICS + "where c.id = ?1", id).get(0);
    }

    private static boolean stands(String slug) {
        return count("slug", slug) > 0 || count("erasedSlugSha256", Content.sha256(slug)) > 0;
    }

    /** Those of some addresses at which a claim stands or stood, an erased one included. */
    static Set<String> standing(Collection<String> slugs) {
        Map<String, String> byHash = new HashMap<>();
        slugs.forEach(slug -> byHash.put(Content.sha256(slug), slug));
        Set<String> standing = Alias.among(SubjectKind.CLAIM, slugs);
        getEntityManager()
                .createQuery("""
                        select c.slug, c.erasedSlugSha256 from Claim c where c.slug in ?1
                        union all select c.slug, c.erasedSlugSha256 from Claim c where c.erasedSlugSha256 in ?2""", Object[].class)
                .setParameter(1, slugs)
                .setParameter(2, byHash.keySet())
                .getResultList()
                .forEach(row -> standing.add(row[1] == null ? (String) row[0] : byHash.get((String) row[1])));
        return standing;
    }

    /** The claim, kept from everyone else until the transaction ends: acts on one claim come one after another. */
    public static Claim locked(Long id) {
        return Claim.<Claim>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::missing);
    }

    /** The scheduled claims whose time has come, the one that waits longest first. */
    public static List<Long> due(Instant now) {
        return find(
                        "select c.id from Claim c where c.publication = ?1 and c.embargoUntil <= ?2"
                                + " order by c.embargoUntil, c.id",
                        Publication.SCHEDULED,
                        now)
                .project(Long.class)
                .list();
    }

    /** The claim that a form already made. */
    public static Optional<Claim> madeBy(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    private static final String WITH_TOPICS = """
            from Claim c left join fetch c.topics join fetch c.createdBy join fetch c.lastEditedBy
            left join fetch c.approvedBy left join fetch c.heldBy
            """;

    private static Claim withParts(Claim claim) {
        find("""
                        from Claim c left join fetch c.attributions a left join fetch a.speaker
                        left join fetch a.passage p left join fetch p.capture k left join fetch k.source s
                        left join fetch s.publisher where c = ?1""", claim).list();
        Attribution.find(
                        "from Attribution a left join fetch a.hops h left join fetch h.agent where a.claim = ?1", claim)
                .list();
        Attribution.find("from Attribution a left join fetch a.quotations where a.claim = ?1", claim)
                .list();
        return claim;
    }

    /** Puts what an editor entered in the place of what stood there; to be {@link #revise revised} after. */
    public void enter(Entry entry) {
        this.text = entry.text();
        this.language = entry.language();
        this.kind = entry.kind();
        this.checkability = entry.checkability();
        this.obstacle = entry.obstacle();
        this.about = entry.about();
        this.aboutPlace = entry.aboutPlace();
        this.figure = entry.figure();
        this.note = entry.note();
        if (!topics.equals(entry.topics())) {
            topics.clear();
            topics.addAll(entry.topics());
        }
    }

    /** Adds one more report of the claim. */
    public Attribution attribute(Attribution.Entry entry) {
        int place = attributions.isEmpty()
                ? 0
                : attributions.get(attributions.size() - 1).place() + 1;
        Attribution attribution = new Attribution(this, place);
        attribution.enter(entry);
        attributions.add(attribution);
        return attribution;
    }

    /** Begins as part of what another claim said: on the same reports, about the same topics. */
    void splitFrom(Claim whole, List<Attribution> reports) {
        language = whole.language;
        topics.addAll(whole.topics);
        reports.forEach(report -> attribute(report.entry()));
    }

    /** Changes what is said of one report of the claim. */
    public void correct(Attribution attribution, Attribution.Entry entry) {
        attribution.enter(entry);
    }

    /** Takes a report off the claim; its place in the history stays. */
    public void remove(Attribution attribution) {
        if (publication == Publication.PUBLISHED && attributions.size() == 1) {
            throw Refusal.conflict("A published claim keeps at least one report.");
        }
        attributions.remove(attribution);
    }

    /** The report of this claim with this id. */
    public Attribution attribution(Long attributionId) {
        return attributions.stream()
                .filter(attribution -> attribution.id().equals(attributionId))
                .findFirst()
                .orElseThrow(Refusal::missing);
    }

    /**
     * Appends what the claim says now, unless it says what it said before; to be called after every change, once all
     * parts have their ids. What was scheduled is put back into review: readers are to see what a second person approved.
     *
     * @return whether anything had changed
     */
    public boolean revise(Actor actor, String reason) {
        return revise(actor, reason, () -> lastEditedBy = actor.user());
    }

    /**
     * As {@link #revise(Actor, String)}, where the claim says the same of an entry that is called otherwise now: who did
     * that did not edit the claim, and whoever did may still not approve it.
     *
     * @param settled run once it is settled what verdicts on the claim judge now, before the act is written down
     */
    public boolean revise(Actor actor, String reason, Runnable settled) {
        requireStanding();
        requireEditable();
        // Also where the claim says what it said before: a report may have come back from another one.
        attributions.forEach(Attribution::judge);
        Content content = ClaimContent.of(this);
        boolean first = revision == 0;
        if (!first && content.sha256().equals(savedSha256(actor))) {
            return false;
        }
        saved(actor);
        settled.run();
        write(actor, reason, content);
        if (scheduled()) {
            reopen(actor, "It was edited while it was scheduled.");
        }
        return true;
    }

    /** Stores a draft that is whole, as its first revision: no part of it is written to the database twice. */
    void enterWhole(Actor actor, String reason) {
        attributions.forEach(Attribution::judge);
        saved(actor);
        lastEditedBy = actor.user();
        persist();
        write(actor, reason, ClaimContent.of(this));
    }

    private void saved(Actor actor) {
        revision++;
        editedAt = actor.at();
        judgedSha256 = ClaimContent.judged(this).sha256();
        searchable = ClaimContent.searchable(this);
        mark();
    }

    private String savedSha256(Actor actor) {
        if (savedSha256 == null) {
            savedSha256 = actor.savedSha256(SubjectKind.CLAIM, id, revision).orElse("");
        }
        return savedSha256;
    }

    private void write(Actor actor, String reason, Content content) {
        savedSha256 = actor.wrote(SubjectKind.CLAIM, id, revision, reason, content);
        did(actor, revision == 1 ? Act.CREATED : Act.EDITED, reason);
    }

    /** Makes the marks by the rules of today; an erased claim has none. */
    void mark() {
        Set<Long> made = erased() ? Set.of() : ClaimMarks.of(this);
        marks.retainAll(made);
        marks.addAll(made);
        markRules = ClaimMarks.RULES;
    }

    /** Refuses what would change the words of a claim that has come to its end. */
    void requireEditable() {
        if (withdrawn()) {
            throw Refusal.conflict("A withdrawn claim can no longer be edited.");
        }
        if (erased()) {
            throw Refusal.conflict("An erased claim can no longer be edited.");
        }
    }

    /** Reads the relative dates of what rests on a source again after the source's date was changed. */
    public boolean anchorMoved(Long sourceId, FuzzyDate before, FuzzyDate anchor) {
        boolean moved = false;
        for (Attribution attribution : attributions) {
            if (attribution.source() != null && attribution.source().id().equals(sourceId)) {
                moved |= attribution.anchorMoved(before, anchor);
            }
        }
        return moved;
    }

    public void submit(Actor actor) {
        publication = publication.after(Step.SUBMIT);
        submittedAt = actor.at();
        changeRequest = null;
        did(actor, Act.SUBMITTED, null);
    }

    public void recall(Actor actor) {
        publication = publication.after(Step.RECALL);
        release();
        did(actor, Act.RECALLED, null);
    }

    /** Takes the review of the claim, unless somebody else has it: they or another release it first. */
    public void hold(Actor actor) {
        if (publication != Publication.IN_REVIEW && !scheduled() && !published()) {
            throw Refusal.conflict("There is nothing to review: the claim is "
                    + publication.label().toLowerCase(Locale.ROOT) + ".");
        }
        if (heldBy != null && !heldBy.id().equals(actor.user().id())) {
            throw Refusal.conflict(heldBy.name() + " holds this review. It has to be released first.");
        }
        heldBy = actor.user();
        heldAt = actor.at();
        did(actor, Act.HELD, null);
    }

    public void release(Actor actor) {
        if (erased()) {
            throw Refusal.conflict("There is nothing to release: the claim is erased.");
        }
        release();
        did(actor, Act.RELEASED, null);
    }

    public void requestChanges(Actor actor, String reason) {
        publication = publication.after(Step.REQUEST_CHANGES);
        changeRequest = reason;
        release();
        did(actor, Act.CHANGES_REQUESTED, reason);
    }

    /** Approves the claim now, to be published at a later moment; who may do so is decided as for publishing. */
    public void schedule(Actor actor, Instant at, String override) {
        Publication next = publication.after(Step.SCHEDULE);
        if (!at.isAfter(actor.at())) {
            throw Refusal.conflict("The time to publish the claim at has passed.");
        }
        publication = next;
        embargoUntil = at;
        approvedBy = actor.user();
        overrideReason = override;
        release();
        did(actor, Act.SCHEDULED, override == null ? "for " + at : "for " + at + " – alone: " + override);
    }

    /** Takes the claim back before its time. */
    public void unschedule(Actor actor) {
        publication = publication.after(Step.UNSCHEDULE);
        disapprove();
        did(actor, Act.UNSCHEDULED, null);
    }

    /** Puts a scheduled claim back into review, because what was approved no longer holds. */
    public void reopen(Actor actor, String why) {
        publication = publication.after(Step.REOPEN);
        disapprove();
        did(actor, Act.REOPENED, why);
    }

    private void disapprove() {
        embargoUntil = null;
        approvedBy = null;
        overrideReason = null;
    }

    /** Whether the claim is scheduled and its time has come. */
    public boolean isDue(Instant now) {
        return scheduled() && !embargoUntil.isAfter(now);
    }

    /** Publishes the claim; who may do so is decided before, an admin's override reason is null otherwise. */
    public void publish(Actor actor, String override) {
        publication = publication.after(Step.PUBLISH);
        publishedAt = actor.at();
        embargoUntil = null;
        approvedBy = actor.user();
        overrideReason = override;
        release();
        did(actor, Act.PUBLISHED, override, override != null);
    }

    public void withdraw(Actor actor, String reason) {
        publication = publication.after(Step.WITHDRAW);
        withdrawnAt = actor.at();
        withdrawalReason = reason;
        did(actor, Act.WITHDRAWN, reason);
        notices.add(new Notice(
                this, new Notice.Entry(NoticeKind.RETRACTION, null, null, reason), actor.user(), actor.at()));
    }

    /**
     * Takes an address made of the words as they are now, as long as nobody can have been sent to the one that stands:
     * what a first draft said is not to be read in it for good.
     */
    void settleAddress() {
        if (publishedAt == null) {
            follow(text, Claim::stands);
        }
    }

    /** Gives the claim another address. */
    public void readdress(Actor actor, String slug) {
        readdress(actor, slug, Claim::stands);
    }

    /** Ends the claim as one of its own: another one says the same, and has its reports from now on. */
    @Override
    public void mergeInto(Addressed other, Actor actor, String reason) {
        publication = publication.after(Step.MERGE);
        release();
        super.mergeInto(other, actor, reason);
    }

    /** Makes it a claim of its own again. */
    @Override
    public void unmerge(Actor actor) {
        publication = publication.after(Step.UNMERGE);
        super.unmerge(actor);
    }

    /** Says that one topic of the claim is another entry of the same; tells whether it had both before. */
    public boolean retopic(Topic from, Topic into) {
        boolean both = topics.contains(into);
        topics.remove(from);
        topics.add(into);
        return both;
    }

    public void addTopic(Topic topic) {
        topics.add(topic);
    }

    /** The claims about a topic. */
    public static List<Long> about(Topic topic) {
        return find("select c.id from Claim c join c.topics t where t = ?1 order by c.id", topic)
                .project(Long.class)
                .list();
    }

    /** The claims of which a speaker said or relayed a report. */
    public static List<Long> naming(Speaker speaker) {
        return find("""
                        select c.id from Claim c where c.id in (select d.id from (
                            select a.claim.id as id from Attribution a where a.speaker = ?1
                            union all select h.attribution.claim.id as id from Hop h where h.agent = ?1) d)
                        order by c.id""", speaker).project(Long.class).list();
    }

    /** The claims that rest on a copy of a source. */
    public static List<Long> restingOn(Long source) {
        return find("""
                        select distinct c.id from Claim c join c.attributions a join a.passage p join p.capture k
                        where k.source.id = ?1 order by c.id""", source).project(Long.class).list();
    }

    /** Whether it was taken back, or stands no more by itself: nothing in it changes any more. */
    public boolean closed() {
        return publication == Publication.WITHDRAWN
                || publication == Publication.MERGED
                || publication == Publication.ERASED;
    }

    /**
     * Takes everything out of the claim that it says. What others keep of its words has to go in the same transaction,
     * before: the act itself is appended last.
     *
     * @param grounds on which grounds, for the desk; not to repeat what is erased
     */
    public void erase(Actor actor, String grounds) {
        publication = publication.after(Step.ERASE);
        erasedAt = actor.at();
        erasedSlugSha256 = publishedAt == null ? null : Content.sha256(slug());
        standAloneAt("erased-" + UUID.randomUUID());
        enter(NOTHING);
        attributions.clear();
        embargoUntil = null;
        overrideReason = null;
        withdrawalReason = null;
        changeRequest = null;
        searchable = null;
        marks.clear();
        release();
        did(actor, Act.ERASED, grounds);
    }

    private static final Entry NOTHING = new Entry("", "en", null, null, null, null, null, null, Set.of(), null);

    /** Appends an act on this claim that another part of the product did. */
    @Override
    public void did(Actor actor, Act act, String detail) {
        did(actor, act, detail, false);
    }

    /** As {@link #did(Actor, Act, String)}; alone when an administrator did what takes two people. */
    public void did(Actor actor, Act act, String detail, boolean alone) {
        actor.did(act, SubjectKind.CLAIM, id, revision, detail, alone);
    }

    /** Tells readers of a change to the claim, or of what they should know of it. */
    public void tell(Actor actor, Notice.Entry entry) {
        notices.add(new Notice(this, entry, actor.user(), actor.at()));
        did(actor, Act.NOTICED, entry.kind().label() + ": " + entry.why());
    }

    private void release() {
        heldBy = null;
        heldAt = null;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.CLAIM;
    }

    @Override
    public String label() {
        return text;
    }

    public String formKey() {
        return formKey;
    }

    public String text() {
        return text;
    }

    /** Whether a word such as "not" stands in what it says. */
    public boolean negated() {
        return Wording.of(text).negated(language);
    }

    public String language() {
        return language;
    }

    public ClaimKind kind() {
        return kind;
    }

    /** Whether time will tell what comes of it. */
    public boolean promising() {
        return kind != null && kind.promises();
    }

    public Checkability checkability() {
        return checkability;
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    /** What time the claim is about; never null. */
    public FuzzyDate about() {
        return about == null ? FuzzyDate.unknown() : about;
    }

    public String aboutPlace() {
        return aboutPlace;
    }

    public Figure figure() {
        return figure;
    }

    public String note() {
        return note;
    }

    public Set<Topic> topics() {
        return topics;
    }

    public List<Attribution> attributions() {
        return attributions;
    }

    /** The id of the first report, or null while there is none. */
    Long firstReport() {
        return attributions.isEmpty() ? null : attributions.get(0).id();
    }

    public Publication publication() {
        return publication;
    }

    public boolean scheduled() {
        return publication == Publication.SCHEDULED;
    }

    public boolean published() {
        return publication == Publication.PUBLISHED;
    }

    public boolean withdrawn() {
        return publication == Publication.WITHDRAWN;
    }

    public boolean erased() {
        return publication == Publication.ERASED;
    }

    public User createdBy() {
        return createdBy;
    }

    public User lastEditedBy() {
        return lastEditedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When it is to be published; null unless it is scheduled. */
    public Instant embargoUntil() {
        return embargoUntil;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Who published it, or scheduled it to be published. */
    public User approvedBy() {
        return approvedBy;
    }

    public String overrideReason() {
        return overrideReason;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    public Instant erasedAt() {
        return erasedAt;
    }

    public String changeRequest() {
        return changeRequest;
    }

    public User heldBy() {
        return heldBy;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public int revision() {
        return revision;
    }

    public String judgedSha256() {
        return judgedSha256;
    }
}
