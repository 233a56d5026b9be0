package org.onrecord.factcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.jackson2.JacksonFactory;
import com.google.api.services.factchecktools.v1alpha1.FactCheckTools;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1Claim;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.review.ContentVerdict;
import org.onrecord.testing.Records;

/** The official clients for Java and for Node find, page and fail at our address as they do at Google's. */
@QuarkusTest
class ClientsTest {

    private static final int CLAIMS = 250;
    private static final Path NODE = Path.of("src/test/node/factcheck");
    private static final Path INSTALLED = Path.of("target/node/factcheck");
    private static final long PATIENCE_SECONDS = 120;

    private static String word;

    @BeforeAll
    static void enter() {
        word = Records.unique("mackerel").replace(' ', '-');
        Reviewed.by("Ana Sousa").claims(CLAIMS, "The fleet landed " + word, ContentVerdict.MIXED);
    }

    private static String root() {
        return "http://localhost:" + RestAssured.port + "/";
    }

    private static FactCheckTools.Claims.Search search() throws IOException {
        return new FactCheckTools.Builder(new NetHttpTransport(), JacksonFactory.getDefaultInstance(), null)
                .setRootUrl(root())
                .setApplicationName("tests")
                .build()
                .claims()
                .search()
                .setKey("any key")
                .setQuery(word);
    }

    /** It sends what makes a long address as a form, with a header that says that GET is meant. */
    @Test
    void theJavaClientSearchesForWhatMakesALongAddress() throws IOException {
        String padded = "Корея ".repeat(150) + word;
        assertNull(search().setQuery(padded).execute().getClaims());
        String named = word + " ".repeat(900);
        assertEquals(10, search().setQuery(named).execute().getClaims().size());
        GoogleJsonResponseException e = assertThrows(
                GoogleJsonResponseException.class,
                () -> search().setQuery("Корея ".repeat(500)).execute());
        assertEquals("INVALID_ARGUMENT", e.getDetails().get("status"));
    }

    @Test
    void theJavaClientSearches() throws IOException {
        GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse found =
                search().setLanguageCode("EN").execute();
        assertEquals(10, found.getClaims().size());
        GoogleFactcheckingFactchecktoolsV1alpha1Claim claim = found.getClaims().get(0);
        assertEquals("The fleet landed " + word + " " + CLAIMS, claim.getText());
        assertEquals("Ana Sousa", claim.getClaimant());
        assertEquals("2024-05-28T00:00:00Z", claim.getClaimDate());
        assertEquals("Mixed", claim.getClaimReview().get(0).getTextualRating());
        assertEquals("localhost", claim.getClaimReview().get(0).getPublisher().getSite());
        assertNull(
                search().setQuery("what nobody ever said of " + word).execute().getClaims());
    }

    @Test
    void theJavaClientPagesThroughAllOfThem() throws IOException {
        List<String> found = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse page =
                    search().setPageSize(40).setPageToken(token).execute();
            page.getClaims().forEach(claim -> found.add(claim.getText()));
            token = page.getNextPageToken();
            pages++;
        } while (token != null);
        assertEquals(7, pages);
        assertEquals(CLAIMS, found.size());
        assertEquals(CLAIMS, new HashSet<>(found).size());
        assertEquals("The fleet landed " + word + " 1", found.get(CLAIMS - 1));
    }

    @Test
    void theJavaClientReadsAnError() {
        GoogleJsonResponseException error = assertThrows(
                GoogleJsonResponseException.class,
                () -> search().setPageSize(-1).execute());
        assertEquals(400, error.getDetails().getCode());
        assertEquals(
                "The parameter 'pageSize' must not be negative: -1.",
                error.getDetails().getMessage());
        assertEquals("INVALID_ARGUMENT", error.getDetails().get("status"));
    }

    @Test
    void theNodeClientSearchesPagesAndReadsAnError() throws Exception {
        install();
        Path output = Files.createTempFile(INSTALLED, "answer", ".json");
        Process node = new ProcessBuilder("node", "client.js", root(), word)
                .directory(INSTALLED.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
        assertTrue(node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, node.exitValue(), Files.readString(output));
        JsonNode answer = new ObjectMapper().readTree(output.toFile());
        assertEquals(10, answer.get("size").asInt());
        assertEquals("Ana Sousa", answer.at("/first/claimant").asText());
        assertEquals("{}", answer.get("none").toString());
        assertEquals("{}", answer.get("images").toString());
        assertEquals(3, answer.get("calls").asInt());
        HashSet<String> urls = new HashSet<>();
        answer.get("urls").forEach(url -> urls.add(url.asText()));
        assertEquals(CLAIMS, urls.size());
        assertEquals("400", answer.at("/error/code").asText());
        assertTrue(answer.at("/error/message").asText().contains("must not be negative"), answer.toString());
    }

    /** Skips the test, and says so, where there is no Node or nowhere to get the client from. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "client.js")) {
            Files.copy(NODE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(INSTALLED.resolve("node_modules/@googleapis"))) {
            assumeTrue(npm(), "The client for Node can't be installed here, and is not tried.");
        }
    }

    private static boolean npm() throws InterruptedException {
        try {
            Process npm = new ProcessBuilder(
                            "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(INSTALLED.toFile())
                    .redirectOutput(new File(INSTALLED.toFile(), "npm.log"))
                    .redirectErrorStream(true)
                    .start();
            return npm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && npm.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
