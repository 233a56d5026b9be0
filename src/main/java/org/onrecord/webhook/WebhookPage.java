package org.onrecord.webhook;

import org.onrecord.web.Paging;

/** An address that is told, and how that went. */
record WebhookPage(Webhook webhook, Paging<WebhookDelivery> deliveries, boolean told) {

    public String path() {
        return "/desk/webhooks/" + webhook.id();
    }
}
