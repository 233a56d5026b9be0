package org.onrecord.fetch;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads http and https addresses as browsers do, and refuses what could be read in two ways: names and passwords,
 * controls and backslashes before the path, odd ways to write numbers. What may not stand in an address is
 * percent-encoded; everything else stays as it was written.
 *
 * @param secure whether it is https
 * @param host in lower-case ASCII, an IPv6 address in brackets
 * @param port the one written, or the scheme's own
 * @param path with a slash at its beginning, without {@code /../}
 * @param query without its question mark, or null
 * @param fragment without its hash, or null
 */
public record HttpAddress(boolean secure, String host, int port, String path, String query, String fragment) {

    /** The longest address that is read, in bytes once it is encoded. */
    public static final int MAX_BYTES = 4_000;

    private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=";
    private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    /**
     * Reads a whole address.
     *
     * @throws IllegalArgumentException with a plain sentence
     */
    public static HttpAddress of(String written) {
        String address = written == null ? "" : written.strip();
        boolean secure = address.regionMatches(true, 0, "https://", 0, 8);
        if (!secure && !address.regionMatches(true, 0, "http://", 0, 7)) {
            throw new IllegalArgumentException("Write the whole address, beginning with https:// or http://.");
        }
        String encoded = encoded(address);
        if (encoded.length() > MAX_BYTES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "This address is %,d bytes long; at most %,d fit here.", encoded.length(), MAX_BYTES));
        }
        return read(secure, encoded.substring(secure ? 8 : 7));
    }

    /**
     * The address that a reference on this page leads to (RFC 3986, section 5).
     *
     * @throws IllegalArgumentException when that is no http or https address
     */
    public HttpAddress resolve(String reference) {
        String there = reference.strip();
        if (SCHEME.matcher(there).matches()) {
            return of(there);
        }
        if (there.startsWith("//")) {
            return of((secure ? "https:" : "http:") + there);
        }
        if (there.startsWith("/")) {
            return of(origin() + there);
        }
        if (there.startsWith("?")) {
            return of(origin() + path + there);
        }
        return there.isEmpty() || there.startsWith("#")
                ? of(origin() + target() + there)
                : of(origin() + path.substring(0, path.lastIndexOf('/') + 1) + there);
    }

    /** What it begins with: scheme, host, and the port unless it is the scheme's own. */
    public String origin() {
        return (secure ? "https://" : "http://") + authority();
    }

    /** The host, and the port unless it is the scheme's own. */
    public String authority() {
        return port == (secure ? 443 : 80) ? host : host + ":" + port;
    }

    /** What a server is asked for: path and query. */
    public String target() {
        return path + (query == null ? "" : "?" + query);
    }

    /** The address as a server sees it: without the place within the page. */
    public URI uri() {
        // Brackets stand in paths as they were typed, and java.net.URI takes them in queries alone.
        String strict = path.replace("[", "%5B").replace("]", "%5D");
        return URI.create(origin() + strict + (query == null ? "" : "?" + query));
    }

    private static HttpAddress read(boolean secure, String rest) {
        int end = end(rest, "/?#");
        String authority = rest.substring(0, end);
        if (authority.contains("@")) {
            throw new IllegalArgumentException("Take the name and password out of the address.");
        }
        int colon = authority.indexOf(':', authority.startsWith("[") ? Math.max(authority.indexOf(']'), 0) : 0);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? -1 : port(authority.substring(colon + 1));
        int hash = end(rest, "#");
        int mark = Math.min(end(rest, "?"), hash);
        return new HttpAddress(
                secure,
                Host.of(new String(percentDecoded(host), StandardCharsets.UTF_8)),
                port == -1 ? (secure ? 443 : 80) : port,
                withoutDots(rest.substring(end, mark)),
                mark < hash ? rest.substring(mark + 1, hash) : null,
                hash < rest.length() ? rest.substring(hash + 1) : null);
    }

    private static int port(String digits) {
        if (digits.isEmpty()) {
            return -1;
        }
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("This is not an address that a browser could open.");
        }
        return port;
    }

    private static int end(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Walks the path as a browser does before it asks: {@code /a/./b/../c} is {@code /a/c}. */
    private static String withoutDots(String path) {
        StringBuilder walked = new StringBuilder();
        String[] steps = path.isEmpty() ? new String[] {""} : path.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i].replace("%2E", ".");
            boolean up = step.equals("..");
            if (up) {
                walked.setLength(Math.max(walked.lastIndexOf("/"), 0));
            }
            if (!up && !step.equals(".")) {
                walked.append('/').append(steps[i]);
            } else if (i == steps.length - 1) {
                walked.append('/');
            }
        }
        return walked.toString();
    }

    private static byte[] percentDecoded(String encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                octets.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                octets.write(encoded.charAt(i));
            }
        }
        return octets.toByteArray();
    }

    /** Percent-encodes what may not stand in an address as it is; what is encoded already only gets capital digits. */
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); ) {
            int point = address.codePointAt(i);
            if (isEscape(address, i)) {
                encoded.append(address.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 3;
                continue;
            }
            if (point < 128 && (Character.isLetterOrDigit(point) || KEPT.indexOf(point) >= 0)) {
                encoded.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append("%02X".formatted(octet & 0xFF));
                }
            }
            i += Character.charCount(point);
        }
        return encoded.toString();
    }

    private static boolean isEscape(String address, int at) {
        return address.charAt(at) == '%'
                && at + 2 < address.length()
                && isHex(address.charAt(at + 1))
                && isHex(address.charAt(at + 2));
    }

    /** Whether it is a digit of these sixteen; there are others in Unicode. */
    private static boolean isHex(char sign) {
        return sign < 128 && Character.digit(sign, 16) >= 0;
    }
}
