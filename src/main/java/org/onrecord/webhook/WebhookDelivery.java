package org.onrecord.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * That one address is to be told of one thing, and how that went. It is written in the transaction of the act, so that
 * neither stands without the other, and sent until it is taken, at least once: what was on its way when a node died is
 * sent again.
 */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends PanacheEntityBase {

    /** How long to wait after each failure; after the last of them it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    /** How long a node has for one; longer than sending takes. What it has not finished by then another may take. */
    static final Duration HELD = Duration.ofMinutes(2);

    /** How long is kept what is over. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_FAULT = 300;

    /** Where it stands. */
    public enum Progress {
        WAITING("waits"),
        TAKEN("taken"),
        GIVEN_UP("given up");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Webhook webhook;

    private String messageId;

    @Enumerated(EnumType.STRING)
    private News topic;

    private Long claimId;
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private Progress progress = Progress.WAITING;

    private int attempts;
    private Instant nextAt;
    private Instant triedAt;
    private Integer answered;
    private String fault;

    protected WebhookDelivery() {}

    WebhookDelivery(Webhook webhook, News topic, Long claimId, Instant happenedAt) {
        this.webhook = webhook;
        this.messageId = "msg_" + UUID.randomUUID().toString().replace("-", "");
        this.topic = topic;
        this.claimId = claimId;
        this.happenedAt = happenedAt;
        this.nextAt = happenedAt;
    }

    /** One that waits and is due, and the address that it is for. */
    record Due(Long id, Long webhook, Instant nextAt) {}

    /**
     * Those whose time has come, the one that waits longest first: of each address some, however many wait for another.
     *
     * @param share how many of one address
     */
    static List<Due> due(Instant now, int share) {
        return getEntityManager()
                .createQuery("""
                        select due.id, due.webhook, due.nextAt from (
                            select d.id id, d.webhook.id webhook, d.nextAt nextAt,
                                row_number() over (partition by d.webhook.id order by d.nextAt, d.id) place
                            from WebhookDelivery d
                            where d.progress = ?1 and d.nextAt <= ?2 and d.webhook.working = true) due
                        where due.place <= ?3 order by due.nextAt, due.id""", Due.class)
                .setParameter(1, Progress.WAITING)
                .setParameter(2, now)
                .setParameter(3, share)
                .getResultList();
    }

    /** Takes one to be sent, in one statement: of several nodes that try at once, one succeeds. */
    static boolean take(Due due, Instant now) {
        return update(
                        "nextAt = ?1 where id = ?2 and progress = ?3 and nextAt = ?4",
                        now.plus(HELD),
                        due.id(),
                        Progress.WAITING,
                        due.nextAt())
                == 1;
    }

    /** With its address, to be sent or written down. */
    static Optional<WebhookDelivery> whole(Long id) {
        return find("from WebhookDelivery d join fetch d.webhook where d.id = ?1", id)
                .firstResultOptional();
    }

    /** Those of an address, the newest first: a page of them. */
    static Paging<WebhookDelivery> of(Webhook webhook, int number) {
        List<WebhookDelivery> found = WebhookDelivery.<WebhookDelivery>find("webhook = ?1 order by id desc", webhook)
                .range(Paging.offset(number), Paging.offset(number) + Paging.SIZE - 1)
                .list();
        return new Paging<>(found, number, count("webhook", webhook));
    }

    static WebhookDelivery of(Long webhook, Long id) {
        return WebhookDelivery.<WebhookDelivery>find("id = ?1 and webhook.id = ?2", id, webhook)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    static void forget(Long webhook) {
        delete("webhook.id", webhook);
    }

    /** Forgets what is long over, and what waits for an address that nobody switches on again. */
    static void forgetBefore(Instant moment) {
        delete("happenedAt < ?1", moment);
    }

    void taken(int status, Instant at) {
        tried(status, null, at);
        progress = Progress.TAKEN;
        nextAt = null;
    }

    /** @param status what was answered, or null where nothing was */
    void failed(Integer status, String why, Instant at) {
        tried(status, why, at);
        if (attempts > PAUSES.size()) {
            progress = Progress.GIVEN_UP;
            nextAt = null;
        } else {
            nextAt = at.plus(PAUSES.get(attempts - 1));
        }
    }

    private void tried(Integer status, String why, Instant at) {
        attempts++;
        triedAt = at;
        answered = status;
        fault = why == null || why.length() <= LONGEST_FAULT ? why : why.substring(0, LONGEST_FAULT);
    }

    /** Sends it once more, from the beginning, under the id that it had. */
    void again(Instant now) {
        progress = Progress.WAITING;
        attempts = 0;
        nextAt = now;
    }

    boolean waits() {
        return progress == Progress.WAITING;
    }

    public Long id() {
        return id;
    }

    Webhook webhook() {
        return webhook;
    }

    public String messageId() {
        return messageId;
    }

    public News topic() {
        return topic;
    }

    Long claimId() {
        return claimId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Progress progress() {
        return progress;
    }

    public int attempts() {
        return attempts;
    }

    /** When it is sent next, or null where it is over. */
    public Instant nextAt() {
        return nextAt;
    }

    public Instant triedAt() {
        return triedAt;
    }

    public Integer answered() {
        return answered;
    }

    public String fault() {
        return fault;
    }
}
