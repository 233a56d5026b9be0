package org.onrecord.speaker;

import org.onrecord.web.Choice;

/** What kind of voice a speaker is. */
public enum SpeakerKind implements Choice {
    PERSON("Person"),
    ORGANISATION("Organisation"),
    STATE("State"),
    OUTLET("Outlet or news agency"),
    COLLECTIVE("Several together"),
    UNNAMED("Unnamed");

    private final String label;

    SpeakerKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
