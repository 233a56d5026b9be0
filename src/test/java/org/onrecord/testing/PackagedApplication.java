package org.onrecord.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as it is delivered, {@code java -jar target/quarkus-app/quarkus-run.jar}, in a process of its own. */
public final class PackagedApplication implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedApplication(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it on a free port of its own, on an empty database where it is built for PostgreSQL.
     *
     * @param settings such as {@code onrecord.demo=true}; given as system properties, they override everything
     */
    public static PackagedApplication start(Path dataDir, String... settings) {
        try {
            int port = freePort();
            List<String> command =
                    new ArrayList<>(List.of(JAVA, "-Donrecord.data-dir=" + dataDir, "-Dquarkus.http.port=" + port));
            Arrays.stream(settings).map(setting -> "-D" + setting).forEach(command::add);
            command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
            return run(new ProcessBuilder(command), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs one of its commands, which ends by itself.
     *
     * @param folder where it is called
     * @param args the command and what goes with it, such as {@code verify FILE}
     */
    public static PackagedApplication call(Path folder, String... args) {
        try {
            List<String> command =
                    new ArrayList<>(List.of(JAVA, "-jar", JAR.toAbsolutePath().toString()));
            command.addAll(List.of(args));
            return run(new ProcessBuilder(command).directory(folder.toFile()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackagedApplication run(ProcessBuilder command, int port) throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target/packaged-logs")), "start-", ".log");
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new PackagedApplication(process, log, port);
    }

    /** Waits until it answers requests. */
    public PackagedApplication listening() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!output().contains("Listening on: ")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("It did not start:\n" + output());
            }
            pause();
        }
        return this;
    }

    /** Waits until it has ended by itself. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Ends it as a lost machine would, without a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
