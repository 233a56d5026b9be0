package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.extract.Doubt;
import org.onrecord.extract.SelfDescription;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A page that somebody asked for, or a file that they gave, on its way to becoming a copy of a source: it waits, is
 * fetched, is read, and then is kept, at once where its source is on record, and otherwise once that is entered.
 */
@Entity
@Table(name = "delivery")
public class Delivery extends PanacheEntityBase {

    /** How many may be on their way for one person at once. */
    public static final int MOST_AT_ONCE = 100;

    /** How often one is begun by itself: what stops the desk each time is not begun for ever. */
    static final int MAX_ATTEMPTS = 3;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Arrival arrival;

    private String address;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private int attempts;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User askedBy;

    private Instant askedAt;
    private Instant touchedAt;
    private String failure;

    @Embedded
    private Original original;

    @Basic(fetch = FetchType.LAZY)
    @Column(name = "body", columnDefinition = "text")
    private String text;

    private String pageStarts;

    @Enumerated(EnumType.STRING)
    private Doubt doubt;

    private String ownTitle;
    private String ownPublisher;
    private String ownAuthor;
    private String ownPublished;
    private String ownLanguage;
    private String ownCanonical;

    @ManyToOne(fetch = FetchType.LAZY)
    private Capture capture;

    protected Delivery() {}

    private Delivery(Source source, Arrival arrival, User by, Instant at) {
        this.source = source;
        this.arrival = arrival;
        this.askedBy = by;
        this.askedAt = at;
        this.touchedAt = at;
        this.phase = Phase.WAITING;
    }

    /**
     * Asks for what stands at an address.
     *
     * @param source what it is a copy of, or null while that is not on record
     */
    public static Delivery asked(Source source, WebAddress address, User by, Instant at) {
        Delivery delivery = new Delivery(source, Arrival.FETCHED, by, at);
        delivery.address = address.typed();
        return delivery;
    }

    /**
     * Takes a file whose bytes are kept already.
     *
     * @param source what it is a copy of, or null while that is not on record
     * @param transcript what a person typed off a picture or a film; null for what can be read
     */
    public static Delivery uploaded(Source source, Original file, String transcript, User by, Instant at) {
        Delivery delivery = new Delivery(source, Arrival.UPLOADED, by, at);
        delivery.original = file;
        delivery.text = transcript;
        return delivery;
    }

    public static Delivery byId(Long id) {
        return Delivery.<Delivery>find(
                        "from Delivery d join fetch d.askedBy left join fetch d.source s left join fetch s.publisher"
                                + " where d.id = ?1",
                        id)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    /** The delivery, kept from everyone else until the transaction ends. */
    public static Delivery locked(Long id) {
        return Delivery.<Delivery>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** What stands at an arrival that waits for its source to be entered, if there is one of this number. */
    static Optional<Delivery> arrivedAs(Long id) {
        return find("id = ?1 and phase = ?2", id, Phase.ARRIVED).firstResultOptional();
    }

    /** What a person asked for and is not done with, the newest first: a page of it. */
    static Paging<Delivery> openOf(User person, int page) {
        String where = "d.askedBy = ?1 and d.phase not in (?2, ?3)";
        long total = count("from Delivery d where " + where, person, Phase.KEPT, Phase.DISMISSED);
        List<Delivery> found = Delivery.<Delivery>find(
                        "from Delivery d left join fetch d.source where " + where + " order by d.id desc",
                        person,
                        Phase.KEPT,
                        Phase.DISMISSED)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new Paging<>(found, page, total);
    }

    /** How many a person has on their way. */
    static long onTheirWay(User person) {
        return count("askedBy = ?1 and phase in (?2, ?3, ?4)", person, Phase.WAITING, Phase.FETCHING, Phase.READING);
    }

    /** The oldest that wait, with those that were begun and not touched since a moment: a few of them. */
    static List<Delivery> toBegin(Instant untouchedSince, int most) {
        return Delivery.<Delivery>find(
                        "phase = ?1 or phase in (?2, ?3) and touchedAt < ?4 order by id",
                        Phase.WAITING,
                        Phase.FETCHING,
                        Phase.READING,
                        untouchedSince)
                .range(0, most - 1)
                .list();
    }

    /** Forgets what was kept or put aside before a moment; what was kept stands as a copy. */
    static long forget(Instant before) {
        return delete("phase in (?1, ?2) and touchedAt < ?3", Phase.KEPT, Phase.DISMISSED, before);
    }

    /**
     * Begins it, if it waits, or if who began it has been silent since a moment.
     *
     * @return whether the caller is to go on with it
     */
    boolean begin(Instant untouchedSince, Instant at) {
        boolean abandoned = phase != Phase.WAITING && phase.onItsWay() && touchedAt.isBefore(untouchedSince);
        if (phase != Phase.WAITING && !abandoned) {
            return false;
        }
        if (attempts >= MAX_ATTEMPTS) {
            fail(
                    "The desk was interrupted %d times at this. It may be what came that interrupts it."
                            .formatted(attempts),
                    at);
            return false;
        }
        attempts++;
        phase = arrival == Arrival.FETCHED ? Phase.FETCHING : Phase.READING;
        touchedAt = at;
        return true;
    }

    /** Says that it is here and being read. */
    void reading(Instant at) {
        phase = Phase.READING;
        touchedAt = at;
    }

    /** Takes what was read, until it is kept. */
    void arrive(Arrived what, SelfDescription said, Instant at) {
        phase = Phase.ARRIVED;
        touchedAt = at;
        original = what.original();
        text = what.text();
        pageStarts = what.pageStarts();
        doubt = what.doubt();
        ownTitle = said.title();
        ownPublisher = said.publisher();
        ownAuthor = said.author();
        ownPublished = said.published();
        ownLanguage = said.language();
        ownCanonical = said.canonical();
    }

    /** Says why nothing came of it. */
    void fail(String why, Instant at) {
        phase = Phase.FAILED;
        failure = why;
        touchedAt = at;
    }

    /** Asks once more for what failed, or for what came and is not what was meant. */
    void retry(Instant at) {
        if (phase != Phase.FAILED && !(phase == Phase.ARRIVED && arrival == Arrival.FETCHED)) {
            throw Refusal.conflict("Only what failed, or came as something else, can be tried again.");
        }
        phase = Phase.WAITING;
        attempts = 0;
        failure = null;
        touchedAt = at;
    }

    /** Says of which source it became a copy; the copy holds the text from now on. */
    void keptAs(Capture copy, Instant at) {
        requireArrived();
        source = copy.source();
        capture = copy;
        phase = Phase.KEPT;
        text = null;
        pageStarts = null;
        touchedAt = at;
    }

    /** Puts it aside; nothing is kept of it. */
    void dismiss(Instant at) {
        if (phase == Phase.KEPT) {
            throw Refusal.conflict("It is kept as a copy already, and copies stay.");
        }
        phase = Phase.DISMISSED;
        failure = null;
        text = null;
        pageStarts = null;
        touchedAt = at;
    }

    /** What came, to be kept as a copy. */
    Arrived arrived() {
        requireArrived();
        return new Arrived(arrival, original, text, Arrived.pages(pageStarts), doubt);
    }

    private void requireArrived() {
        if (phase != Phase.ARRIVED) {
            throw Refusal.conflict("This is not here to be kept: it has not arrived, or was kept before.");
        }
    }

    /** What the page or file says of itself. */
    SelfDescription itself() {
        return new SelfDescription(ownTitle, ownPublisher, ownAuthor, ownPublished, ownLanguage, ownCanonical);
    }

    /**
     * The address that what came is to be known by: the one that it names as its own, where that can be believed, else the
     * one that answered. What came in its place is no page of its address.
     */
    String ownAddress() {
        if (original == null || original.address() == null || doubt != null) {
            return address;
        }
        WebAddress answered = WebAddress.of(original.address());
        return CanonicalLink.believed(answered, ownCanonical).orElse(answered).typed();
    }

    /** Whether somebody has to type what is said in it, since it is a picture or a film. */
    public boolean wantsTranscript() {
        return phase == Phase.ARRIVED && doubt == null && text.isEmpty();
    }

    public Long id() {
        return id;
    }

    /** What it is a copy of, or null while that is not on record. */
    public Source source() {
        return source;
    }

    public Arrival arrival() {
        return arrival;
    }

    /** The address that was asked for, or null for a file. */
    public String address() {
        return address;
    }

    public Phase phase() {
        return phase;
    }

    public User askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Why nothing came of it, or null. */
    public String failure() {
        return failure;
    }

    /** The bytes that came, or null while none have. */
    public Original original() {
        return original;
    }

    public String text() {
        return text;
    }

    /** Why this is not what was asked for, or null. */
    public Doubt doubt() {
        return doubt;
    }

    /** The same in a sentence for a person, or null. */
    public String doubted() {
        return Original.doubted(doubt, original);
    }

    public Capture capture() {
        return capture;
    }

    /** What a person knows it by: its own title, its address, or its file's name. */
    public String label() {
        if (ownTitle != null) {
            return ownTitle;
        }
        return address == null ? original.name() : address;
    }
}
