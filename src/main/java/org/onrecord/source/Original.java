package org.onrecord.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.onrecord.extract.Doubt;

/**
 * The bytes that a copy's text was read from, and how they came. They are kept once, under their hash.
 *
 * @param sha256 the SHA-256 of the bytes, in lower-case hexadecimal digits
 * @param size how many bytes they are
 * @param mediaType the media type that they were found to be
 * @param name the name of the file that was uploaded, or null
 * @param address the address that answered with them in the end, or null for a file
 * @param status the HTTP status of that answer, or null for a file
 */
@Embeddable
public record Original(
        @Column(name = "bytes_sha256") String sha256,
        @Column(name = "bytes_size") Long size,
        String mediaType,
        @Column(name = "file_name") String name,
        @Column(name = "fetched_from") String address,
        @Column(name = "http_status") Integer status) {

    /** What a doubt says of bytes that may be null; null where nothing is in doubt. */
    static String doubted(Doubt doubt, Original original) {
        return doubt == null ? null : doubt.sentence(original == null ? null : original.status);
    }
}
