package org.onrecord.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A page on the {@link LocalWeb}, at an address of its own, which a test can put there, change and take away. */
public final class WebPage {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address = System.getProperty(LocalWeb.ADDRESS) + "/" + UUID.randomUUID();

    private WebPage() {}

    /** A new page of this markup, in UTF-8. */
    public static WebPage of(String html) {
        return new WebPage().says(html);
    }

    /** A new page of these bytes. */
    public static WebPage of(byte[] body, String type) {
        return new WebPage().put(body, 200, type, null, 0);
    }

    /** A new page that leads on to another address. */
    public static WebPage leadingTo(String location) {
        return new WebPage().put(new byte[0], 302, "text/plain", location, 0);
    }

    /** A new page that lets who asks for it wait. */
    public static WebPage slow(String html, long millis) {
        return new WebPage().put(html.getBytes(StandardCharsets.UTF_8), 200, "text/html", null, millis);
    }

    /** An article of a title, an outlet and its paragraphs, with a menu and a footer around it. */
    public static String article(String title, String outlet, String... paragraphs) {
        return """
                <!DOCTYPE html><html lang="en"><head><title>%s</title>
                <meta property="og:site_name" content="%s">
                <meta property="article:published_time" content="2024-06-03T08:30:00Z">
                <meta name="author" content="Rui Melo"></head>
                <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
                <article><h1>%s</h1><p>%s</p></article>
                <footer>All rights reserved.</footer></body></html>""".formatted(title, outlet, title, String.join("</p><p>", paragraphs));
    }

    /** Changes what stands there. */
    public WebPage says(String html) {
        return put(html.getBytes(StandardCharsets.UTF_8), 200, "text/html; charset=utf-8", null, 0);
    }

    /** Answers with a status from now on. */
    public WebPage answers(int status) {
        return put(
                "<html><body><p>No.</p></body></html>".getBytes(StandardCharsets.UTF_8), status, "text/html", null, 0);
    }

    private WebPage put(byte[] body, int status, String type, String location, long delay) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("X-Status", String.valueOf(status))
                .header("X-Type", type)
                .header("X-Delay", String.valueOf(delay))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (location != null) {
            request.header("X-Location", location);
        }
        try {
            CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was sent there by POST so far, each as its headers and its body by name. */
    public List<Map<String, String>> received() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("X-Received", "yes")
                .build();
        try {
            String all =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return all.isEmpty()
                    ? List.of()
                    : Arrays.stream(all.split("\n\n")).map(WebPage::lines).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> lines(String sent) {
        Map<String, String> lines = new HashMap<>();
        sent.lines().forEach(line -> lines.put(line.replaceFirst(": .*", ""), line.replaceFirst("^[^:]*: ", "")));
        return lines;
    }

    public String address() {
        return address;
    }
}
