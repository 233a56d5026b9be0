package org.onrecord.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.onrecord.claim.Claim;
import org.onrecord.history.Event;
import org.onrecord.history.Recorded;
import org.onrecord.history.SubjectKind;

/** Puts aside what is to be told, in the transaction of the act: what is rolled back is never told. */
@ApplicationScoped
class Outbox {

    void recorded(@Observes Recorded told) {
        Event event = told.event();
        if (event.subjectKind() == SubjectKind.CLAIM && event.act().forReaders()) {
            News.of(event.act(), Claim.byId(event.subjectId()))
                    .ifPresent(news -> Webhook.wanting(news)
                            .forEach(webhook ->
                                    new WebhookDelivery(webhook, news, event.subjectId(), event.at()).persist()));
        }
    }
}
