package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIndexingTest {

    private static final int ROUNDS = 20;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void agreesWithTheRecordAfterEachOfTwentyKills() throws Exception {
        Random random = new Random(8);
        for (int round = 0; round <= ROUNDS; round++) {
            Process process = new ProcessBuilder(
                            JAVA,
                            "-Xmx200m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledIndexing.class.getName(),
                            folder.toString(),
                            String.valueOf(random.nextLong()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                assertEquals("AGREES", said(process), "in round " + round);
                Thread.sleep(random.nextInt(150));
            } finally {
                process.destroyForcibly();
                process.waitFor();
            }
        }
        assertTrue(Files.size(folder.resolve("record")) > 0);
    }

    private static String said(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
    }
}
