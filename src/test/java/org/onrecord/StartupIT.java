package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.testing.PackagedApplication;

/** What an operator sees who starts the packaged application. */
@EnabledIfSystemProperty(
        named = "tests.flavour",
        matches = "h2",
        disabledReason = "The package that is built for PostgreSQL needs a server to start; the rules are the same.")
class StartupIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path temp;

    @Test
    void itStartsOnAnEmptyFolderAndNobodyElseMayUseThatFolder() throws Exception {
        Path data = temp.resolve("data");
        try (PackagedApplication first = PackagedApplication.start(data).listening()) {
            assertTrue(Files.exists(data.resolve("onrecord.mv.db")));
            assertTrue(status(first, "/") < 500, first.output());

            PackagedApplication second = PackagedApplication.start(data);
            assertRefused(
                    second,
                    "Another Onrecord already uses the data folder " + data
                            + ". Stop it first, or give this one its own onrecord.data-dir.");
            assertTrue(status(first, "/") < 500, first.output());

            first.kill();
        }
        PackagedApplication.start(data).listening().close();
    }

    @Test
    void theDemoDeskDoesNotStartWhereOtherMachinesReachIt() {
        PackagedApplication demo = PackagedApplication.start(temp, "onrecord.demo=true");
        assertRefused(
                demo,
                "The demo desk has passwords that everyone knows, so it starts only where no other machine can reach"
                        + " it; this one would listen at every address. Set quarkus.http.host=localhost, or"
                        + " onrecord.demo=false.");
        assertFalse(Files.exists(temp.resolve("onrecord.mv.db")));
    }

    @Test
    void theDemoDeskStartsWhereOnlyThisMachineReachesItInAFolderBesideIt() throws IOException {
        Path beside = Files.createTempDirectory(Path.of("target"), "data-");
        PackagedApplication.start(beside, "onrecord.demo=true", "quarkus.http.host=127.0.0.1")
                .listening()
                .close();
        assertTrue(Files.exists(beside.resolve("onrecord.mv.db")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path data = Files.createFile(temp.resolve("file")).resolve("data");
        assertRefused(
                PackagedApplication.start(data),
                "The data folder %s cannot be written (java.nio.file.FileSystemException: %s: Not a directory). Let the user %s write there, or name another folder with onrecord.data-dir."
                        .formatted(data, data, System.getProperty("user.name")));
    }

    @Test
    void aNetworkThatIsNoneIsNamed() {
        assertRefused(
                PackagedApplication.start(temp.resolve("data"), "onrecord.fetching.networks=10.1.0.0/16,10.1"),
                "onrecord.fetching.networks: 10.1 is no network. Write it with its first address and its length, as 10.1.0.0/16.");
    }

    @Test
    void aKeyThatCannotSignIsRefusedWhetherItIsGivenOrKept() throws IOException {
        Path data = temp.resolve("data");
        assertRefused(
                PackagedApplication.start(data, "quarkus.rest-csrf.token-signature-key=short"),
                "quarkus.rest-csrf.token-signature-key needs 32 characters or more, and has 5. Give it a longer one, or none: then a key is made, and kept in the data folder.");
        Path key = data.resolve("session.key");
        Files.writeString(key, "half a k");
        assertRefused(PackagedApplication.start(data), key + " does not hold a key; delete it, and a new one is made");
    }

    /** Such as a server that is set to leave the index alone. */
    @Test
    void theIndexIsVerifiedWhateverIsSetForTheServer() throws IOException {
        Path settings = Files.createDirectory(temp.resolve("config")).resolve("application.properties");
        Files.writeString(settings, "onrecord.search.following=false\n");
        PackagedApplication verifying = PackagedApplication.call(temp, "verify-index");
        assertEquals(0, verifying.exitCode(), verifying.output());
        assertEquals(
                "The index agrees with the record: 0 things compared.",
                verifying.output().strip());
    }

    private static void assertRefused(PackagedApplication application, String sentence) {
        assertEquals(1, application.exitCode());
        assertEquals(sentence, application.output().strip());
    }

    private static int status(PackagedApplication application, String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(application.uri(path)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
