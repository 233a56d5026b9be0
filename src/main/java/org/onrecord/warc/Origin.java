package org.onrecord.warc;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How bytes came, as it is written beside them. */
public sealed interface Origin {

    /** When they came. */
    Instant at();

    /** The media type that they were found to be, or null. */
    String mediaType();

    /**
     * They were fetched.
     *
     * @param asked the address that was asked for
     * @param arrived the address that answered in the end
     * @param status the HTTP status of that answer
     * @param headers its headers, as they came
     */
    record Fetched(URI asked, URI arrived, int status, Map<String, List<String>> headers, String mediaType, Instant at)
            implements Origin {

        public Fetched {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Somebody gave them as a file.
     *
     * @param name the file's name
     */
    record Uploaded(String name, String mediaType, Instant at) implements Origin {}
}
