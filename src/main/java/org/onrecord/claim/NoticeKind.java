package org.onrecord.claim;

import org.onrecord.web.Choice;

/** What a notice tells readers, and so how prominently: what was wrong stands at the top of the claim's page. */
public enum NoticeKind implements Choice {
    CORRECTION("Correction", "Something here was wrong, and is put right.", true),
    CLARIFICATION("Clarification", "What stood here was right but could be misread.", false),
    UPDATE("Update", "The world moved on, or more became known.", false),
    RETRACTION("Retraction", "The desk no longer stands by what it published.", true),
    EDITORS_NOTE("Editor’s note", "Something that readers should know before they rely on this.", true);

    private final String label;
    private final String definition;
    private final boolean grave;

    NoticeKind(String label, String definition, boolean grave) {
        this.label = label;
        this.definition = definition;
        this.grave = grave;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers are told that the kind means, in one sentence. */
    public String definition() {
        return definition;
    }

    /** Whether it stands before the claim, not after it. */
    public boolean grave() {
        return grave;
    }
}
