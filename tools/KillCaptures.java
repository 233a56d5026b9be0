import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Kills the packaged application while it fetches pages and takes files, round after round, and looks whether all that
 * it had acknowledged is there, comes to an end, and is whole. Exits with 1 when anything is lost or broken.
 *
 * <pre>
 * ./mvnw package
 * java tools/KillCaptures.java                        20 rounds on the demo desk
 * java tools/KillCaptures.java --rounds 5 --seed 7    fewer, and the same pauses again
 * </pre>
 *
 * <p>An answer of 303 acknowledges an address or a file. After every restart each of them must still be there; at the
 * end each must have become a copy, or have failed with its reason. Every copy that a page has ever shown must still be
 * there, and the bytes that it gives out must have the hash that its page names.
 */
public final class KillCaptures {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** What a process that was killed had begun is taken up by the next one after its silence: two minutes and more. */
    private static final Duration ENDING = Duration.ofMinutes(10);

    private static final String BOUNDARY = "b0undary-of-a-form";

    private final Map<String, String> options = new TreeMap<>(Map.of(
            "--rounds", "20",
            "--writers", "4",
            "--jar", "target/quarkus-app/quarkus-run.jar",
            "--email", "editor@demo.example",
            "--password", "demo-desk-only"));
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Set<String> copies = ConcurrentHashMap.newKeySet();
    private final List<String> faults = new ArrayList<>();
    private String token;
    private String source;
    private Path folder;
    private Process process;
    private int port;
    private HttpServer web;

    public static void main(String... args) throws Exception {
        System.exit(new KillCaptures(args).run() ? 0 : 1);
    }

    private KillCaptures(String... args) {
        options.put("--seed", String.valueOf(System.nanoTime()));
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || !options.containsKey(args[i])) {
                throw new IllegalArgumentException(args[i] + " is none of " + options.keySet() + " with a value");
            }
            options.put(args[i], args[i + 1]);
        }
    }

    private boolean run() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill-captures")), "run-")
                .toAbsolutePath();
        Random random = new Random(Long.parseLong(options.get("--seed")));
        List<String> all = new ArrayList<>();
        System.out.printf("seed %s, data and logs in %s%n%n", options.get("--seed"), folder);
        System.out.println("round  killed after  acknowledged  copies shown  half files  restarted in");
        serve();
        try {
            start();
            signIn();
            source = source();
            for (int round = 1; round <= Integer.parseInt(options.get("--rounds")); round++) {
                long millis = 2000 + random.nextInt(6000);
                List<String> acknowledged = writeAndKill(round, millis);
                long half = halfFiles();
                long restart = start();
                signIn();
                all.addAll(acknowledged);
                acknowledged.forEach(this::requireThere);
                List.copyOf(copies).forEach(this::requireWhole);
                System.out.printf(
                        "%5d  %10.1f s  %12d  %12d  %10d  %10.1f s%n",
                        round, millis / 1e3, acknowledged.size(), copies.size(), half, restart / 1e3);
                if (acknowledged.isEmpty()) {
                    throw new IllegalStateException("Nothing was acknowledged, so nothing was tested");
                }
            }
            end(all);
            return faults.isEmpty();
        } finally {
            web.stop(0);
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Waits until all have come to an end, and looks at everything once more. */
    private void end(List<String> all) throws Exception {
        long until = System.nanoTime() + ENDING.toNanos();
        Map<String, Integer> ends = new TreeMap<>();
        for (String delivery : all) {
            String state = state(delivery);
            while (state.equals("on its way") && System.nanoTime() < until) {
                Thread.sleep(1000);
                state = state(delivery);
            }
            ends.merge(state, 1, Integer::sum);
            if (!state.equals("kept") && !state.equals("failed")) {
                faults.add(delivery + " is " + state);
            }
        }
        List.copyOf(copies).forEach(this::requireWhole);
        int files = requireFilesWhole();
        System.out.printf(
                "%nAcknowledged %d: %s. Copies whole: %d; files whole: %d. Faults: %d%n",
                all.size(), ends, copies.size(), files, faults.size());
        faults.stream().limit(10).forEach(System.out::println);
    }

    private void requireThere(String delivery) {
        String state = state(delivery);
        if (state.startsWith("lost")) {
            faults.add(delivery + " is " + state);
        }
    }

    private String state(String delivery) {
        HttpResponse<String> page = send(request(delivery).GET().build());
        if (page.statusCode() == 303 && location(page).startsWith("/desk/captures/")) {
            copies.add(location(page));
            return "kept";
        }
        if (page.statusCode() != 200) {
            return "lost (" + page.statusCode() + ")";
        }
        return page.body().contains("Nothing came.") ? "failed" : "on its way";
    }

    /** The page of a copy names the hash of its file, and the file has it. */
    private void requireWhole(String copy) {
        HttpResponse<String> page = send(request(copy).GET().build());
        HttpResponse<byte[]> file = send(request(copy + "/original").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (page.statusCode() != 200 || file.statusCode() != 200 || !page.body().contains(sha256(file.body()))) {
            faults.add("%s: page %d, file %d, %d bytes"
                    .formatted(copy, page.statusCode(), file.statusCode(), file.body().length));
        }
    }

    private long halfFiles() throws IOException {
        Path arriving = folder.resolve("data/captures/arriving");
        if (!Files.isDirectory(arriving)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(arriving)) {
            return files.count();
        }
    }

    /** Each file in its place unpacks to its end, whether or not anything refers to it. */
    private int requireFilesWhole() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.resolve("data/captures"))) {
            files = found.filter(file -> file.toString().endsWith(".warc.gz")).toList();
        }
        for (Path file : files) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                faults.add(file + ": " + e);
            }
        }
        return files.size();
    }

    private List<String> writeAndKill(int round, long millis) throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        AtomicInteger number = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(options.get("--writers")); i++) {
            boolean gives = i % 2 == 0;
            threads.add(new Thread(() -> {
                while (true) {
                    String name = round + "-" + number.incrementAndGet();
                    try {
                        HttpResponse<String> answer = gives ? give(name) : ask(name);
                        if (answer.statusCode() == 303) {
                            acknowledged.add(location(answer));
                        } else if (answer.statusCode() == 422 && answer.body().contains("on their way")) {
                            Thread.sleep(100);
                        } else {
                            refused.add(answer.statusCode() + "\n" + answer.body());
                            return;
                        }
                    } catch (Gone | InterruptedException e) {
                        // What it had not answered may or may not be there.
                        return;
                    }
                }
            }));
        }
        threads.add(new Thread(() -> {
            try {
                while (process.isAlive()) {
                    acknowledged.forEach(this::state);
                    Thread.sleep(50);
                }
            } catch (Gone | InterruptedException e) {
                // A copy that was shown before is remembered.
            }
        }));
        threads.forEach(Thread::start);
        // A machine that has just started it may take its time with the first one.
        while (acknowledged.isEmpty() && refused.isEmpty()) {
            Thread.sleep(20);
        }
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
        for (Thread thread : threads) {
            thread.join();
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Something was refused: " + refused.peek());
        }
        return List.copyOf(acknowledged);
    }

    private HttpResponse<String> ask(String name) {
        String url = "http://127.0.0.1:" + web.getAddress().getPort() + "/" + name;
        return post("/desk/deliveries", "url=" + encoded(url) + "&source=" + source);
    }

    private HttpResponse<String> give(String name) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(part("name=\"csrf-token\"", token.getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(part("name=\"source\"", source.getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(part("name=\"file\"; filename=\"" + name + ".html\"", page("Given " + name)));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/desk/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
    }

    private static byte[] part(String head, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
        part.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** An article that is long enough to be one, and hardly packs. */
    private static byte[] page(String title) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><title>" + title + "</title><article><h1>")
                .append(title)
                .append("</h1>");
        Random random = new Random(title.hashCode());
        for (int i = 0; i < 100; i++) {
            page.append("<p>").append(title).append(" says, in its paragraph ").append(i).append(", that ");
            random.ints(60, 'a', 'z' + 1).forEach(c -> page.append((char) c).append(c % 5 == 0 ? " " : ""));
            page.append(" is what was said at the harbour on that day.</p>");
        }
        return page.append("</article></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The web that is fetched from: each page in two parts, with a pause between them. */
    private void serve() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        web.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        web.createContext("/", this::answer);
        web.start();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            byte[] page = page("Fetched " + asked.getRequestURI().getPath().substring(1));
            asked.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            asked.sendResponseHeaders(200, page.length);
            asked.getResponseBody().write(page, 0, page.length / 2);
            asked.getResponseBody().flush();
            Thread.sleep(Math.floorMod(page.hashCode(), 300));
            asked.getResponseBody().write(page, page.length / 2, page.length - page.length / 2);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Starts the application and waits until it answers; returns the milliseconds that took. */
    private long start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = Files.createTempFile(folder, "log-", ".txt");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Donrecord.data-dir=" + folder.resolve("data"),
                        "-Donrecord.demo=true",
                        "-Donrecord.fetching.networks=127.0.0.0/8,::1/128",
                        "-Donrecord.fetching.ports=" + web.getAddress().getPort(),
                        "-Donrecord.fetching.timeout=10s",
                        "-Dquarkus.http.host=localhost",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        options.get("--jar"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.readString(log).contains("Listening on: ")) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("It did not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void signIn() {
        cookies.clear();
        token = token(send(request("/login").GET().build()).body());
        HttpResponse<String> answer =
                post("/login", "email=" + encoded(options.get("--email")) + "&password=" + encoded(options.get("--password")));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Nobody was let in: " + answer.statusCode() + "\n" + answer.body());
        }
        token = token(send(request("/desk").GET().build()).body());
    }

    /** A source of its own, so that what arrives becomes a copy without anybody's doing. */
    private String source() {
        HttpResponse<String> answer = post(
                "/desk/sources",
                "revision=0&title=Among+kills&kind=ARTICLE&publisher=The+Kill+Times&publisherKind=OUTLET&language=en&text=");
        String path = answer.statusCode() == 303 ? location(answer) : "";
        if (!path.matches("/desk/sources/\\d+")) {
            throw new IllegalStateException("No source was made: " + answer.statusCode() + "\n" + answer.body());
        }
        return path.substring("/desk/sources/".length());
    }

    private HttpResponse<String> post(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("csrf-token=" + encoded(token) + "&" + fields))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) ->
                header.append(header.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60));
        return header.isEmpty() ? request : request.header("Cookie", header.toString());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        HttpResponse<T> answer;
        try {
            answer = http.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new Gone(e);
        }
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** The application does not answer any more. */
    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone(Throwable cause) {
            super(cause);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getRawPath();
    }

    private static String token(String page) {
        Matcher field = Pattern.compile("<input[^>]*name=\"?csrf-token\"?[^>]*>").matcher(page);
        Matcher value = Pattern.compile("value=\"?([^\"\\s>]+)").matcher(field.find() ? field.group() : "");
        if (!value.find()) {
            throw new IllegalStateException("This page has no form with a token:\n" + page);
        }
        return value.group(1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
