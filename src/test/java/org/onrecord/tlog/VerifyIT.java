package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.testing.PackagedApplication;

/** What a reader sees who verifies a proof with the packaged application, without a desk of their own. */
class VerifyIT {

    private static final SampleLog LOG = SampleLog.of(9);

    @TempDir
    Path downloads;

    @TempDir
    Path elsewhere;

    private Path proof;

    @BeforeEach
    void download() throws IOException {
        proof = Files.writeString(downloads.resolve("claim.tlog-proof"), LOG.proof(4));
    }

    @Test
    void aProofThatHoldsEndsWithZeroAndLeavesNothingBehind() throws IOException {
        PackagedApplication verified =
                PackagedApplication.call(elsewhere, "verify", proof.toString(), "--key", SampleLog.KEY.verifierText());
        assertEquals(0, verified.exitCode(), verified.output());
        assertTrue(verified.output().startsWith("It holds."), verified.output());
        assertTrue(verified.output().contains("https://desk.example/claims/4"), verified.output());
        assertArrayEquals(new String[0], elsewhere.toFile().list());
        assertArrayEquals(new String[] {"claim.tlog-proof"}, downloads.toFile().list());
    }

    @Test
    void aDamagedProofEndsWithOne() throws IOException {
        Files.writeString(proof, LOG.proof(4).replace("index 4", "index 5"));
        PackagedApplication verified = PackagedApplication.call(elsewhere, "verify", proof.toString());
        assertEquals(1, verified.exitCode(), verified.output());
        assertTrue(verified.output().startsWith("It does not hold."), verified.output());
        assertArrayEquals(new String[0], elsewhere.toFile().list());
    }

    @Test
    void whatIsNotThereEndsWithTwo() {
        PackagedApplication verified = PackagedApplication.call(elsewhere, "verify", "claim.tlog-proof");
        assertEquals(2, verified.exitCode(), verified.output());
        assertEquals("There is no file claim.tlog-proof", verified.output().strip());
        assertArrayEquals(new String[0], elsewhere.toFile().list());
    }
}
