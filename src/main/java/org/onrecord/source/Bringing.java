package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.onrecord.extract.Circumstances;
import org.onrecord.extract.Doubt;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Extractor;
import org.onrecord.extract.Format;
import org.onrecord.extract.SelfDescription;
import org.onrecord.extract.Unreadable;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Progress;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Origin;
import org.onrecord.web.Scratch;

/** Fetches one address, reads what came, and keeps its bytes: everything but what becomes of it on record. */
@ApplicationScoped
public class Bringing {

    private final Fetcher fetcher;
    private final CaptureStore store;
    private final Scratch scratch;

    Bringing(Fetcher fetcher, CaptureStore store, Scratch scratch) {
        this.fetcher = fetcher;
        this.store = store;
        this.scratch = scratch;
    }

    /** What was brought, and what it says of itself. */
    public record Brought(Arrived what, SelfDescription itself) {}

    /**
     * Brings what a delivery is about.
     *
     * @param progress hears how much has been fetched
     * @param here run once all bytes are here, and before they are read
     */
    Brought bring(Delivery delivery, Progress progress, Runnable here) throws FetchFailed, Unreadable, IOException {
        Path file = scratch.file();
        try {
            if (delivery.arrival() == Arrival.FETCHED) {
                Fetched fetched = fetcher.fetch(delivery.address(), file, progress);
                here.run();
                return read(fetched);
            }
            try (InputStream bytes = store.open(delivery.original().sha256())) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return read(file, delivery);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Reads what was fetched, and keeps its bytes. */
    public Brought read(Fetched fetched) throws Unreadable, IOException {
        Circumstances how =
                new Circumstances(fetched.header("content-type"), fetched.asked(), fetched.arrived(), fetched.status());
        Extract extract = extract(fetched, how);
        String mediaType = FoundType.of(extract.format(), how.label());
        store.keep(
                fetched.body(),
                new Origin.Fetched(
                        fetched.asked(),
                        fetched.arrived(),
                        fetched.status(),
                        fetched.headers(),
                        mediaType,
                        fetched.at()));
        Original original = new Original(
                fetched.sha256(),
                fetched.size(),
                mediaType,
                null,
                fetched.arrived().toString(),
                fetched.status());
        return brought(Arrival.FETCHED, original, extract);
    }

    /** What a server says in place of a page it doesn't have need not be readable. */
    private static Extract extract(Fetched fetched, Circumstances how) throws Unreadable {
        try {
            return Extractor.extract(fetched.body(), how);
        } catch (Unreadable e) {
            if (how.status() < 400) {
                throw e;
            }
            return new Extract(Format.TEXT, "", List.of(), SelfDescription.SILENT, Doubt.STATUS);
        }
    }

    private static Brought read(Path file, Delivery delivery) throws Unreadable {
        Original original = delivery.original();
        Extract extract = Extractor.extract(file, how(original));
        Brought brought = brought(Arrival.UPLOADED, original, extract);
        return delivery.text() == null
                ? brought
                : new Brought(brought.what().typedOff(delivery.text()), brought.itself());
    }

    private static Brought brought(Arrival arrival, Original original, Extract extract) {
        Arrived what = new Arrived(arrival, original, extract.text(), extract.pages(), extract.doubt());
        return new Brought(what, extract.itself());
    }

    /** A record of an archive that somebody gave is read as if its address had just answered with it. */
    private static Circumstances how(Original given) {
        if (given.address() == null) {
            return Circumstances.file(given.mediaType());
        }
        URI address = URI.create(given.address());
        return new Circumstances(given.mediaType(), address, address, given.status());
    }
}
