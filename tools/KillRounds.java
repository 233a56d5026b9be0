import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the packaged application in the midst of writes, round after round, and looks after each restart whether
 * everything is there that it had acknowledged, and whether the index that is searched in agrees with the database once
 * it has caught up. Exits with 1 when anything is lost or differs.
 *
 * <pre>
 * ./mvnw package
 * java tools/KillRounds.java                        30 rounds of new topics on the demo desk
 * java tools/KillRounds.java --rounds 5 --seed 7    fewer, and the same pauses again
 * </pre>
 *
 * <p>Any form can be the write: {@code --post} is its address and {@code --field} the field that takes a text of its
 * own; {@code --with "a=b&c=d"} gives the form's other fields. An answer of 303 acknowledges the write, and the page it
 * leads to must show that text after the restart. {@code --setting name=value} starts the application with another
 * setting, in which {@code {data}} is the data folder; so a database that acknowledges early can be shown to lose:
 * {@code --setting "quarkus.datasource.jdbc.url=jdbc:h2:file:{data}/onrecord"}.
 */
public final class KillRounds {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Map<String, String> options = new TreeMap<>(Map.of(
            "--rounds", "30",
            "--writers", "4",
            "--jar", "target/quarkus-app/quarkus-run.jar",
            "--email", "editor@demo.example",
            "--password", "demo-desk-only",
            "--post", "/desk/topics",
            "--field", "name",
            "--with", ""));
    private final List<String> settings = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token;
    private Path folder;
    private Process process;
    private int port;

    /** A write that was acknowledged: the address of its page, and the text that this page must show. */
    private record Written(String page, String text) {}

    public static void main(String... args) throws Exception {
        System.exit(new KillRounds(args).run() ? 0 : 1);
    }

    private KillRounds(String... args) {
        options.put("--seed", String.valueOf(System.nanoTime()));
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || !(options.containsKey(args[i]) || args[i].equals("--setting"))) {
                throw new IllegalArgumentException(args[i] + " is none of " + options.keySet() + " with a value");
            }
            if (args[i].equals("--setting")) {
                settings.add(args[i + 1]);
            } else {
                options.put(args[i], args[i + 1]);
            }
        }
    }

    private boolean run() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill-rounds")), "run-")
                .toAbsolutePath();
        Random random = new Random(Long.parseLong(options.get("--seed")));
        int rounds = Integer.parseInt(options.get("--rounds"));
        List<Written> all = new ArrayList<>();
        int lost = 0;
        int differing = 0;
        System.out.printf("seed %s, data and logs in %s%n%n", options.get("--seed"), folder);
        System.out.println("round  written for  acknowledged  lost  restarted in  index");
        try {
            start();
            signIn();
            for (int round = 1; round <= rounds; round++) {
                long millis = 1000 + random.nextInt(3000);
                List<Written> written = writeAndKill(round, millis);
                String index = verifyIndex();
                differing += index.startsWith("The index agrees") ? 0 : 1;
                long restart = start();
                signIn();
                int lostNow = lost(written);
                lost += lostNow;
                all.addAll(written);
                System.out.printf(
                        "%5d  %9.1f s  %12d  %4d  %10.1f s  %s%n",
                        round, millis / 1e3, written.size(), lostNow, restart / 1e3, index);
                if (written.isEmpty()) {
                    throw new IllegalStateException("Nothing was acknowledged, so nothing was tested");
                }
            }
            int lostLater = lost(all);
            System.out.printf(
                    "%nAcknowledged %d writes in %d rounds; lost at the restart %d, missing at the end %d. The index differed %d times.%n",
                    all.size(), rounds, lost, lostLater, differing);
            return lost == 0 && lostLater == 0 && differing == 0;
        } finally {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Starts the application and waits until it answers; returns the milliseconds that took. */
    private long start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = Files.createTempFile(folder, "log-", ".txt");
        Path data = folder.resolve("data");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donrecord.data-dir=" + data,
                "-Donrecord.demo=true",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port));
        settings.forEach(setting -> command.add("-D" + setting.replace("{data}", data.toString())));
        command.addAll(List.of("-jar", options.get("--jar")));
        process = new ProcessBuilder(command)
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

    /** The last thing that the command says that compares the index with the database, once it was caught up after the kill. */
    private String verifyIndex() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Donrecord.data-dir=" + data));
        settings.forEach(setting -> command.add("-D" + setting.replace("{data}", data.toString())));
        command.addAll(List.of("-jar", options.get("--jar"), "verify-index"));
        Process verifying = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(verifying.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        verifying.waitFor();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private void signIn() throws IOException, InterruptedException {
        cookies.clear();
        token = token(send(request("/login").GET().build()).body());
        HttpResponse<String> answer =
                post("/login", "email=" + encoded(options.get("--email")) + "&password=" + encoded(options.get("--password")));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Nobody was let in: " + answer.statusCode() + "\n" + answer.body());
        }
        token = token(send(request("/desk").GET().build()).body());
    }

    private List<Written> writeAndKill(int round, long millis) throws InterruptedException {
        Queue<Written> written = new ConcurrentLinkedQueue<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        AtomicInteger number = new AtomicInteger();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(options.get("--writers")); i++) {
            Thread writer = new Thread(() -> {
                while (true) {
                    String text = "Written %d-%d among kills".formatted(round, number.incrementAndGet());
                    try {
                        HttpResponse<String> answer = post(
                                options.get("--post"),
                                options.get("--field") + "=" + encoded(text) + "&" + options.get("--with"));
                        if (answer.statusCode() == 303) {
                            written.add(new Written(location(answer), text));
                        } else {
                            refused.add(answer.statusCode() + "\n" + answer.body());
                            return;
                        }
                    } catch (IOException | InterruptedException e) {
                        // The application is gone, and what it had not answered may or may not be there.
                        return;
                    }
                }
            });
            writer.start();
            writers.add(writer);
        }
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
        for (Thread writer : writers) {
            writer.join();
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("A write was refused: " + refused.peek());
        }
        return List.copyOf(written);
    }

    private int lost(List<Written> written) throws IOException, InterruptedException {
        int lost = 0;
        for (Written one : written) {
            HttpResponse<String> answer = send(request(one.page()).GET().build());
            if (answer.statusCode() != 200 || !answer.body().contains(one.text())) {
                lost++;
                if (lost <= 3) {
                    System.out.printf("       lost: %s at %s (%d)%n", one.text(), one.page(), answer.statusCode());
                }
            }
        }
        return lost;
    }

    private HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
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
                .timeout(Duration.ofSeconds(30));
        return header.isEmpty() ? request : request.header("Cookie", header.toString());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
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

    private static String location(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("location").orElseThrow());
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    private static String token(String page) {
        Matcher field = Pattern.compile("<input[^>]*name=\"?csrf-token\"?[^>]*>").matcher(page);
        Matcher value = Pattern.compile("value=\"?([^\"\\s>]+)").matcher(field.find() ? field.group() : "");
        if (!value.find()) {
            throw new IllegalStateException("This page has no form with a token:\n" + page);
        }
        return value.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
