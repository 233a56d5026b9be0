package org.onrecord.fetch;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which host an address names: a name in lower-case ASCII (UTS 46, as browsers read it), four plain numbers, or
 * an IPv6 address in brackets. Numbers written in ways that programs read differently ({@code 0177.1}, {@code 0x7f.1},
 * {@code 2130706433}) name none. Underscores are no part of host names (RFC 952), and stand in some all the same.
 */
final class Host {

    private static final IDNA NAMES =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** Hyphens where the standard wants none; names of content networks have them. */
    private static final Set<IDNA.Error> HARMLESS =
            EnumSet.of(IDNA.Error.HYPHEN_3_4, IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN);

    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}");
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final int LONGEST = 253;

    private Host() {}

    /**
     * Reads what stands between the slashes and the port, percent-decoded.
     *
     * @throws IllegalArgumentException with a plain sentence
     */
    static String of(String written) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("There is no host in this address.");
        }
        String host = written.startsWith("[") ? written.toLowerCase(Locale.ROOT) : name(written);
        boolean numeric = host.startsWith("[") || NUMERIC.matcher(host).matches();
        if (numeric && literal(host).isEmpty()) {
            throw noHost(null);
        }
        return host;
    }

    /** The network address that a host is written as, if it is no name. */
    static Optional<InetAddress> literal(String host) {
        try {
            if (IPV6.matcher(host).matches()) {
                // With a colon in it nothing is looked up; what is no address is refused.
                return host.contains(":") ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
            }
            return IPV4.matcher(host).matches()
                    ? Optional.of(InetAddress.getByAddress(octets(host)))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] octets(String host) throws UnknownHostException {
        int[] numbers =
                Arrays.stream(host.split("\\.")).mapToInt(Integer::parseInt).toArray();
        byte[] octets = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 255) {
                throw new UnknownHostException(host);
            }
            octets[i] = (byte) numbers[i];
        }
        return octets;
    }

    private static String name(String written) {
        String ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(written) ? written : ascii(written);
        String name = ascii.toLowerCase(Locale.ROOT);
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (relative.length() > LONGEST || !NAME.matcher(relative).matches()) {
            throw noHost(null);
        }
        return relative;
    }

    private static String ascii(String written) {
        IDNA.Info found = new IDNA.Info();
        StringBuilder ascii = NAMES.nameToASCII(written, new StringBuilder(), found);
        if (!HARMLESS.containsAll(found.getErrors())) {
            throw noHost(new IllegalArgumentException(found.getErrors().toString()));
        }
        return ascii.toString();
    }

    private static IllegalArgumentException noHost(Throwable cause) {
        return new IllegalArgumentException("No host can have the name in this address.", cause);
    }
}
