package org.onrecord.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Beginning;

/** What was known at one time of somebody who was asked for comment. Only whom its speaker turns out to be can change. */
@Entity
@Table(name = "response_state")
public class ResponseState extends PanacheEntityBase {

    private static final int LONGEST_SUMMARY = 4_000;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Response response;

    private int number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Speaker speaker;

    private String question;

    private LocalDate askedOn;

    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private Reply reply;

    private String words;

    private String language;

    private LocalDate repliedOn;

    private String why;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    private Instant at;

    protected ResponseState() {}

    ResponseState(Response response, int number, Entry entry, Actor actor) {
        this.response = response;
        this.number = number;
        this.speaker = entry.speaker();
        this.question = entry.question();
        this.askedOn = entry.askedOn();
        this.deadline = entry.deadline();
        this.reply = entry.reply();
        this.words = entry.words();
        this.language = entry.language();
        this.repliedOn = entry.repliedOn();
        this.why = entry.why();
        this.author = actor.user();
        this.at = actor.at();
    }

    /**
     * What an editor enters.
     *
     * @param question what they were asked, for readers
     * @param deadline the last day on which an answer was awaited, or null
     * @param reply what came of it, or null while nothing did
     * @param words their own words, or null
     * @param why what readers are told of a change to what they have seen, or null
     */
    public record Entry(
            Speaker speaker,
            String question,
            LocalDate askedOn,
            LocalDate deadline,
            Reply reply,
            String words,
            String language,
            LocalDate repliedOn,
            String why) {

        Entry because(String reason) {
            return new Entry(speaker, question, askedOn, deadline, reply, words, language, repliedOn, reason);
        }
    }

    /** Every state of every request of a claim, each request's in their order. */
    public static List<ResponseState> of(Claim claim) {
        return list("""
                from ResponseState s join fetch s.response r join fetch s.speaker
                where r.claim = ?1 order by r.id, s.number""", claim);
    }

    /** What is known now of every request of a claim. */
    public static List<ResponseState> now(Claim claim) {
        return list("""
                from ResponseState s join fetch s.response r join fetch s.speaker
                where r.claim = ?1 and s.number = (select max(x.number) from ResponseState x where x.response = r)
                order by r.id""", claim);
    }

    /** The claims on which a speaker was asked for comment. */
    public static List<Long> claimsAsking(Speaker speaker) {
        return find("select distinct s.response.claim.id from ResponseState s where s.speaker = ?1 order by 1", speaker)
                .project(Long.class)
                .list();
    }

    /** What is known of a speaker who was asked. */
    public static List<ResponseState> asking(Speaker speaker) {
        return list("speaker = ?1 order by id", speaker);
    }

    /** Puts another entry of the same speaker in its place. */
    public void exchangeSpeaker(Speaker into) {
        this.speaker = into;
    }

    /** Whether it says the same to readers, for whatever reason. */
    boolean says(Entry entry) {
        return sameRequest(entry)
                && reply == entry.reply()
                && Objects.equals(words, entry.words())
                && Objects.equals(language, entry.language())
                && Objects.equals(repliedOn, entry.repliedOn());
    }

    /** Whether the same speaker was asked the same, on the same day and until the same. */
    private boolean sameRequest(Entry entry) {
        return entry.speaker().id() != null
                && speaker.id().equals(entry.speaker().id())
                && question.equals(entry.question())
                && askedOn.equals(entry.askedOn())
                && Objects.equals(deadline, entry.deadline());
    }

    /** Whether it would say otherwise than before, and not only that something came now which had not come. */
    boolean corrects(Entry entry) {
        boolean came = reply == null || reply == Reply.NO_REPLY && entry.reply() != null;
        return !says(entry) && !(came && sameRequest(entry));
    }

    /** Whether no reply is on record though the deadline has passed: computed, and nobody's verdict. */
    public boolean overdue(LocalDate today) {
        return reply == null && deadline != null && today.isAfter(deadline);
    }

    /** Whether something came after the deadline. */
    public boolean late() {
        return deadline != null && repliedOn != null && repliedOn.isAfter(deadline);
    }

    public boolean answered() {
        return reply == Reply.ANSWERED;
    }

    public boolean declined() {
        return reply == Reply.DECLINED;
    }

    /** In one line, for the record. */
    String summary() {
        String line =
                speaker.name() + ", asked on " + day(askedOn) + before(" to answer by ", deadline) + ": " + question
                        + (reply == null ? "" : " – " + reply.label())
                        + before(" on ", repliedOn)
                        + (words == null ? "" : ": “" + words + "”")
                        + (why == null ? "" : " – " + why);
        return Beginning.of(line, LONGEST_SUMMARY);
    }

    private static String before(String words, LocalDate day) {
        return day == null ? "" : words + day(day);
    }

    private static String day(LocalDate day) {
        return FuzzyDate.of(day.toString()).text();
    }

    public Long id() {
        return id;
    }

    public Response response() {
        return response;
    }

    public int number() {
        return number;
    }

    public Speaker speaker() {
        return speaker;
    }

    public String question() {
        return question;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate deadline() {
        return deadline;
    }

    public Reply reply() {
        return reply;
    }

    public String words() {
        return words;
    }

    public String language() {
        return language;
    }

    public LocalDate repliedOn() {
        return repliedOn;
    }

    public String why() {
        return why;
    }

    public User author() {
        return author;
    }

    public Instant at() {
        return at;
    }
}
