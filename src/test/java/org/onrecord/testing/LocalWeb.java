package org.onrecord.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The web, as the tests' application can fetch from it: a server on this machine that serves what tests put on it. It
 * lives outside the application, so tests reach it as everyone does, over HTTP, by way of {@link WebPage}. Found as a
 * service, so that no test has to ask.
 */
public final class LocalWeb implements QuarkusTestResourceLifecycleManager {

    /** Tells the tests where it is. */
    static final String ADDRESS = "tests.web";

    private static final Map<String, Put> PAGES = new ConcurrentHashMap<>();

    /** What was sent to each path by POST. */
    private static final Map<String, List<String>> RECEIVED = new ConcurrentHashMap<>();

    private record Put(byte[] body, int status, String type, String location, long delay) {}

    @Override
    public Map<String, String> start() {
        String port = address().replaceFirst(".*:", "");
        return Map.of("onrecord.fetching.networks", "127.0.0.0/8", "onrecord.fetching.ports", port);
    }

    @Override
    public void stop() {
        // One server serves all applications that this process starts, and ends with it.
    }

    private static synchronized String address() {
        if (System.getProperty(ADDRESS) == null) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task, "local web");
                    thread.setDaemon(true);
                    return thread;
                }));
                server.createContext("/", LocalWeb::answer);
                server.start();
                System.setProperty(
                        ADDRESS, "http://127.0.0.1:" + server.getAddress().getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return System.getProperty(ADDRESS);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (exchange.getRequestMethod().equals("PUT")) {
                PAGES.put(path, put(exchange));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            if (exchange.getRequestMethod().equals("POST")) {
                RECEIVED.computeIfAbsent(path, any -> new CopyOnWriteArrayList<>())
                        .add(received(exchange));
            }
            if (exchange.getRequestHeaders().containsKey("X-Received")) {
                byte[] all = String.join("\n\n", RECEIVED.getOrDefault(path, List.of()))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, all.length == 0 ? -1 : all.length);
                exchange.getResponseBody().write(all);
                return;
            }
            Put page = PAGES.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Thread.sleep(page.delay());
            if (page.location() != null) {
                exchange.getResponseHeaders().set("Location", page.location());
            }
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
            exchange.getResponseBody().write(page.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was sent as lines: each header by its name in lower case, then the body. */
    private static String received(HttpExchange exchange) throws IOException {
        StringBuilder lines = new StringBuilder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> lines.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(values.get(0))
                        .append('\n'));
        return lines.append("body: ")
                .append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .toString();
    }

    private static Put put(HttpExchange exchange) throws IOException {
        return new Put(
                exchange.getRequestBody().readAllBytes(),
                Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Status")),
                exchange.getRequestHeaders().getFirst("X-Type"),
                exchange.getRequestHeaders().getFirst("X-Location"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("X-Delay")));
    }
}
