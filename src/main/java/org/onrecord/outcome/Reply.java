package org.onrecord.outcome;

import org.onrecord.web.Choice;

/** What came of asking somebody for comment; while nothing did, there is none of these. */
public enum Reply implements Choice {
    ANSWERED("They answered", "They answered, and we give their words."),
    NO_REPLY("They did not reply", "The deadline that we had given them passed, and nothing came."),
    DECLINED("They declined to comment", "They told us that they would not comment; where they said more, we give it.");

    private final String label;
    private final String definition;

    Reply(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers are told that the value means. */
    public String definition() {
        return definition;
    }
}
