package org.onrecord.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Refusal;

/** An address that is told of what is published, and of what else it wants to hear. */
@Entity
@Table(name = "webhook")
public class Webhook extends PanacheEntityBase {

    /** How many a desk has at most: each is asked at every publication. */
    static final int MOST = 20;

    /** How long an address may fail without a success before it is told no more. */
    static final Duration PATIENCE = Duration.ofDays(7);

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String name;
    private String address;
    private String lockedSecret;
    private String topics;
    private boolean working = true;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User madeBy;

    private Instant madeAt;
    private Instant failingSince;

    /** Why nothing is sent any more, where the desk itself saw to that. */
    private String offReason;

    protected Webhook() {}

    private Webhook(String name, String address, String lockedSecret, Set<News> wanted, Actor actor) {
        this.name = name;
        this.address = address;
        this.lockedSecret = lockedSecret;
        this.topics = wanted.stream().map(News::name).collect(Collectors.joining(","));
        this.madeBy = actor.user();
        this.madeAt = actor.at();
    }

    static Webhook make(String name, String address, String lockedSecret, Set<News> wanted, Actor actor) {
        if (count() >= MOST) {
            throw Refusal.conflict("A desk tells at most %d addresses. Remove one first.".formatted(MOST));
        }
        Webhook webhook = new Webhook(name, address, lockedSecret, wanted, actor);
        webhook.persist();
        webhook.did(Act.WEBHOOK_MADE, actor, name);
        return webhook;
    }

    static Webhook byId(Long id) {
        return Webhook.<Webhook>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    static Webhook locked(Long id) {
        return Webhook.<Webhook>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    static List<Webhook> everyone() {
        return list("from Webhook w join fetch w.madeBy order by w.id");
    }

    /** Those that want to hear of something. */
    static List<Webhook> wanting(News news) {
        return Webhook.<Webhook>list("working = true order by id").stream()
                .filter(webhook -> webhook.wants().contains(news))
                .toList();
    }

    void switchOn(Actor actor) {
        working = true;
        offReason = null;
        failingSince = null;
        did(Act.WEBHOOK_SWITCHED, actor, name + ": on");
    }

    void switchOff(Actor actor) {
        working = false;
        offReason = null;
        did(Act.WEBHOOK_SWITCHED, actor, name + ": off");
    }

    void remove(Actor actor) {
        did(Act.WEBHOOK_REMOVED, actor, name);
        WebhookDelivery.forget(id);
        delete();
    }

    /** It took what it was sent. */
    void took() {
        failingSince = null;
    }

    /** It did not; after a long time without a success it is sent nothing more, until somebody switches it on again. */
    void failed(Instant at) {
        failingSince = failingSince == null ? at : failingSince;
        if (!at.isBefore(failingSince.plus(PATIENCE))) {
            end("It took nothing for %d days.".formatted(PATIENCE.toDays()));
        }
    }

    /** It wants to hear no more. */
    void end(String why) {
        working = false;
        offReason = why;
    }

    private void did(Act act, Actor actor, String detail) {
        actor.did(act, SubjectKind.WEBHOOK, id, 0, detail);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    String lockedSecret() {
        return lockedSecret;
    }

    public Set<News> wants() {
        return Arrays.stream(topics.split(","))
                .filter(name -> !name.isEmpty())
                .map(News::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(News.class)));
    }

    public boolean working() {
        return working;
    }

    public User madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Since when it took nothing, or null while all is well. */
    public Instant failingSince() {
        return failingSince;
    }

    public String offReason() {
        return offReason;
    }
}
