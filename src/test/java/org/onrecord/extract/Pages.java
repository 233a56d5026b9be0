package org.onrecord.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages that stand beside these tests, and files made of bytes. */
final class Pages {

    static final URI ADDRESS = URI.create("https://tidewaterledger.example/news/2024/12/30/some-page");

    private Pages() {}

    static String text(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("pages/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String name, String charset) {
        return text(name).getBytes(Charset.forName(charset));
    }

    static Path file(byte[] bytes) {
        try {
            Path file = Files.createTempFile("extract", ".bin");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Circumstances fetched(String label) {
        return fetched(label, 200);
    }

    static Circumstances fetched(String label, int status) {
        return new Circumstances(label, ADDRESS, ADDRESS, status);
    }

    static Circumstances redirected(String asked, String arrived) {
        return new Circumstances("text/html", URI.create(asked), URI.create(arrived), 200);
    }

    static Extract read(byte[] bytes, String label) throws Unreadable {
        return Extractor.extract(file(bytes), fetched(label));
    }

    static Extract read(String html) throws Unreadable {
        return read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }
}
