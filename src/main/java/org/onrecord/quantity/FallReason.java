package org.onrecord.quantity;

/** Why a figure is lower than an earlier one, in the desk's words. */
public record FallReason(FallKind kind, String words) {

    /** For a reader: "Rebased: the ministry began to count anew in May". */
    public String text() {
        return words == null ? kind.label() : kind.label() + ": " + words;
    }
}
