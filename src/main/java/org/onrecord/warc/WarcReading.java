package org.onrecord.warc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads a web archive that somebody gave: which pages, PDFs and texts it holds, and one of them. Whatever it holds, no
 * more is looked at than the bounds say.
 */
public final class WarcReading {

    /** How many records are looked at. */
    public static final int MAX_RECORDS = 10_000;

    /** How many of them are offered. */
    public static final int MAX_OFFERED = 200;

    /** How many bytes an archive may unpack to. */
    static final long MAX_UNPACKED = 512_000_000;

    /** What is said about a record before its bytes, and about an answer before its body. */
    private static final int MAX_HEAD = 65_536;

    /** What a reader reads ahead. */
    private static final int AHEAD = 16_384;

    private static final byte[] START = "WARC/".getBytes(US_ASCII);

    private WarcReading() {}

    /**
     * One of an archive's records that can become a copy.
     *
     * @param number its place among all records, from 1
     * @param address the address that it was found at
     * @param at when it was found there
     * @param status the HTTP status of the answer, or null where it isn't an answer
     * @param mediaType what it was labelled as
     */
    public record Entry(int number, String address, Instant at, Integer status, String mediaType) {}

    /**
     * What an archive offers.
     *
     * @param more whether it holds more than was looked at, or offered
     */
    public record Contents(List<Entry> entries, boolean more) {}

    /** Whether the bytes are an archive's, packed or not. */
    public static boolean isArchive(Path file) throws IOException {
        try (InputStream in = unpacked(file)) {
            return Arrays.equals(in.readNBytes(START.length), START);
        } catch (IOException e) {
            return false;
        }
    }

    /** Lists what an archive offers, in its own order. */
    public static Contents list(Path file) throws BrokenArchive {
        List<Entry> entries = new ArrayList<>();
        boolean[] more = {false};
        eachOf(file, (number, record, ration) -> {
            more[0] = number > MAX_RECORDS || entries.size() == MAX_OFFERED;
            if (!more[0]) {
                ration.allow(MAX_HEAD + AHEAD);
                Payload.of(record).ifPresent(payload -> entries.add(payload.entry(number)));
            }
            return !more[0];
        });
        return new Contents(List.copyOf(entries), more[0]);
    }

    /**
     * Takes the bytes of one record, unpacked.
     *
     * @param number which one, as it was listed
     * @param into the file that they are written to
     * @param most how many bytes they may be
     */
    public static Origin.Fetched take(Path file, int number, Path into, long most) throws BrokenArchive {
        List<Origin.Fetched> taken = new ArrayList<>();
        eachOf(file, (at, record, ration) -> {
            if (at < number) {
                return at < MAX_RECORDS;
            }
            ration.allow(MAX_HEAD + AHEAD);
            Optional<Payload> payload = Payload.of(record);
            if (payload.isPresent()) {
                ration.allowAll();
                copy(payload.get(), into, most);
                taken.add(payload.get().origin());
            }
            return false;
        });
        return taken.stream()
                .findFirst()
                .orElseThrow(() -> new BrokenArchive("There is no such record in this archive.", null));
    }

    private static void copy(Payload payload, Path into, long most) throws IOException, BrokenArchive {
        try (InputStream in = payload.bytes();
                OutputStream out = Files.newOutputStream(into)) {
            byte[] buffer = new byte[65_536];
            long left = most;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new BrokenArchive("This record is larger than what is kept.", null);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Looks at one record, and says whether to go on to the next. */
    private interface Look {
        boolean at(int number, WarcRecord record, Ration ration) throws IOException, BrokenArchive;
    }

    private static void eachOf(Path file, Look look) throws BrokenArchive {
        try (InputStream in = unpacked(file)) {
            requireStart(in);
            Ration ration = new Ration(in, MAX_UNPACKED);
            WarcReader reader = new WarcReader(ration);
            int number = 0;
            boolean further = true;
            while (further) {
                ration.allow(MAX_HEAD + AHEAD);
                Optional<WarcRecord> record = reader.next();
                ration.allowAll();
                further = record.isPresent() && look.at(++number, sound(record.get()), ration);
                if (further) {
                    ration.allowAll();
                    record.get().body().consume();
                }
            }
        } catch (Ration.Exhausted e) {
            throw new BrokenArchive("The archive is too large to be read: it unpacks to far more than it is.", e);
        } catch (IOException | RuntimeException e) {
            throw new BrokenArchive("The archive is damaged or cut off: it can’t be read.", e);
        }
    }

    /** Behind a length below zero the reader would go back. */
    private static WarcRecord sound(WarcRecord record) throws IOException {
        if (record.body().size() < 0) {
            throw new IOException("A record of negative length");
        }
        return record;
    }

    /** A reader would unpack what is packed twice, and nobody would count that. */
    private static void requireStart(InputStream in) throws IOException, BrokenArchive {
        in.mark(START.length);
        if (!Arrays.equals(in.readNBytes(START.length), START)) {
            throw new BrokenArchive("This is no web archive.", null);
        }
        in.reset();
    }

    private static InputStream unpacked(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), AHEAD);
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(in, AHEAD), AHEAD) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
