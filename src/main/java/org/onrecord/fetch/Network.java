package org.onrecord.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of network addresses, as operators and registries write them: {@code 10.1.0.0/16}, {@code ::1/128}. */
record Network(InetAddress first, int length) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Fa-f:.]{2,45})/([0-9]{1,3})");

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException with a plain sentence
     */
    static Network of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (parts.matches()) {
            String host =
                    parts.group(1).contains(":") ? "[" + parts.group(1).toLowerCase(Locale.ROOT) + "]" : parts.group(1);
            InetAddress first = Host.literal(host).orElse(null);
            int length = Integer.parseInt(parts.group(2));
            if (first != null && length <= first.getAddress().length * 8 && isFirst(first.getAddress(), length)) {
                return new Network(first, length);
            }
        }
        throw new IllegalArgumentException(
                written.strip() + " is no network. Write it with its first address and its length, as 10.1.0.0/16.");
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            if (bit(mine, bit) != bit(theirs, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFirst(byte[] address, int length) {
        for (int bit = length; bit < address.length * 8; bit++) {
            if (bit(address, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean bit(byte[] address, int at) {
        return (address[at / 8] >> (7 - at % 8) & 1) == 1;
    }
}
