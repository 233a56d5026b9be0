package org.onrecord.webhook;

import java.util.List;
import org.onrecord.web.Issues;

/**
 * The addresses that are told, and the form for another.
 *
 * @param told whether anything is sent: the site's own address has to be set for that
 */
record WebhookList(List<Webhook> webhooks, WebhookForm form, Issues issues, boolean told) {

    public List<News> news() {
        return List.of(News.values());
    }
}
