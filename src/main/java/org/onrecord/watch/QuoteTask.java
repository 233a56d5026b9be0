package org.onrecord.watch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Difference;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Passage;
import org.onrecord.source.QuoteDifference;
import org.onrecord.web.Beginning;
import org.onrecord.web.Refusal;

/**
 * Words that a claim rests on and that the newest copy of their source no longer holds: somebody has to look. Of one
 * passage one such task is open, however many copies lack its words. The passage itself stays where it is.
 */
@Entity
@Table(name = "quote_task")
public class QuoteTask extends PanacheEntityBase {

    /** The longest note with which a person settles one, in UTF-16 units. */
    public static final int LONGEST_NOTE = 500;

    private static final int TOLD = 200;

    private static final String MINE = "(c.createdBy = ?1 or c.lastEditedBy = ?1)";

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Passage passage;

    /** The passage's id while the task is open: the database lets no two have one. */
    private Long openPassageId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private QuoteFinding finding;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    private Instant settledAt;

    /** Null where it came about by itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    private User settledBy;

    private String note;

    protected QuoteTask() {}

    QuoteTask(Claim claim, QuoteFinding finding) {
        this.claim = claim;
        this.passage = finding.passage();
        this.openPassageId = passage.id();
        this.finding = finding;
        this.openedAt = finding.at();
    }

    static QuoteTask byId(Long id) {
        return QuoteTask.<QuoteTask>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    static QuoteTask locked(Long id) {
        return QuoteTask.<QuoteTask>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** The newest task on each passage of a source's copies, open or settled, by the passage's id; one statement. */
    static Map<Long, QuoteTask> newestOn(Long source) {
        Map<Long, QuoteTask> newest = new HashMap<>();
        QuoteTask.<QuoteTask>list("""
                        from QuoteTask t join fetch t.finding join fetch t.passage p
                        where p.capture.source.id = ?1 order by t.id""", source).forEach(task -> newest.put(task.passage.id(), task));
        return newest;
    }

    /** What is open on a claim. */
    static List<QuoteTask> openOn(Long claim) {
        return list("from QuoteTask t join fetch t.passage where t.claim.id = ?1 and t.settledAt is null", claim);
    }

    /** What is open on claims that a person entered or last edited, the oldest first; one statement. */
    public static List<QuoteTask> openFor(User person, int most) {
        return QuoteTask.<QuoteTask>find(
                        "from QuoteTask t join fetch t.claim c join fetch t.finding f join fetch f.capture k"
                                + " join fetch k.source s join fetch s.publisher where t.settledAt is null and " + MINE
                                + " order by t.openedAt, t.id",
                        person)
                .range(0, most - 1)
                .list();
    }

    /** Makes the tasks on reports' words those of the claim that the reports belong to now. */
    public static void follow(List<Long> reports, Claim claim) {
        if (!reports.isEmpty()) {
            update(
                    "claim = ?1 where passage.id in (select a.passage.id from Attribution a where a.id in ?2)",
                    claim,
                    reports);
        }
    }

    /** Takes up what a still newer copy says. */
    void found(QuoteFinding newer) {
        finding = newer;
    }

    /** Whether a person has settled this already, and a still newer copy tells nothing new. */
    boolean answers(QuoteFinding newer) {
        return settlement != null && settlement.byPeople() && finding.saysTheSame(newer);
    }

    /** A later copy holds the words again. */
    void standsAgain(Actor actor) {
        settled(Settlement.STANDS_AGAIN, actor);
    }

    /** Somebody made the claim rest on something else. */
    void letGo(Actor actor) {
        settledBy = actor.user();
        settled(Settlement.RESTS_ELSEWHERE, actor);
        did(actor, Act.QUOTE_SETTLED);
    }

    /** A person settles it, and says why. */
    void settle(Settlement how, String why, Actor actor) {
        if (!open()) {
            throw Refusal.conflict("This check is settled already: " + settlement.label() + ".");
        }
        note = why;
        settledBy = actor.user();
        settled(how, actor);
    }

    private void settled(Settlement how, Actor actor) {
        settlement = how;
        settledAt = actor.at();
        openPassageId = null;
    }

    /** Appends to the claim's record what was found, or how it was settled; what nobody did is in nobody's record. */
    void did(Actor actor, Act act) {
        if (actor.user() != null) {
            actor.did(act, SubjectKind.CLAIM, claim.id(), claim.revision(), detail(act));
        }
    }

    private String detail(Act act) {
        String words = Beginning.of(passage.exact(), TOLD);
        String what = act == Act.QUOTE_GONE
                ? finding.outcome().label()
                : settlement.label() + (note == null ? "" : " – " + note);
        return "“" + words + (words.length() < passage.exact().length() ? "…" : "") + "”: " + what;
    }

    /** The words with what stands in their place now; words that are gone stand there as removed. */
    public List<Difference.Span> difference() {
        return QuoteDifference.between(passage.exact(), finding.now() == null ? "" : finding.now());
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public Passage passage() {
        return passage;
    }

    public QuoteFinding finding() {
        return finding;
    }

    public boolean open() {
        return settledAt == null;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Settlement settlement() {
        return settlement;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public User settledBy() {
        return settledBy;
    }

    public String note() {
        return note;
    }
}
