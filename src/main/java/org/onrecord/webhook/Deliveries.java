package org.onrecord.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.onrecord.claim.Claim;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.fetch.Fetcher;
import org.onrecord.web.Settings;
import org.onrecord.webhook.WebhookDelivery.Due;

/**
 * Sends what waits, to several addresses at once and to one address one after the other, however many nodes do so. It
 * goes the way of everything that the desk asks of the web: to the public internet alone, and where an answer leads on
 * it is not followed.
 */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    /** How many of one address are sent in a round. */
    static final int SHARE = 20;

    /** How long an address may take to answer, in all. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int GONE = 410;

    private final Settings settings;
    private final Fetcher fetcher;
    private final Secret secrets;
    private final Clock clock;
    private final ManagedExecutor executor;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    Deliveries(Settings settings, Fetcher fetcher, Secret secrets, Clock clock) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.secrets = secrets;
        this.clock = clock;
        this.executor = ManagedExecutor.builder()
                .maxAsync(Webhook.MOST)
                .maxQueued(-1)
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
    }

    /** The first round can wait until the application has started. */
    @Scheduled(every = "5s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        if (!settings.demo()) {
            settings.baseUrl().ifPresent(this::send);
        }
    }

    @Scheduled(every = "24h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> WebhookDelivery.forgetBefore(now().minus(WebhookDelivery.KEPT)));
    }

    /**
     * Begins a round, and doesn't wait for its end: an address that takes long, or nothing, is passed over by the rounds
     * that follow, and keeps no other one waiting.
     *
     * @param base the site's own address, without a slash at its end
     * @return what has begun, one for each address
     */
    List<CompletableFuture<Void>> send(String base) {
        Map<Long, List<Due>> byWebhook =
                QuarkusTransaction.requiringNew().call(() -> WebhookDelivery.due(now(), SHARE)).stream()
                        .collect(Collectors.groupingBy(Due::webhook));
        return byWebhook.keySet().stream()
                .filter(underWay::add)
                .map(webhook -> executor.runAsync(() -> send(webhook, byWebhook.get(webhook), base))
                        .exceptionally(Deliveries::ended))
                .toList();
    }

    private static Void ended(Throwable why) {
        LOG.error("A thread of the deliveries ended", why);
        return null;
    }

    /** What comes after a failure is left for a later round: an address that is down would let each of them wait. */
    private void send(Long webhook, List<Due> dues, String base) {
        try {
            boolean well = true;
            for (int i = 0; i < dues.size() && well; i++) {
                well = send(dues.get(i), base);
            }
        } finally {
            underWay.remove(webhook);
        }
    }

    /** @return whether nothing failed */
    private boolean send(Due due, String base) {
        try {
            return !QuarkusTransaction.requiringNew().call(() -> WebhookDelivery.take(due, now()))
                    || QuarkusTransaction.requiringNew()
                            .call(() -> letter(due.id(), base))
                            .map(this::send)
                            .orElse(true);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %d failed on our side; it is tried again", due.id());
            return false;
        }
    }

    /**
     * What is to be sent, read while the database is at hand and sent when it is let go.
     *
     * @param secret null where the server has no longer the key that it was locked with
     */
    private record Letter(Long delivery, String id, String address, byte[] body, byte[] secret) {}

    private Optional<Letter> letter(Long id, String base) {
        return WebhookDelivery.whole(id)
                .filter(WebhookDelivery::waits)
                .filter(delivery -> delivery.webhook().working())
                .map(delivery -> new Letter(
                        id,
                        delivery.messageId(),
                        delivery.webhook().address(),
                        Message.of(delivery, Claim.byId(delivery.claimId()), base)
                                .bytes(),
                        secrets.of(delivery.webhook()).orElse(null)));
    }

    private boolean send(Letter letter) {
        if (letter.secret() == null) {
            failed(
                    letter,
                    null,
                    "Its secret can’t be read: the server’s key is another one now. Make the webhook anew.");
            return false;
        }
        try {
            Map<String, String> headers = Message.headers(letter.id(), now(), letter.body(), letter.secret());
            int status = fetcher.post(letter.address(), headers, letter.body(), PATIENCE);
            if (status >= 200 && status < 300) {
                taken(letter, status);
                return true;
            }
            failed(letter, status, status >= 300 && status < 400 ? "It leads elsewhere, which is not followed." : null);
        } catch (FetchFailed e) {
            failed(letter, null, e.fault().sentence());
        }
        return false;
    }

    private void taken(Letter letter, int status) {
        QuarkusTransaction.requiringNew()
                .run(() -> WebhookDelivery.whole(letter.delivery()).ifPresent(delivery -> {
                    delivery.taken(status, now());
                    Webhook.locked(delivery.webhook().id()).took();
                }));
    }

    private void failed(Letter letter, Integer status, String why) {
        QuarkusTransaction.requiringNew()
                .run(() -> WebhookDelivery.whole(letter.delivery()).ifPresent(delivery -> {
                    delivery.failed(status, why, now());
                    Webhook webhook = Webhook.locked(delivery.webhook().id());
                    if (status != null && status == GONE) {
                        webhook.end("It answered that it is gone for good.");
                    } else {
                        webhook.failed(now());
                    }
                }));
    }

    /** Both databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
