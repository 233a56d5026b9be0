package org.onrecord.site;

import org.onrecord.web.Choice;

/** In which order a list of claims stands: by when it was said, where that is known, or by when it was published here. */
enum ListOrder implements Choice {
    SAID("When it was said, newest first"),
    PUBLISHED("When it was published here, newest first");

    private final String label;

    ListOrder(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
