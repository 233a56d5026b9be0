package org.onrecord.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;

/** Makes, switches and removes what tells others, as acts of whoever is signed in. */
@ApplicationScoped
class WebhookWriting {

    private final Acting acting;
    private final Secret secrets;

    WebhookWriting(Acting acting, Secret secrets) {
        this.acting = acting;
        this.secrets = secrets;
    }

    @Transactional
    WebhookMade make(String name, String address, Set<News> wanted) {
        byte[] secret = Secret.random();
        Webhook webhook = Webhook.make(name, address, secrets.locked(secret), wanted, acting.now());
        return new WebhookMade(webhook.id(), name, Secret.shown(secret));
    }

    @Transactional
    void switched(Long id, boolean on) {
        Webhook webhook = Webhook.locked(id);
        Actor actor = acting.now();
        if (on) {
            webhook.switchOn(actor);
        } else {
            webhook.switchOff(actor);
        }
    }

    @Transactional
    void remove(Long id) {
        Webhook.locked(id).remove(acting.now());
    }

    @Transactional
    void repeat(Long webhook, Long delivery) {
        WebhookDelivery.of(webhook, delivery).again(acting.now().at());
    }
}
