package org.onrecord.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.testing.PackagedApplication;

/**
 * How many pages a second the packaged application gives readers, beside nginx with the same bytes as a file: the same
 * load tool, the same connections, one after the other within each round. Needs {@code nginx} and {@code wrk}, and the
 * application built before ({@code ./mvnw package -DskipTests}).
 */
final class ServingBench {

    private static final int ROUNDS = 5;

    /** So many rounds are not counted. */
    private static final int WARMING = 5;

    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 4;

    /**
     * A page that is made anew runs through so much code that the JVM takes minutes to compile it: over one connection,
     * since 64 leave its compiler hardly any of two cores.
     */
    private static final int SECONDS_ANEW = 100;

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ServingBench() {}

    static void run() throws IOException, InterruptedException {
        for (String tool : List.of("nginx", "wrk")) {
            if (!isThere(tool)) {
                System.out.println("Serving: not measured, " + tool + " is not installed.");
                return;
            }
        }
        if (!Files.exists(Path.of("target/quarkus-app/quarkus-run.jar"))) {
            System.out.println("Serving: not measured, build the application first: ./mvnw package -DskipTests");
            return;
        }
        Path folder = Files.createTempDirectory("serving");
        kept(folder);
        rendered(folder);
    }

    /** Pages that are kept ready, beside a file server. */
    private static void kept(Path folder) throws IOException, InterruptedException {
        try (PackagedApplication desk = start(folder.resolve("kept"), "64M").listening()) {
            String path = longest(claims(desk));
            HttpResponse<byte[]> page = get(desk.uri(path));
            int port = freePort();
            Process nginx = nginx(folder, port, page.body());
            try {
                URI file = URI.create("http://localhost:" + port + "/page.html");
                if (!Arrays.equals(page.body(), get(file).body())) {
                    throw new IllegalStateException("The two servers give different bytes");
                }
                String tag = page.headers().firstValue("ETag").orElseThrow();
                String fileTag = get(file).headers().firstValue("ETag").orElseThrow();
                System.out.printf(Locale.ROOT, "Serving %s, %,d bytes%n", path, page.body().length);
                compare("a page kept ready / nginx", desk.uri(path), file, List.of(), List.of());
                compare(
                        "304 / 304 of nginx",
                        desk.uri(path),
                        file,
                        List.of("If-None-Match: " + tag),
                        List.of("If-None-Match: " + fileTag));
                compare(
                        "a page kept ready, gzip / nginx, plain",
                        desk.uri(path),
                        file,
                        List.of("Accept-Encoding: gzip"),
                        List.of());
                tell(desk);
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    /** Pages that are made anew each time. */
    private static void rendered(Path folder) throws IOException, InterruptedException {
        try (PackagedApplication desk = start(folder.resolve("rendered"), "0").listening()) {
            List<String> claims = claims(desk);
            for (String path : List.of(
                    longest(claims),
                    claims.get(claims.size() / 2),
                    "/claims",
                    "/search?q=soldiers",
                    "/about/methodology")) {
                loaded(desk.uri(path), List.of(), 1, SECONDS_ANEW);
                List<Double> rates = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    rates.add(load(desk.uri(path), List.of()));
                }
                System.out.printf(Locale.ROOT, "  made anew, %s: %,.0f a second%n", path, median(rates));
            }
            tell(desk);
        }
    }

    private static void compare(String what, URI ours, URI theirs, List<String> ourHeaders, List<String> theirHeaders)
            throws IOException, InterruptedException {
        warm(ours, ourHeaders, WARMING);
        warm(theirs, theirHeaders, WARMING);
        List<Double> rates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double our = load(ours, ourHeaders);
            double their = load(theirs, theirHeaders);
            rates.add(our);
            ratios.add(our / their);
        }
        System.out.printf(
                Locale.ROOT,
                "  %s: %.2f (%.2f to %.2f), %,.0f a second%n",
                what,
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                median(rates));
    }

    private static PackagedApplication start(Path data, String memory) {
        return PackagedApplication.start(
                data, "onrecord.demo=true", "quarkus.http.host=localhost", "onrecord.pages.memory=" + memory);
    }

    private static void warm(URI address, List<String> headers, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            loaded(address, headers, CONNECTIONS, SECONDS);
        }
    }

    /** Requests a second. */
    private static double load(URI address, List<String> headers) throws IOException, InterruptedException {
        String told = loaded(address, headers, CONNECTIONS, SECONDS);
        Matcher failed = FAILED.matcher(told);
        Matcher rate = PER_SECOND.matcher(told);
        if (failed.find() || !rate.find()) {
            throw new IllegalStateException(told);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String loaded(URI address, List<String> headers, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(address.toString());
        return output(command);
    }

    private static Process nginx(Path folder, int port, byte[] page) throws IOException, InterruptedException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.write(pages.resolve("page.html"), page);
        Path settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    open_file_cache max=100;
                    keepalive_requests 100000000;
                    types { text/html html; }
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(folder, port, pages));
        Process nginx = new ProcessBuilder("nginx", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Thread.sleep(500);
        return nginx;
    }

    /** The claims of the first page of their list, the longest page last. */
    private static List<String> claims(PackagedApplication desk) throws IOException, InterruptedException {
        Matcher claims = Pattern.compile("href=\"(/claims/[a-z0-9-]+)\"")
                .matcher(new String(get(desk.uri("/claims")).body()));
        Map<String, Integer> sizes = new HashMap<>();
        while (claims.find()) {
            sizes.put(claims.group(1), get(desk.uri(claims.group(1))).body().length);
        }
        return sizes.keySet().stream().sorted(Comparator.comparing(sizes::get)).toList();
    }

    private static String longest(List<String> claims) {
        return claims.get(claims.size() - 1);
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void tell(PackagedApplication desk) throws IOException {
        Matcher started = Pattern.compile("started in ([\\d.]+)s").matcher(desk.output());
        String memory = Files.readAllLines(Path.of("/proc", String.valueOf(desk.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("");
        System.out.println("  started in " + (started.find() ? started.group(1) : "?") + " s; after the load "
                + memory.replaceAll("\\s+", " "));
    }

    private static boolean isThere(String tool) throws IOException, InterruptedException {
        return new ProcessBuilder("which", tool).start().waitFor() == 0;
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return told;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
