package org.onrecord.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.review.Review;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Refusal;

/**
 * A question to look at a claim again for: at a date as precisely as it is known, once something has happened, or both.
 * It comes up on the last day that its date can mean, or to which it was put off, and is overdue after that.
 *
 * <p>Whoever changes one holds its claim ({@link Claim#locked}), so that acts on one claim come one after another.
 */
@Entity
@Table(name = "follow_up")
public class FollowUp extends PanacheEntityBase {

    public static final int LONGEST_QUESTION = 500;
    public static final int LONGEST_EVENT = 300;
    public static final int LONGEST_WHY = Result.LONGEST_NOTE;

    /** How many wait on one claim at most. */
    public static final int MOST_OPEN = 20;

    /** For how many years one is put off at most. */
    public static final int MOST_YEARS = 5;

    /** How many of a claim's that are closed a page shows, the newest. */
    static final int SHOWN_CLOSED = 50;

    /** With all that is shown of one. */
    static final String WHOLE = """
            from FollowUp f join fetch f.assignee join fetch f.claim join fetch f.editedBy left join fetch f.closedBy
            left join fetch f.review left join fetch f.entry left join fetch f.otherClaim where\s""";

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    private String question;

    @EmbeddedColumnNaming("due_%s")
    private FuzzyDate due;

    /** Ends the sentence "We will look again when …". */
    private String waitsFor;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User assignee;

    private boolean hidden;

    @Enumerated(EnumType.STRING)
    private FollowUpState state = FollowUpState.OPEN;

    private LocalDate snoozedUntil;

    /** Worked out from the dates, for sorting; null while only an event is waited for. */
    private LocalDate comesUp;

    @Enumerated(EnumType.STRING)
    private ResultKind resultKind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "result_review_id")
    private Review review;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "result_entry_id")
    private OutcomeEntry entry;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "result_claim_id")
    private Claim otherClaim;

    /** What was found, or why it was dropped. */
    private String resultNote;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User createdBy;

    private Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User editedBy;

    private Instant editedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User closedBy;

    private Instant closedAt;

    protected FollowUp() {}

    private FollowUp(Claim claim, Actor actor) {
        this.claim = claim;
        this.createdBy = actor.user();
        this.createdAt = actor.at();
    }

    /**
     * What an editor enters of one.
     *
     * @param due when to look again, or null
     * @param waitsFor what to wait for, or null
     */
    public record Entry(String question, FuzzyDate due, String waitsFor, User assignee) {

        public Entry {
            due = due == null || due.isUnknown() ? null : due;
            if (question.isEmpty() || due == null && waitsFor == null) {
                throw new IllegalArgumentException("A follow-up asks something, at a date or after an event");
            }
        }
    }

    /**
     * One on a claim, to be persisted before it is {@link #entered}; that the entry is right, {@link FollowUpForm} sees
     * to.
     */
    public static FollowUp set(Claim claim, Entry entry, boolean hidden, Actor actor) {
        if (claim.closed()) {
            throw Refusal.conflict("A claim that is %s is not followed up any more."
                    .formatted(claim.publication().label().toLowerCase(Locale.ROOT)));
        }
        FollowUp followUp = new FollowUp(claim, actor);
        followUp.hidden = hidden;
        followUp.enter(entry, actor);
        return followUp;
    }

    /** Whether it asks just this, then, of the same person, and of readers as much. */
    boolean isSetBy(Entry entry, boolean unseen) {
        return question.equals(entry.question())
                && Objects.equals(edtf(due), edtf(entry.due()))
                && Objects.equals(waitsFor, entry.waitsFor())
                && assignee.id().equals(entry.assignee().id())
                && hidden == unseen;
    }

    /** Appends that it was set. */
    public void entered(Actor actor) {
        did(actor, Act.FOLLOW_UP_PROMISED, Act.FOLLOW_UP_SET, promise());
    }

    /** Whether somebody else saved it since a form was opened; one's own saves are no conflict. */
    boolean overtook(String opened, User viewer) {
        return !opened.equals(Integer.toString(version)) && !editedBy.id().equals(viewer.id());
    }

    /** Whether a person can be asked to look again: one who can say what they found. */
    public static boolean canBeGivenTo(User person) {
        return person.active() && (person.canEdit() || person.canReview());
    }

    /** The one on a claim with this id, with all that is shown of it. */
    static FollowUp on(Long claim, Long id) {
        return FollowUp.<FollowUp>find(WHOLE + "f.id = ?1 and f.claim.id = ?2", id, claim)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    /** Some by their ids, with all that is shown of them; one statement. */
    static Map<Long, FollowUp> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : FollowUp.<FollowUp>list(WHOLE + "f.id in ?1", ids).stream()
                        .collect(Collectors.toMap(FollowUp::id, Function.identity()));
    }

    /** Those that wait on a claim, the one that comes up first first; one statement. */
    public static List<FollowUp> openOn(Claim claim) {
        return list(WHOLE + "f.claim = ?1 and f.closedAt is null order by f.comesUp nulls last, f.id", claim);
    }

    /** Whether any that waits on a claim has a date: a pledge without a due date needs one (invariant 29). */
    public static boolean anyOpenOn(Claim claim) {
        return count("claim = ?1 and closedAt is null and comesUp is not null", claim) > 0;
    }

    /** Whether any other that waits on the same claim has a date. */
    static boolean anyOpenBeside(FollowUp followUp) {
        return count(
                        "claim = ?1 and closedAt is null and comesUp is not null and id <> ?2",
                        followUp.claim,
                        followUp.id)
                > 0;
    }

    /** Those of a claim that were closed, the newest first. */
    static List<FollowUp> closedOn(Claim claim) {
        return FollowUp.<FollowUp>find(
                        WHOLE + "f.claim = ?1 and f.closedAt is not null order by f.closedAt desc, f.id desc", claim)
                .range(0, SHOWN_CLOSED - 1)
                .list();
    }

    /**
     * What readers of a claim see, one statement: those that wait, then those that were answered, the newest first. It
     * is for the page of a claim that is published.
     */
    public static List<FollowUp> shownOn(Claim claim) {
        return FollowUp.<FollowUp>find(WHOLE + """
                                f.claim = ?1 and f.hidden = false and f.state <> ?2
                                order by f.closedAt desc nulls first, f.comesUp nulls last, f.id""", claim, FollowUpState.DROPPED)
                .range(0, MOST_OPEN + SHOWN_CLOSED - 1)
                .list();
    }

    /** A person's that are due on a day or were before, those that wait longest first; one statement. */
    public static List<FollowUp> dueOf(User person, LocalDate today, int most) {
        return waitingFor(person, "f.comesUp <= ?2", today, most);
    }

    /** A person's that come up on a day or later, up to the end of the week that begins then. */
    static List<FollowUp> weekOf(User person, LocalDate first, int most) {
        return waitingFor(person, "f.comesUp >= ?2 and f.comesUp <= ?3", first, most, Urgency.endOfWeek(first));
    }

    /** A person's that have a day, the first of them first. */
    static List<FollowUp> datedOf(User person, int most) {
        return waitingFor(person, "f.comesUp >= ?2", LocalDate.EPOCH, most);
    }

    private static List<FollowUp> waitingFor(User person, String which, LocalDate day, int most, Object... more) {
        Object[] values = Stream.concat(Stream.of(person, day), Stream.of(more)).toArray();
        return FollowUp.<FollowUp>find(
                        WHOLE + "f.assignee = ?1 and f.closedAt is null and " + which + " order by f.comesUp, f.id",
                        values)
                .range(0, most - 1)
                .list();
    }

    /** Whether the day that readers were told has passed, and nobody has said what came of it. */
    public boolean missed(LocalDate today) {
        return open() && dueDay() != null && dueDay().isBefore(today);
    }

    /** The ids of a claim's, whatever became of them. */
    public static List<Long> idsOn(Claim claim) {
        return find("select f.id from FollowUp f where f.claim = ?1 order by f.id", claim)
                .project(Long.class)
                .list();
    }

    /** Makes follow-ups those of a claim that has the reports of theirs now, or has them back. */
    public static void follow(Collection<Long> followUps, Claim claim) {
        if (!followUps.isEmpty()) {
            update("claim = ?1, version = version + 1 where id in ?2", claim, followUps);
        }
    }

    /** Changes what is asked, when, or of whom. Another date also ends that it was put off. */
    public void change(Entry entry, Actor actor) {
        requireOpen();
        String before = promise();
        User asked = assignee;
        boolean redated = !Objects.equals(edtf(due), edtf(entry.due()));
        if (redated) {
            state = FollowUpState.OPEN;
            snoozedUntil = null;
        }
        enter(entry, actor);
        if (!promise().equals(before)) {
            did(actor, Act.FOLLOW_UP_PROMISED, Act.FOLLOW_UP_CHANGED, promise());
        }
        if (!asked.id().equals(assignee.id())) {
            claim.did(actor, Act.FOLLOW_UP_CHANGED, question + " – from " + asked.name() + " to " + assignee.name());
        }
    }

    private static String edtf(FuzzyDate date) {
        return date == null ? null : date.edtf();
    }

    private void enter(Entry entry, Actor actor) {
        question = entry.question();
        due = entry.due();
        waitsFor = entry.waitsFor();
        assignee = entry.assignee();
        settle(actor);
    }

    private void settle(Actor actor) {
        LocalDate last = due == null ? null : due.latest();
        comesUp = snoozedUntil == null ? last : snoozedUntil;
        editedBy = actor.user();
        editedAt = actor.at();
    }

    /**
     * Puts it off until a day; until then it is on nobody's list of what is due.
     *
     * @param today the day it is at the desk
     */
    public void snooze(LocalDate until, LocalDate today, Actor actor) {
        requireOpen();
        String refusal = Postponement.refusal(until, today, dueDay());
        if (refusal != null) {
            throw Refusal.conflict(refusal);
        }
        state = FollowUpState.SNOOZED;
        snoozedUntil = until;
        settle(actor);
        claim.did(actor, Act.FOLLOW_UP_SNOOZED, question + " – until " + until);
    }

    /** Closes it with what was found. */
    public void done(Result result, Actor actor) {
        requireOpen();
        resultKind = result.kind();
        review = result.review();
        entry = result.entry();
        otherClaim = result.claim();
        resultNote = result.note();
        close(FollowUpState.DONE, actor);
        did(actor, Act.FOLLOW_UP_ANSWERED, Act.FOLLOW_UP_DONE, question + " – " + result.words());
    }

    /** Closes it without having looked; readers who were told of it are told why. */
    public void drop(String why, Actor actor) {
        requireOpen();
        resultNote = why;
        close(FollowUpState.DROPPED, actor);
        did(actor, Act.FOLLOW_UP_RETRACTED, Act.FOLLOW_UP_DROPPED, question + " – " + why);
    }

    private void close(FollowUpState end, Actor actor) {
        state = end;
        snoozedUntil = null;
        settle(actor);
        closedBy = actor.user();
        closedAt = actor.at();
    }

    /** Refuses what would change one that has come to its end. */
    void requireOpen() {
        if (state.closed()) {
            throw Refusal.conflict(
                    "This follow-up was closed by %s. What is left to ask is a new one.".formatted(closedBy.name()));
        }
    }

    /** Takes it from readers' sight. */
    public void hide(Actor actor) {
        if (!hidden) {
            Act act = shown() ? Act.FOLLOW_UP_RETRACTED : Act.FOLLOW_UP_CHANGED;
            hidden = true;
            settle(actor);
            claim.did(actor, act, "Hidden from readers: " + question);
        }
    }

    /** Lets readers see it. */
    public void show(Actor actor) {
        if (hidden) {
            hidden = false;
            settle(actor);
            did(actor, Act.FOLLOW_UP_PROMISED, Act.FOLLOW_UP_CHANGED, promise());
        }
    }

    /** What readers see changes with an act that is for readers; anything else is the desk's own affair. */
    private void did(Actor actor, Act forReaders, Act forDesk, String detail) {
        claim.did(actor, shown() ? forReaders : forDesk, detail);
    }

    private boolean shown() {
        return !hidden && claim.published();
    }

    /** What is promised, in the words that readers see. */
    public String promise() {
        return when() + ": " + question;
    }

    /** When to look again, as it ends a sentence: "in June 2025, or when the report is out". */
    public String when() {
        String event = waitsFor == null ? null : "when " + waitsFor;
        if (due == null) {
            return event;
        }
        return event == null ? due.phrase() : due.phrase() + ", or " + event;
    }

    /** How pressing it is on a day of the desk's. */
    public Urgency urgency(LocalDate today) {
        return state.closed() ? Urgency.CLOSED : Urgency.of(comesUp, today);
    }

    /** The last day that its date can mean, or null while only an event is waited for. */
    public LocalDate dueDay() {
        return due == null ? null : due.latest();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Claim claim() {
        return claim;
    }

    public String question() {
        return question;
    }

    /** When to look again, or null. */
    public FuzzyDate due() {
        return due;
    }

    /** What is waited for, or null. */
    public String waitsFor() {
        return waitsFor;
    }

    public User assignee() {
        return assignee;
    }

    public boolean hidden() {
        return hidden;
    }

    public FollowUpState state() {
        return state;
    }

    public boolean open() {
        return !state.closed();
    }

    public boolean done() {
        return state == FollowUpState.DONE;
    }

    public LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    /** The day on which it is to be seen to, or null while only an event is waited for. */
    public LocalDate comesUp() {
        return comesUp;
    }

    /** What was found, or null unless it is done. */
    public Result result() {
        return done() ? new Result(resultKind, review, entry, otherClaim, resultNote) : null;
    }

    /** Why it was dropped, or null. */
    public String why() {
        return state == FollowUpState.DROPPED ? resultNote : null;
    }

    public User createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public User editedBy() {
        return editedBy;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public User closedBy() {
        return closedBy;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
