package org.onrecord.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.onrecord.extract.Circumstances;
import org.onrecord.extract.SafeHtml;
import org.onrecord.extract.Unreadable;
import org.onrecord.source.Original;

/** A web page that we keep, as a document of its own in which nothing of it can run, load or be sent. */
final class SafePage {

    /** What a browser may do with it: show it, and nothing else. */
    static final String POLICY = "sandbox; default-src 'none'; style-src 'none'; frame-ancestors 'none'";

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private static final String DOCUMENT =
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">"
                    + "<title>Our copy</title></head><body>%s</body></html>";

    private SafePage() {}

    /** Whether a copy's bytes are a web page. */
    static boolean shows(Original original) {
        return original != null && original.mediaType() != null && PAGES.contains(original.mediaType());
    }

    /**
     * The document.
     *
     * @param folder where the bytes may lie while they are read
     */
    static String of(InputStream bytes, Original original, Path folder) throws IOException, Unreadable {
        Path file = Files.createTempFile(Files.createDirectories(folder), "page", ".part");
        try (bytes) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return DOCUMENT.formatted(SafeHtml.of(file, circumstances(original)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Circumstances circumstances(Original original) {
        URI arrived = uri(original.address());
        return new Circumstances(original.mediaType(), arrived, arrived, 200);
    }

    private static URI uri(String address) {
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
