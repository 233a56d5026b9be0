package org.onrecord.history;

import org.onrecord.web.Choice;

/** What an act was done to. */
public enum SubjectKind implements Choice {
    CLAIM("Claim"),
    OUTCOME("Outcome"),
    SPEAKER("Speaker"),
    SOURCE("Source"),
    TOPIC("Topic"),
    QUANTITY("Quantity"),
    ARTICLE("Article"),
    IMPORT("Import"),
    LABEL("Label of other desks"),
    USER("Account"),
    INVITATION("Invitation"),
    API_KEY("Key"),
    WEBHOOK("Webhook"),
    POLICY("Policy page"),
    AUDIT("List of acts"),
    LOG("Log"),
    RECORD("Whole record");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
