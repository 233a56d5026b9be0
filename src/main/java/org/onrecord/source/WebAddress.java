package org.onrecord.source;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.history.Content;

/**
 * An http or https address as it was typed, and the one form under which two ways of typing it are the same: host in
 * lower-case ASCII (IDNA), everything beyond ASCII percent-encoded as UTF-8 with capital digits, no default port
 * (RFC 3986, section 6.2).
 */
public record WebAddress(String typed, String canonical) {

    /** The longest address that is kept, in bytes of its canonical form. */
    public static final int MAX_BYTES = 4_000;

    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm_\\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid)(=.*)?");

    private static final String KEPT_ENCODED = "-._~:/?#[]@!$&'()*+,;=%";

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a plain sentence for anything that no reader could be sent to
     */
    public static WebAddress of(String typed) {
        String address = typed.strip();
        if (!address.matches("(?is)https?://.*")) {
            throw new IllegalArgumentException("Write the whole address, beginning with https:// or http://.");
        }
        String encoded = encoded(address);
        if (encoded.length() > MAX_BYTES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "This address is %,d bytes long; at most %,d fit here.", encoded.length(), MAX_BYTES));
        }
        return new WebAddress(address, canonical(encoded));
    }

    /** The SHA-256 of what an address is looked up by, whatever its length: the same for all addresses of one page. */
    public String key() {
        return Content.sha256(identity());
    }

    /**
     * What tells pages apart: the canonical form without what sites and mailings add to one page's address. These are
     * the scheme, a slash at the end, the place within the page, and parameters that only count who came.
     */
    private String identity() {
        String address = canonical.replaceFirst("^https?://", "").replaceFirst("#(?![!/]).*$", "");
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String parameters = query < 0
                ? ""
                : Arrays.stream(address.substring(query + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACKING.matcher(parameter).matches())
                        .collect(Collectors.joining("&"));
        return path.replaceFirst("/$", "") + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String canonical(String encoded) {
        int hostAt = encoded.indexOf("//") + 2;
        int hostEnd = endOfHost(encoded, hostAt);
        String authority = encoded.substring(hostAt, hostEnd);
        if (authority.contains("@")) {
            throw new IllegalArgumentException("Take the name and password out of the address.");
        }
        String scheme = encoded.substring(0, hostAt - 3).toLowerCase(Locale.ROOT);
        String rest = encoded.substring(hostEnd);
        String path = rest.startsWith("/") ? rest : "/" + rest;
        try {
            // Behind the host browsers also take what RFC 3986 does not, such as brackets and a second hash.
            URI uri = new URI(scheme + "://" + ascii(authority) + "/");
            boolean hostAlone = uri.getRawUserInfo() == null && "/".equals(uri.getRawPath());
            if (uri.getHost() == null || !hostAlone) {
                throw new IllegalArgumentException("There is no host in this address.");
            }
            int defaultPort = scheme.equals("http") ? 80 : 443;
            String port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("This is not an address that a browser could open.", e);
        }
    }

    private static int endOfHost(String encoded, int from) {
        for (int i = from; i < encoded.length(); i++) {
            if ("/?#".indexOf(encoded.charAt(i)) >= 0) {
                return i;
            }
        }
        return encoded.length();
    }

    private static String ascii(String authority) {
        byte[] octets = percentDecoded(authority);
        String readable = new String(octets, StandardCharsets.UTF_8);
        int colon = readable.startsWith("[") ? readable.indexOf(':', readable.indexOf(']')) : readable.indexOf(':');
        String host = colon < 0 ? readable : readable.substring(0, colon);
        String port = colon < 0 || colon == readable.length() - 1 ? "" : readable.substring(colon);
        return (host.startsWith("[") ? host : idna(host)) + port;
    }

    private static String idna(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("No host can have the name in this address.", e);
        }
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length()) {
                octets.write(Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16));
                i += 2;
            } else {
                octets.write(text.charAt(i));
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
            if (point < 128
                    && (Character.isLetterOrDigit(point) || (point != '%' && KEPT_ENCODED.indexOf(point) >= 0))) {
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
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }
}
