package org.onrecord.webhook;

/** A webhook that was just made, with its secret, which is shown only now. */
record WebhookMade(Long id, String name, String secret) {}
