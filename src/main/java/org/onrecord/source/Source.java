package org.onrecord.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Folded;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A publication: an article, a dispatch, a speech, a post.
 *
 * <p>Only the columns that changed are written, since the desk's own looking writes beside its editors: neither takes
 * back what the other wrote.
 */
@Entity
@DynamicUpdate
@Table(name = "source")
public class Source extends Addressed {

    /** More steps from one source to the next than anybody enters; looking further would only cost. */
    private static final int LONGEST_DESCENT = 50;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String title;

    /** The title and the publisher's name, folded. */
    private String searchable;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Speaker publisher;

    /** Who signs it, as printed; null when nobody does. */
    private String author;

    private String address;

    /** The key of the address's canonical form; no two sources share one. */
    private String addressKey;

    private String language;

    @EmbeddedColumnNaming("published_%s")
    private FuzzyDate published;

    @ManyToOne(fetch = FetchType.LAZY)
    private Source derivedFrom;

    @Enumerated(EnumType.STRING)
    private Derivation derivation;

    /** What readers get of our copies. */
    @Enumerated(EnumType.STRING)
    private CopyAccess copyAccess = CopyAccess.TEXT;

    private int revision;

    /** Null until somebody has looked at the address. */
    @EmbeddedColumnNaming("link_%s")
    private Liveness liveness;

    /** Null when no archive outside is known to have it. */
    @EmbeddedColumnNaming("outside_%s")
    private OutsideCopy outsideCopy;

    @Enumerated(EnumType.STRING)
    private Fitness fitness = Fitness.FIT;

    private String fitnessReason;

    protected Source() {}

    /** A source of which no more is known than this; to be persisted before it is {@link #entered}. */
    public Source(SourceKind kind, String title, Speaker publisher, String language) {
        this.kind = kind;
        this.title = title;
        this.publisher = publisher;
        this.language = language;
        settle(title, SubjectKind.SOURCE, Source::stands);
        this.searchable = searchable();
    }

    public static Source byId(Long id) {
        return Source.<Source>find("""
                        from Source s join fetch s.publisher left join fetch s.derivedFrom d
                        left join fetch d.publisher where s.id = ?1""", id).firstResultOptional().orElseThrow(Refusal::missing);
    }

    /** The source, kept from everyone else until the transaction ends. */
    public static Source locked(Long id) {
        return Source.<Source>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** The source with this number, with its publisher, if there is one. */
    public static Optional<Source> ifAny(Long id) {
        return find("from Source s join fetch s.publisher where s.id = ?1", id).firstResultOptional();
    }

    /** A publication without an address that has the same title, publisher and date. */
    public static Optional<Source> like(String title, Speaker publisher, FuzzyDate published) {
        return Source.<Source>list("""
                        from Source s join fetch s.publisher
                        where s.mergedInto is null and s.addressKey is null and s.publisher = ?1 and lower(s.title) = lower(?2)""", publisher, title).stream()
                .filter(source -> source.published().sameTime(published == null ? FuzzyDate.unknown() : published))
                .findFirst();
    }

    /** The source at an address of ours, or the one that it leads to now. */
    public static Source bySlug(String slug) {
        return at(SubjectKind.SOURCE, slug, Source::standingAt, Source::byId).orElseThrow(Refusal::missing);
    }

    private static Optional<Source> standingAt(String slug) {
        return Source.<Source>find("""
                        from Source s join fetch s.publisher left join fetch s.derivedFrom d
                        left join fetch d.publisher where s.slug = ?1""", slug).firstResultOptional();
    }

    private static boolean stands(String slug) {
        return count("slug", slug) > 0;
    }

    /** The source at this address, however it was typed, or what it was merged into. */
    public static Optional<Source> at(WebAddress address) {
        return Source.<Source>find("from Source s join fetch s.publisher where s.addressKey = ?1", address.key())
                .firstResultOptional()
                .map(Addressed::survivor);
    }

    /** Sources whose title and publisher hold all words of the query, the newest first: a page of them. */
    public static Paging<Source> matching(String query, int page) {
        List<String> patterns = Folded.patterns(query);
        long total = count("from Source s where " + holding(patterns), patterns.toArray());
        return new Paging<>(matching(patterns, Paging.offset(page), Paging.SIZE), page, total);
    }

    /** The newest of them, which nobody counts. */
    public static List<Source> firstMatching(String query, int most) {
        return matching(Folded.patterns(query), 0, most);
    }

    /** The sources that were entered last. */
    public static List<Source> newest(int most) {
        return matching(List.of(), 0, most);
    }

    private static List<Source> matching(List<String> patterns, int from, int most) {
        return Source.<Source>find(
                        "from Source s join fetch s.publisher where " + holding(patterns) + " order by s.id desc",
                        patterns.toArray())
                .range(from, from + most - 1)
                .list();
    }

    private static String holding(List<String> patterns) {
        return "s.mergedInto is null" + Folded.holding("s.searchable", 1, patterns);
    }

    /** Changes what is known of the publication. */
    public void describe(
            SourceKind kind,
            String title,
            Speaker publisher,
            WebAddress address,
            String language,
            FuzzyDate published) {
        requireStanding();
        this.kind = kind;
        this.title = title;
        this.publisher = publisher;
        standAt(address);
        this.language = language;
        this.published = published;
        this.searchable = searchable();
    }

    /** Says who signs it, as printed, or with null that nobody does. */
    public void signedBy(String author) {
        requireStanding();
        this.author = author;
    }

    /** Says what readers get of our copies. */
    public void openCopies(CopyAccess access) {
        this.copyAccess = access;
    }

    /** What was found at an address says nothing of another one. */
    private void standAt(WebAddress other) {
        String key = other == null ? null : other.key();
        if (!Objects.equals(addressKey, key)) {
            liveness = null;
            outsideCopy = null;
            fitness = Fitness.FIT;
            fitnessReason = null;
        }
        address = other == null ? null : other.typed();
        addressKey = key;
    }

    /** Says whether readers may be sent to the address, and if not, why. */
    void judgeAddress(Fitness judged, String reason, Actor actor) {
        requireStanding();
        if (address == null) {
            throw Refusal.conflict("This source has no address.");
        }
        fitness = judged;
        fitnessReason = judged == Fitness.FIT ? null : reason;
        revise(actor, judged.act(), fitnessReason);
    }

    /**
     * Keeps what was found at a source's address, beside whatever an editor does to the source meanwhile; nothing, when
     * it has another address by now.
     *
     * @param key the key of the address that was looked at
     */
    public static void found(Long id, String key, Liveness what) {
        update("""
                liveness.state = ?1, liveness.checkedAt = ?2, liveness.detail = ?3, liveness.movedTo = ?4
                where id = ?5 and addressKey = ?6""", what.state(), what.checkedAt(), what.detail(), what.movedTo(), id, key);
    }

    /** Keeps where an archive outside has a source, as {@link #found} keeps what stands at its address. */
    public static void foundOutside(Long id, String key, OutsideCopy copy) {
        update(
                "outsideCopy.address = ?1, outsideCopy.at = ?2 where id = ?3 and addressKey = ?4",
                copy.address(),
                copy.at(),
                id,
                key);
    }

    /** Says where the publication came from, or with two nulls that this isn't known. */
    public void comesFrom(Source original, Derivation how) {
        this.derivedFrom = original;
        this.derivation = original == null ? null : how;
    }

    /** Says, as a person found it, that the publication came from another; refused where that can't be. */
    void traceTo(Source original, Derivation how, Actor actor) {
        requireStanding();
        original.requireStanding();
        if (derivedFrom != null) {
            throw Refusal.conflict(
                    "It is said to come from another source already. Change that below, if it is wrong.");
        }
        if (original.restsOn(this)) {
            throw Refusal.conflict("That source is this one, or comes from it.");
        }
        comesFrom(original, how);
        edited(actor);
    }

    /** The source that it came from in the end, over however many steps; itself when it came from none. */
    public Source root() {
        Source at = this;
        for (int step = 0; at.derivedFrom != null && step < LONGEST_DESCENT; step++) {
            at = at.derivedFrom;
        }
        return at;
    }

    /** Whether it came, over however many steps, from another, or is that other: such a one can't come from this. */
    public boolean restsOn(Source other) {
        Source at = this;
        for (int step = 0; at != null && step < LONGEST_DESCENT; step++) {
            if (at.id.equals(other.id)) {
                return true;
            }
            at = at.derivedFrom;
        }
        return false;
    }

    /** Gives the source another address of ours. */
    public void readdress(Actor actor, String slug) {
        readdress(actor, slug, Source::stands);
    }

    /** The sources that a speaker published. */
    public static List<Source> publishedBy(Speaker publisher) {
        return list("publisher = ?1 order by id", publisher);
    }

    /** The sources that came from another one. */
    public static List<Source> derivedFrom(Source original) {
        return list("derivedFrom = ?1 order by id", original);
    }

    /** Says that another entry of the same speaker is the publisher. */
    public void publishedBy(Speaker same, Actor actor) {
        publisher = same;
        searchable = searchable();
        edited(actor);
    }

    /** Says that it came from another entry of the same source. */
    public void derivedFrom(Source same, Actor actor) {
        derivedFrom = same;
        edited(actor);
    }

    /** Appends that this source was made. */
    public void entered(Actor actor) {
        revise(actor, Act.CREATED, null);
    }

    /** Appends what the source's entry says now. */
    public void edited(Actor actor) {
        revise(actor, Act.EDITED, null);
    }

    /** Appends that a copy of it was kept. */
    public void captured(Actor actor, Capture capture) {
        actor.did(Act.CAPTURED, SubjectKind.SOURCE, id, revision, capture.textSha256());
    }

    private void revise(Actor actor, Act act, String reason) {
        revision++;
        actor.wrote(SubjectKind.SOURCE, id, revision, reason, content());
        actor.did(act, SubjectKind.SOURCE, id, revision, reason);
    }

    private Content content() {
        return new Content()
                .put("kind", kind)
                .put("title", title)
                .put("publisher", publisher.name())
                .put("author", author)
                .put("address", address)
                .put("where it leads", fitness == Fitness.FIT ? null : fitness)
                .put("why", fitnessReason)
                .put("language", language)
                .put("published", published == null ? null : published.edtf())
                .put("derived from", derivedFrom == null ? null : derivedFrom.title())
                .put("derivation", derivation)
                .put("readers’ copies", copyAccess);
    }

    /** Takes up the publisher's name as it is now among the words that the source is found by. */
    void relabel() {
        searchable = searchable();
    }

    private String searchable() {
        return Folded.of(title + " " + publisher.name());
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.SOURCE;
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    protected void did(Actor actor, Act act, String detail) {
        actor.did(act, SubjectKind.SOURCE, id, revision, detail);
    }

    public int version() {
        return version;
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    public SourceKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public Speaker publisher() {
        return publisher;
    }

    /** Who signs it, as printed, or null. */
    public String author() {
        return author;
    }

    public String address() {
        return address;
    }

    /** What the address is known by, however it was typed; null without one. */
    public String addressKey() {
        return addressKey;
    }

    /**
     * The address, where readers are sent to it: not when it belongs to somebody else now, or leads to something unfit,
     * or the page is gone. Pages show an address in no other way.
     */
    public Optional<String> link() {
        return Optional.ofNullable(address)
                .filter(known -> fitness == Fitness.FIT && linkState() != LinkState.DEAD)
                .filter(known -> known.matches("(?is)https?://.*"));
    }

    public LinkState linkState() {
        return liveness == null ? LinkState.UNCHECKED : liveness.state();
    }

    /** What was found at the address; null until somebody has looked. */
    public Liveness liveness() {
        return liveness;
    }

    /** The address that the page stands at now; null unless it moved. */
    public String movedTo() {
        return linkState() == LinkState.MOVED ? liveness.movedTo() : null;
    }

    /** Where an archive outside has the page; null when none is known, or when nobody should be sent to what it shows. */
    public OutsideCopy outsideCopy() {
        return fitness == Fitness.UNFIT ? null : outsideCopy;
    }

    public Fitness fitness() {
        return fitness;
    }

    /** Why readers aren't sent to the address; null when they are. */
    public String fitnessReason() {
        return fitnessReason;
    }

    public String language() {
        return language;
    }

    /** When it was published, as well as that is known; never null. */
    public FuzzyDate published() {
        return published == null ? FuzzyDate.unknown() : published;
    }

    public Source derivedFrom() {
        return derivedFrom;
    }

    public Derivation derivation() {
        return derivation;
    }

    public CopyAccess copyAccess() {
        return copyAccess;
    }
}
