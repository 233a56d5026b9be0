package org.onrecord.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.onrecord.extract.Circumstances;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Unreadable;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.source.Arrived;

/** The web as the watch meets it: asked politely, and read. */
interface Web {

    /**
     * Whether the site lets robots look at an address of its.
     *
     * @param into a file that may be written to meanwhile
     * @throws FetchFailed when there is no server to ask
     */
    Leave leave(URI address, Path into) throws FetchFailed;

    /** How long the site asks robots to pause between two looks; zero where it asks nothing. */
    Duration pause(URI address);

    /** Fetches an address into a file; further headers go with the request. */
    Answer fetch(String address, Map<String, String> headers, Path into) throws FetchFailed;

    /** Reads what came. */
    Extract read(Path bytes, Circumstances how) throws Unreadable;

    /** Reads what came, and keeps its bytes for a copy. */
    Arrived keep(Answer answer) throws Unreadable, IOException;
}
