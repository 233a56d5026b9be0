package org.onrecord.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * Something that others have on record and somebody wants to take up: it is read, shown, and only then, when a person
 * says so, are drafts made of it. Each step is a row, so that it goes on where it stopped.
 */
@Entity
@Table(name = "import_batch")
public class Import extends PanacheEntityBase {

    /** The most messages of a whole file that are kept. */
    private static final int MOST_NOTES = 100;

    /** Of so many rows a form's answer can wait until each was looked at. */
    private static final int MOST_SORTED = 5_000;

    /** Of so many entries the database counts while a page waits of which drafts would be made: H2 takes a second or two on two busy cores. */
    private static final int MOST_COUNTED = 20_000;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String formKey;

    @Enumerated(EnumType.STRING)
    private Arrival arrival;

    private String label;
    private boolean spreadsheet;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User askedBy;

    private Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User appliedBy;

    private Instant touchedAt;
    private String worker;
    private String failure;

    @Column(columnDefinition = "text")
    private String publishers;

    /** What those speakers are taken for who are not on record, and of whom nothing more is said; null for nobody. */
    @Enumerated(EnumType.STRING)
    private SpeakerKind speakerKind;

    @Column(columnDefinition = "text")
    private String headings = "[]";

    @Column(columnDefinition = "text")
    private String mapping = "{}";

    private String encoding;

    @Column(columnDefinition = "text")
    private String notes = "[]";

    private int nothing;
    private int unwanted;
    private int others;
    private int found;
    private int made;
    private int already;
    private int refused;

    protected Import() {}

    Import(String formKey, Arrival arrival, String label, Publishers publishers, Actor actor) {
        this.formKey = formKey;
        this.arrival = arrival;
        this.label = label;
        this.publishers = String.join(" ", publishers.sites());
        this.phase = Phase.READING;
        this.askedBy = actor.user();
        this.askedAt = actor.at();
        this.touchedAt = actor.at();
        this.speakerKind = SpeakerKind.PERSON;
    }

    static Import byId(Long id) {
        return Import.<Import>find("from Import i join fetch i.askedBy where i.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    /** The import, kept from everyone else until the transaction ends. */
    static Import locked(Long id) {
        return Import.<Import>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** The import that was begun under a key. */
    static Optional<Import> begunBy(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    /** Whether nothing will come of it: then the same can be begun again. */
    boolean cameToNothing() {
        return phase == Phase.FAILED || phase == Phase.DISMISSED;
    }

    /** All imports but those that were put aside, the newest first: a page of them. */
    static Paging<Import> page(int page) {
        List<Import> found = Import.<Import>find(
                        "from Import i join fetch i.askedBy where i.phase <> ?1 order by i.id desc", Phase.DISMISSED)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        return new Paging<>(found, page, count("phase <> ?1", Phase.DISMISSED));
    }

    /** Those of a phase that nobody has worked on since a moment. */
    static List<Long> silentSince(Phase phase, Instant moment) {
        return find("select i.id from Import i where i.phase = ?1 and i.touchedAt < ?2 order by i.id", phase, moment)
                .project(Long.class)
                .range(0, 49)
                .list();
    }

    /** Says of those that are still read, or wait for that, that nobody has abandoned them. */
    static void stillRead(List<Long> ids, Instant at) {
        if (!ids.isEmpty()) {
            update("touchedAt = ?1 where id in ?2 and phase = ?3", at, ids, Phase.READING);
        }
    }

    void entered(Actor actor) {
        did(actor, Act.CREATED, null);
    }

    private void did(Actor actor, Act act, String detail) {
        actor.did(act, SubjectKind.IMPORT, id, 0, detail);
    }

    /** Takes some more of what is found. */
    void grew(int more, int unusable, Instant at) {
        require(Phase.READING);
        found += more;
        refused += unusable;
        touchedAt = at;
    }

    /** Says which columns a spreadsheet has, and in which encoding it came. */
    void headed(List<String> columns, ColumnMapping first, String charset) {
        require(Phase.READING);
        spreadsheet = true;
        headings = Kept.json(columns);
        mapping = Kept.json(first);
        encoding = charset;
    }

    /** Everything is read. */
    void read(Tally tally, List<Message> ofTheWhole, Instant at) {
        require(Phase.READING);
        nothing = tally.empty();
        unwanted = tally.unwanted();
        others = tally.others();
        notes = Kept.json(ofTheWhole.stream().limit(MOST_NOTES).toList());
        phase = spreadsheet ? Phase.MAPPING : Phase.PREVIEW;
        touchedAt = at;
    }

    void fail(String why, Instant at) {
        if (phase == Phase.READING) {
            phase = Phase.FAILED;
            failure = why;
            touchedAt = at;
        }
    }

    /** Says what the columns are. */
    void map(ColumnMapping said, Actor actor) {
        if (!spreadsheet || phase != Phase.MAPPING && phase != Phase.PREVIEW) {
            throw Refusal.conflict("What the columns are can be said before anything is imported.");
        }
        mapping = Kept.json(said);
        if (counted()) {
            refused = ImportItem.sorted(this, said);
        }
        phase = Phase.PREVIEW;
        touchedAt = actor.at();
        did(actor, Act.IMPORT_MAPPED, null);
    }

    /** Begins to make drafts. */
    void apply(SpeakerKind unknown, Actor actor) {
        require(Phase.PREVIEW);
        speakerKind = unknown;
        appliedBy = actor.user();
        phase = Phase.APPLYING;
        touchedAt = actor.at();
        worker = null;
        did(actor, Act.IMPORT_APPLIED, "%d found".formatted(found));
    }

    /**
     * Takes the work up, or goes on with it.
     *
     * @param silence since when another worker must have been silent for its work to be taken over
     * @return whether this worker is to go on
     */
    boolean workedOnBy(String who, Instant silence, Instant at) {
        boolean free = worker == null || worker.equals(who) || touchedAt.isBefore(silence);
        if (phase != Phase.APPLYING || !free) {
            return false;
        }
        worker = who;
        touchedAt = at;
        return true;
    }

    /** Counts what became of some entries. */
    void count(Stage stage) {
        made += stage == Stage.MADE ? 1 : 0;
        already += stage == Stage.ALREADY ? 1 : 0;
        refused += stage == Stage.REFUSED ? 1 : 0;
    }

    void done(Instant at) {
        require(Phase.APPLYING);
        phase = Phase.DONE;
        touchedAt = at;
    }

    /** Puts it aside; what drafts were made of stays. */
    void dismiss(Actor actor) {
        if (phase == Phase.APPLYING || phase == Phase.READING) {
            throw Refusal.conflict("It is under way. Wait until it has come to its end.");
        }
        phase = Phase.DISMISSED;
        touchedAt = actor.at();
        did(actor, Act.IMPORT_DISMISSED, null);
    }

    private void require(Phase wanted) {
        if (phase != wanted) {
            throw Refusal.conflict(phase.sentence());
        }
    }

    public Long id() {
        return id;
    }

    public Arrival arrival() {
        return arrival;
    }

    /** The address that it came from, the name of its file, or what was pasted. */
    public String label() {
        return label;
    }

    public boolean spreadsheet() {
        return spreadsheet;
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

    User appliedBy() {
        return appliedBy;
    }

    public String failure() {
        return failure;
    }

    Publishers publishers() {
        return Publishers.of(publishers);
    }

    public SpeakerKind speakerKind() {
        return speakerKind;
    }

    public List<String> headings() {
        return Kept.read(headings, new TypeReference<List<String>>() {});
    }

    ColumnMapping mapping() {
        return Kept.read(mapping, new TypeReference<ColumnMapping>() {});
    }

    public String encoding() {
        return encoding;
    }

    /** What is to be said of the whole, with what was passed over. */
    public List<Message> notes() {
        List<Message> all = new ArrayList<>(Kept.read(notes, new TypeReference<List<Message>>() {}));
        if (nothing > 0) {
            all.add(new Message(Deviation.NULL_ITEM, "the whole", "%,d".formatted(nothing)));
        }
        if (unwanted > 0) {
            all.add(new Message(Deviation.PUBLISHER_NOT_WANTED, "the whole", "%,d".formatted(unwanted)));
        }
        return all;
    }

    /** How many things were passed over that are no reviews. */
    public int others() {
        return others;
    }

    public int found() {
        return found;
    }

    public int made() {
        return made;
    }

    public int already() {
        return already;
    }

    public int refused() {
        return refused;
    }

    /** Whether it is said before drafts are made how many there will be; of too many entries it is not. */
    public boolean counted() {
        return found <= (spreadsheet ? MOST_SORTED : MOST_COUNTED);
    }

    /** How many entries are still to be looked at. */
    public int left() {
        return Math.max(0, found - made - already - refused);
    }
}
