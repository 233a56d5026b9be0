package org.onrecord.source;

import org.onrecord.web.Choice;

/** What readers get of our copies of a source, where something published rests on them. */
public enum CopyAccess implements Choice {
    FINGERPRINT(
            "Readers see when we copied it and the fingerprint, but no text",
            "We keep the text as we found it, and do not publish it: it is not ours. Anyone who has the same text can compare"
                    + " its fingerprint."),
    TEXT(
            "Readers can read the text of our copies",
            "We keep the text as we found it. Anyone who has the same text can compare its fingerprint."),
    WHOLE(
            "Readers can read the text, and take the very page or file along",
            "We keep the page or the file as we found it. Anyone who has the same one can compare its fingerprint.");

    private final String label;
    private final String promise;

    CopyAccess(String label, String promise) {
        this.label = label;
        this.promise = promise;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers are told of our copies. */
    public String promise() {
        return promise;
    }

    /** Whether readers may read the text. */
    public boolean text() {
        return this != FINGERPRINT;
    }

    /** Whether readers may take along the bytes that the text was read from. */
    public boolean whole() {
        return this == WHOLE;
    }
}
