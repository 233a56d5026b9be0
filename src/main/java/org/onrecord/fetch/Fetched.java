package org.onrecord.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an address answered, whatever its status.
 *
 * @param asked the address that was asked for
 * @param redirects the addresses that it led on to, in order; the last one answered
 * @param permanently whether it led on, and each step was said to be for good
 * @param status the status of the last answer
 * @param headers the last answer's headers, their names in lower case
 * @param body the file that holds the bytes of the answer, unpacked
 * @param size how many bytes these are
 * @param sha256 their SHA-256, in lower-case hexadecimal digits
 * @param at when the last answer began
 */
public record Fetched(
        URI asked,
        List<URI> redirects,
        boolean permanently,
        int status,
        Map<String, List<String>> headers,
        Path body,
        long size,
        String sha256,
        Instant at) {

    public Fetched {
        redirects = List.copyOf(redirects);
        headers = Map.copyOf(headers);
    }

    /** The address that answered in the end. */
    public URI arrived() {
        return redirects.isEmpty() ? asked : redirects.get(redirects.size() - 1);
    }

    /** The first value of a header, or null. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
}
