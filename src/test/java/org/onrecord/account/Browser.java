package org.onrecord.account;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A browser as a test drives it: keeps cookies, remembers the form's token of the page it opened, follows nothing. */
public final class Browser {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String TOKEN = "csrf-token";

    private static final String BOUNDARY = "b0undary-of-a-form";

    private final Map<String, String> cookies = new HashMap<>();

    private String token = "";

    /** Each browser has an address of its own, so that no test uses up another's attempts. */
    private final String address = "10.0.%d.%d".formatted(COUNT.incrementAndGet() / 250, 1 + COUNT.get() % 250);

    private String scheme = "http";

    /** Null for the server's own. */
    private String host;

    public Browser with(String cookie, String content) {
        cookies.put(cookie, content);
        return this;
    }

    /** Sends its requests as if a proxy had taken TLS off them; the tests' server believes a proxy. */
    public Browser overTls() {
        scheme = "https";
        return this;
    }

    /** Sends its requests as if it had found the server under another host. */
    public Browser at(String other) {
        host = other;
        return this;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public String token() {
        return token;
    }

    public Response open(String path) {
        return kept(request().get(path));
    }

    /** Sends a form of the page that was opened last: names and contents in turn. */
    public Response send(String path, Object... fields) {
        return sendWith(token, path, fields);
    }

    public Response sendWith(String formToken, String path, Object... fields) {
        RequestSpecification request = request().contentType(ContentType.URLENC.withCharset("UTF-8"));
        if (formToken != null) {
            request.formParam(TOKEN, formToken);
        }
        for (int i = 0; i < fields.length; i += 2) {
            // RestAssured takes a list for several values only where it sees that it is one.
            if (fields[i + 1] instanceof Collection<?> several) {
                request.formParam(fields[i].toString(), several);
            } else {
                request.formParam(fields[i].toString(), fields[i + 1]);
            }
        }
        return kept(request.post(asked(path)));
    }

    /** The place within the page is the browser's own affair. */
    private static String asked(String path) {
        return path.replaceFirst("#.*", "");
    }

    /** Sends a form whose bytes no client would make, with the token of the page that was opened last. */
    public Response sendRaw(String path, String form) {
        return kept(request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body(TOKEN + "=" + token + "&" + form)
                .post(asked(path)));
    }

    /** Sends a form that could have a file in it, and has none. */
    public Response sendInParts(String path, Map<String, List<String>> fields) {
        RequestSpecification request = request().multiPart(part(TOKEN, token));
        fields.forEach((name, values) -> values.forEach(value -> request.multiPart(part(name, value))));
        return kept(request.post(path));
    }

    private static MultiPartSpecification part(String name, String value) {
        return new MultiPartSpecBuilder(value).controlName(name).charset(UTF_8).build();
    }

    /**
     * Sends a form with a file in it, with the token of the page that was opened last, its bytes as they are: a client
     * would refuse to write some of the names that people's files have.
     *
     * @param head what is said of the file, such as {@code filename="a.pdf"}, and further header lines
     * @param chunked whether the length of the whole is left open
     */
    public HttpResponse<String> give(String path, String head, byte[] file, boolean chunked, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(part("name=\"" + fields[i] + "\"", fields[i + 1].getBytes(UTF_8)));
        }
        body.writeBytes(part("name=\"" + TOKEN + "\"", token.getBytes(UTF_8)));
        body.writeBytes(part("name=\"file\"; " + head, file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        HttpRequest.BodyPublisher sent = chunked
                ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.toByteArray()))
                : HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-Forwarded-For", address)
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .POST(sent)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(String head, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    /** Opens an address that is written as a server gets it, with whatever stands behind its percent signs. */
    public Response openExactly(String path) {
        return kept(request().urlEncodingEnabled(false).get(path));
    }

    /** Sends a form whose fields are filled as given: a list for several fields of one name. */
    public Response send(String path, Map<String, ?> fields) {
        return send(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray());
    }

    /** What stands in the fields of the form that an element is part of, but for the form's token. */
    public static Map<String, Object> form(Response response, String element) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Elements found = page(response)
                .select("form:has(" + element + ") [name]:not(button)")
                .not(":is([type=checkbox], [type=radio]):not([checked])");
        for (Element field : found) {
            List<String> all = found.stream()
                    .filter(other -> other.attr("name").equals(field.attr("name")))
                    .map(Browser::text)
                    .toList();
            fields.put(field.attr("name"), all.size() == 1 ? all.get(0) : all);
        }
        fields.remove(TOKEN);
        return fields;
    }

    /** What stands in a field: of a list to choose from, the value that is chosen. */
    public static String text(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? field.select("option").val() : chosen.val();
        }
        return field.val();
    }

    public static Document page(Response response) {
        return Jsoup.parse(response.asString());
    }

    private RequestSpecification request() {
        RequestSpecification request = given().header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", scheme)
                .redirects()
                .follow(false)
                .cookies(cookies);
        return host == null ? request : request.header("Host", host);
    }

    private Response kept(Response response) {
        cookies.putAll(response.cookies());
        cookies.values().removeIf(String::isEmpty);
        Element field = page(response).selectFirst("input[name=" + TOKEN + "]");
        token = field == null ? token : field.val();
        return response;
    }
}
