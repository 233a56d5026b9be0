package org.onrecord.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.history.Content;
import org.onrecord.source.Selector;
import org.onrecord.source.WebAddress;

/**
 * An address that is to be looked at, and what is to stand there.
 *
 * @param key the key of the address
 * @param words the words that published claims quote from it
 * @param known the text of the newest good copy; empty when there is none
 * @param seenBefore what the server called the page when all of this stood there; null when that isn't known
 */
record Subject(Long source, String address, String key, List<Selector> words, String known, Validators seenBefore) {

    /** What a server calls one state of a page, so that it can say later that the page is as it was (RFC 9110, 8.8). */
    record Validators(String etag, String lastModified) {}

    Subject seenBefore(Validators called) {
        return new Subject(source, address, key, words, known, called);
    }

    /** The same for as long as the same words are looked for at the same address. */
    String sha256() {
        return Content.sha256(key + "\n" + words.stream().map(Selector::exact).collect(Collectors.joining("\n")));
    }

    /** The address as it is asked for; empty for one that cannot be. */
    Optional<URI> uri() {
        return uri(address);
    }

    static Optional<URI> uri(String address) {
        try {
            URI uri = new URI(WebAddress.of(address).canonical().replaceFirst("#.*", ""));
            return Optional.of(uri).filter(known -> known.getHost() != null);
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The headers that let a server answer that the page is as it was. */
    Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (seenBefore != null && seenBefore.etag() != null) {
            conditions.put("If-None-Match", seenBefore.etag());
        }
        if (seenBefore != null && seenBefore.lastModified() != null) {
            conditions.put("If-Modified-Since", seenBefore.lastModified());
        }
        return conditions;
    }
}
