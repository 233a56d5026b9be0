package org.onrecord.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;

/** A server on a port of its own that answers whatever a test wants, down to the bytes, and ends with the test. */
final class FaultyServer implements AutoCloseable {

    /** What is done with one connection, once its question was read. */
    @FunctionalInterface
    interface Play {

        void play(String question, Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    /** What is done with one connection, without waiting for a question. */
    @FunctionalInterface
    interface Greeting {

        void greet(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Greeting greeting;
    private final Queue<String> questions = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private FaultyServer(ServerSocket listening, Play play) {
        this.listening = listening;
        this.greeting = socket -> converse(socket, play);
        daemon(this::accept);
    }

    private FaultyServer(ServerSocket listening, Greeting greeting) {
        this.listening = listening;
        this.greeting = greeting;
        daemon(this::accept);
    }

    static FaultyServer greeting(Greeting greeting) {
        try {
            return new FaultyServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), greeting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FaultyServer playing(Play play) {
        try {
            return new FaultyServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), play);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that speaks TLS with a certificate of the test's. */
    static FaultyServer secured(SSLContext tls, Play play) {
        try {
            return new FaultyServer(
                    tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), play);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that answers everybody the same, written as it goes over the wire. */
    static FaultyServer answering(String head, byte[] body) {
        return playing((question, socket, out) -> {
            out.write(bytes(head.replace("\n", "\r\n") + "\r\n\r\n"));
            out.write(body);
        });
    }

    static FaultyServer answering(String head, String body) {
        return answering(head, bytes(body));
    }

    /** Writes the same again and again, until the other side has had enough. */
    static Play endlessly(String head, byte[] again, long pauseMillis) {
        return (question, socket, out) -> {
            out.write(bytes(head.replace("\n", "\r\n") + "\r\n"));
            while (true) {
                out.write(again);
                out.flush();
                Thread.sleep(pauseMillis);
            }
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return listening.getLocalPort();
    }

    String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The heads of all questions so far, in order. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            greeting.greet(socket);
        } catch (IOException | InterruptedException e) {
            // The other side has gone, which is what most tests are about.
            return;
        }
    }

    private void converse(Socket socket, Play play) throws IOException, InterruptedException {
        String question = question(socket.getInputStream());
        questions.add(question);
        OutputStream out = socket.getOutputStream();
        play.play(question, socket, out);
        out.flush();
    }

    private static String question(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }
}
