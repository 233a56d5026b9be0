package org.onrecord.extract;

/**
 * How far bytes are UTF-8: no other encoding has long sequences that look like it, and pages in UTF-8 do have single
 * broken characters.
 *
 * @param whole how many characters beyond ASCII are well formed
 * @param broken how many bytes are not part of any character
 */
record Utf8(int whole, int broken) {

    static Utf8 of(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : length(bytes, i);
            if (length > 1) {
                whole++;
            } else if (length == 0) {
                broken++;
            } else if (length < 0) {
                break; // cut short within its last character
            }
            i += Math.max(length, 1);
        }
        return new Utf8(whole, broken);
    }

    /** Nothing but ASCII. */
    boolean plain() {
        return whole == 0 && broken == 0;
    }

    /** Well formed, or well formed but for a few bytes. */
    boolean likely() {
        return broken == 0 ? whole > 0 : broken * 20 <= whole;
    }

    /** How many bytes the character at an offset has; 0 if it is none, -1 if the bytes end within it. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length) {
                return -1;
            }
            int next = bytes[at + i] & 0xFF;
            boolean follows = next >= 0x80 && next < 0xC0;
            if (!follows || (i == 1 && !secondFits(lead, next))) {
                return 0;
            }
        }
        return length;
    }

    private static boolean secondFits(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
