package org.onrecord.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.onrecord.extract.Unreadable.Reason;

/**
 * Reads bytes as what they are: the main text of a web page, the text of a PDF, plain text, nothing of pictures and
 * films. Whatever the bytes, it ends in an {@link Extract} or in {@link Unreadable}, within bounds of time and memory.
 */
public final class Extractor {

    /** The most bytes of a web page that are read. */
    public static final int MAX_HTML = 5_000_000;

    /** The longest text that is given back, in bytes of UTF-8. */
    public static final int MAX_TEXT = 2_000_000;

    /** The most pages that a PDF may have. */
    public static final int MAX_PAGES = 2_000;

    /** How long a PDF may take to read. */
    public static final Duration MAX_TIME = Duration.ofSeconds(20);

    /** In UTF-32, the longest encoding, a text that fits is at most four times as long. */
    private static final int MAX_PLAIN = 4 * MAX_TEXT;

    private Extractor() {}

    /** What kind of bytes a file holds; null when it is none of those that are read or kept. */
    public static Format format(Path bytes, String label) {
        return Signature.of(first(Signature.LENGTH, bytes), label);
    }

    /** Reads a file. */
    public static Extract extract(Path bytes, Circumstances how) throws Unreadable {
        return extract(bytes, how, MAX_TIME);
    }

    static Extract extract(Path bytes, Circumstances how, Duration time) throws Unreadable {
        Format format = format(bytes, how.label());
        if (format == null) {
            throw new Unreadable(Reason.UNKNOWN, null);
        }
        return switch (format) {
            case HTML -> page(Markup.read(bytes, how), how);
            case PDF -> PdfText.read(bytes, time);
            case TEXT -> plain(bytes, how);
            case IMAGE, VIDEO -> new Extract(format, "", List.of(), SelfDescription.SILENT, null);
        };
    }

    private static Extract page(Document page, Circumstances how) throws Unreadable {
        LinkedData data = LinkedData.in(page);
        SelfDescription itself = PageDescription.of(page, data);
        String text = bounded(MainText.of(page, data, itself.title()));
        return new Extract(Format.HTML, text, List.of(), itself, SoftFailures.of(page, data, text, how));
    }

    private static Extract plain(Path bytes, Circumstances how) throws Unreadable {
        String decoded = Decoding.of(upTo(MAX_PLAIN, bytes), how.label(), false);
        String text = bounded(Characters.plain(decoded));
        if (text.isBlank()) {
            throw new Unreadable(Reason.NO_TEXT, null);
        }
        return new Extract(Format.TEXT, text, List.of(), SelfDescription.SILENT, null);
    }

    static byte[] upTo(int limit, Path bytes) throws Unreadable {
        byte[] read = first(limit + 1, bytes);
        if (read.length > limit) {
            throw new Unreadable(Reason.TOO_LONG, null);
        }
        return read;
    }

    /** That the desk's own file can't be read says nothing about what is in it. */
    private static byte[] first(int length, Path bytes) {
        try (InputStream in = Files.newInputStream(bytes)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String bounded(String text) throws Unreadable {
        if (Characters.bytes(text) > MAX_TEXT) {
            throw new Unreadable(Reason.TOO_LONG, null);
        }
        return text;
    }
}
