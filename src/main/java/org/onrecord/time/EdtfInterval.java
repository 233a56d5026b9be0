package org.onrecord.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * An interval of EDTF, both ends included. One end may be null: {@code open} then tells a side without a limit
 * ({@code ..}) from a limit that nobody knows (left blank).
 */
record EdtfInterval(EdtfDate from, EdtfDate to, boolean open) implements Edtf {

    EdtfInterval {
        if (from == null && to == null) {
            throw new DateTimeException("An interval needs a date at one end at least.");
        }
        requireFullySpecified(from);
        requireFullySpecified(to);
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            throw new DateTimeException("The interval ends before it begins.");
        }
    }

    static void requireFullySpecified(EdtfDate end) {
        if (end != null && !end.precision().isFullySpecified()) {
            throw new DateTimeException("An interval begins and ends with a day, a month or a year.");
        }
    }

    static EdtfInterval between(EdtfDate from, EdtfDate to) {
        return new EdtfInterval(from, to, false);
    }

    static EdtfInterval since(EdtfDate from) {
        return new EdtfInterval(from, null, true);
    }

    static EdtfInterval until(EdtfDate to) {
        return new EdtfInterval(null, to, true);
    }

    @Override
    public LocalDate earliest() {
        return from == null ? null : from.earliest();
    }

    @Override
    public LocalDate latest() {
        return to == null ? null : to.latest();
    }

    @Override
    public Qualifier qualifier() {
        Qualifier start = from == null ? Qualifier.NONE : from.qualifier();
        return to == null ? start : start.and(to.qualifier());
    }

    @Override
    public EdtfInterval carrying(Qualifier ofAnchor) {
        if (!ofAnchor.isApproximate()) {
            return this;
        }
        return new EdtfInterval(
                from == null ? null : from.carrying(Qualifier.APPROXIMATE),
                to == null ? null : to.carrying(Qualifier.APPROXIMATE),
                open);
    }

    @Override
    public String toString() {
        String missing = open ? ".." : "";
        return (from == null ? missing : from) + "/" + (to == null ? missing : to);
    }
}
