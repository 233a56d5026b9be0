package org.onrecord.imports;

/**
 * One deviation in one place.
 *
 * @param where the block, line or field that it was found in, in words
 * @param detail what stands there, or more of what is wrong; never null, may be empty
 */
public record Message(Deviation deviation, String where, String detail) {

    static Message of(Deviation deviation, String where) {
        return new Message(deviation, where, "");
    }

    public boolean refused() {
        return deviation.severity() == Severity.REFUSED;
    }
}
