package org.onrecord.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static Put put(HttpExchange exchange) throws IOException {
        return new Put(
                exchange.getRequestBody().readAllBytes(),
                Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Status")),
                exchange.getRequestHeaders().getFirst("X-Type"),
                exchange.getRequestHeaders().getFirst("X-Location"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("X-Delay")));
    }
}
