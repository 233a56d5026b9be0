package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final SampleLog LOG = SampleLog.of(9);

    @TempDir
    Path temp;

    private String out;
    private String err;
    private Path proof;
    private Path archive;
    private Path folder;

    @BeforeEach
    void download() throws IOException {
        proof = Files.writeString(temp.resolve("proof"), LOG.proof(4));
        archive = Files.writeString(temp.resolve("archive"), String.join("", LOG.archive()));
        folder = temp.resolve("log");
        LOG.writeFolder(folder);
    }

    @Test
    void itTellsAProofAnArchiveAndAFolderApart() {
        for (Path file : List.of(proof, archive, folder)) {
            assertEquals(0, run(file), file + err);
            assertTrue(out.startsWith("It holds."), out);
            assertTrue(out.contains("The key came with the file itself"), out);
            assertEquals("", err);
            assertEquals(0, run(file, "--key", SampleLog.KEY.verifierText()));
            assertTrue(out.contains("That is the key that was given."), out);
        }
    }

    @Test
    void whatDoesNotHoldEndsWithOne() throws IOException {
        Files.writeString(proof, LOG.proof(4).replace("index 4", "index 5"));
        assertEquals(1, run(proof));
        assertTrue(out.startsWith("It does not hold."), out);
        assertEquals(1, run(archive, "--key", NoteKey.generate("log.example").verifierText()));
        Files.delete(folder.resolve("checkpoint"));
        assertEquals(1, run(folder));
        assertTrue(out.contains("The file \"checkpoint\" cannot be read: It is missing."), out);
    }

    @Test
    void anEarlierCheckpointIsCompared() throws IOException {
        Path since = Files.writeString(temp.resolve("since"), LOG.checkpoint(5));
        assertEquals(0, run(archive, "--since", since.toString()));
        assertEquals(0, run(folder, "--since", since.toString(), "--key", SampleLog.KEY.verifierText()));
        assertEquals(0, run(archive, "--since", proof.toString()));
        Files.writeString(since, SampleLog.of(10).checkpoint());
        assertEquals(1, run(archive, "--since", since.toString()));
        assertTrue(out.contains("says 9 leaves, the earlier one said 10"), out);
        assertNotRead("A proof is of one leaf.", proof.toString(), "--since", since.toString());
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws IOException {
        assertNotRead("There is no file", temp.resolve("none").toString());
        assertNotRead(
                "There is no file",
                archive.toString(),
                "--since",
                temp.resolve("none").toString());
        assertNotRead("cannot be read", archive.toString(), "--since", temp.toString());
        assertNotRead("The key after --key cannot be read", archive.toString(), "--key", "x");
        assertNotRead("not the name of a file", "a\0b");
        assertNotRead(
                "neither a proof",
                Files.writeString(temp.resolve("other"), "Hello").toString());
        assertNotRead(
                "neither a proof", Files.writeString(temp.resolve("empty"), "").toString());
        Files.write(proof, new byte[] {(byte) 0xff}, StandardOpenOption.APPEND);
        assertNotRead("It is not valid UTF-8.", proof.toString());
        Files.writeString(proof, LOG.proof(4));
        try (RandomAccessFile large = new RandomAccessFile(proof.toFile(), "rw")) {
            large.setLength(50_000_001);
        }
        assertNotRead("longer than 50000000 bytes", proof.toString());
    }

    @Test
    void whoCallsItWronglyIsToldHow() {
        String usage = "verify FILE [--key KEY] [--since FILE]";
        assertNotRead(usage);
        assertNotRead(usage, "--key", "x");
        assertNotRead(usage, archive.toString(), "--key");
        assertNotRead(usage, archive.toString(), "--other", "x");
        assertNotRead(usage, archive.toString(), proof.toString());
        assertNotRead(usage, archive.toString(), "--key", "a", "--key", "b");
        assertEquals(0, run("--help"));
        assertTrue(out.startsWith(usage), out);
    }

    @Test
    void noBytesMakeItStumble() throws IOException {
        Random random = new Random(4);
        byte[][] starts = {
            TlogProof.FIRST_LINE.getBytes(StandardCharsets.UTF_8),
            {'{'},
            Archive.head(SampleLog.KEY.verifier(), LOG.checkpoint()).getBytes(StandardCharsets.UTF_8),
            (TlogProof.FIRST_LINE + "extra e30=\nindex 0\n\n" + LOG.checkpoint()).getBytes(StandardCharsets.UTF_8),
        };
        for (int round = 0; round < 400; round++) {
            byte[] start = starts[round % starts.length];
            byte[] bytes = new byte[start.length + 1 + random.nextInt(300)];
            random.nextBytes(bytes);
            System.arraycopy(start, 0, bytes, 0, start.length);
            Path file = Files.write(temp.resolve("garbage"), bytes);
            assertTrue(run(file) != 0);
            assertFalse(run(archive, "--since", file.toString()) == 0);
            Files.write(folder.resolve("tile/entries/000.p/9"), bytes);
            assertEquals(1, run(folder));
        }
        Path deep = Files.writeString(temp.resolve("deep"), "{\"a\":".repeat(200_000));
        assertEquals(1, run(deep));
    }

    private int run(Path file, String... rest) {
        List<String> args = new ArrayList<>(List.of(file.toString()));
        args.addAll(List.of(rest));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(args));
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = VerifyCommand.run(
                all.toArray(String[]::new),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void assertNotRead(String reason, String... args) {
        assertEquals(2, run(args), out + err);
        assertEquals("", out);
        assertTrue(err.contains(reason), err);
    }
}
