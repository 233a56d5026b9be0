package org.onrecord.api;

import java.time.Instant;
import org.onrecord.source.Arrival;
import org.onrecord.source.Quality;

/**
 * Our copy of a source at a moment: when it was taken, and the fingerprints by which anyone who has the same can tell.
 *
 * @param page where readers read it; null where the desk may not show it
 * @param bytesSha256 of the bytes that the text was read from, or null where it was pasted
 */
record ApiCopy(
        String id,
        Instant capturedAt,
        Arrival arrival,
        Quality quality,
        String textSha256,
        String bytesSha256,
        String page) {}
