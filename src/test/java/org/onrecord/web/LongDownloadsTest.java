package org.onrecord.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.site.Published;
import org.onrecord.source.Arrival;
import org.onrecord.source.Arrived;
import org.onrecord.source.Capture;
import org.onrecord.source.CopyAccess;
import org.onrecord.source.Original;
import org.onrecord.source.Quality;
import org.onrecord.source.Source;
import org.onrecord.testing.Records;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Origin;

/** How many may fetch large files at once, and what the others are told. */
@QuarkusTest
class LongDownloadsTest {

    @Inject
    LongDownloads downloads;

    @Inject
    CaptureStore store;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        for (Socket socket : slow) {
            socket.close();
        }
        awaitFree(LongDownloads.AT_ONCE);
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldToComeBack() throws Exception {
        Records.published(People.editor(), People.reviewer(), Records.unique("Boats left"));
        String original = original();
        takeAll();

        for (String path : List.of("/claims.csv", "/log/archive", "/sitemaps/claims-1.xml", original)) {
            given().accept("text/html,*/*")
                    .get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body(containsString("Many large files are being fetched here just now"));
        }
        given().get("/claims").then().statusCode(200);
    }

    @Test
    void whoeverGoesAwayLeavesTheirPlace() throws Exception {
        takeAll();
        slow.remove(0).close();

        awaitFree(1);

        given().get("/claims.csv").then().statusCode(200);
    }

    @Test
    void whoAsksForTheHeadersAloneTakesNoPlace() throws Exception {
        for (int i = 0; i <= LongDownloads.AT_ONCE; i++) {
            given().head("/claims.csv").then().statusCode(200);
            given().get("/claims.csv").then().statusCode(200);
        }
        awaitFree(LongDownloads.AT_ONCE);
    }

    /** The address of the bytes of a copy that readers may take along. */
    private String original() throws IOException {
        Path file = Files.writeString(Files.createTempFile("copy", ".txt"), Records.unique("Boats left"));
        String sha256 = store.keep(file, new Origin.Uploaded("a.txt", "text/plain", Instant.now()))
                .sha256();
        Files.delete(file);
        Published claim = Published.claim().publish();
        return Records.as(claim.editor, actor -> {
            Source source = Source.locked(Capture.byId(claim.capture).source().id());
            source.openCopies(CopyAccess.WHOLE);
            source.edited(actor);
            Original original = new Original(sha256, 1234L, "text/plain", "a.txt", "https://a.example/x", 200);
            Capture copy = Capture.arrived(
                    source,
                    new Arrived(Arrival.FETCHED, original, "The words.", List.of(), null),
                    Quality.OK,
                    null,
                    Instant.parse("2024-07-01T10:00:00Z"));
            copy.persist();
            return "/sources/" + source.slug() + "/copies/" + copy.id() + "/original";
        });
    }

    /** They begin to read, and then read nothing more. */
    private void takeAll() throws Exception {
        for (int i = 0; i < LongDownloads.AT_ONCE; i++) {
            slow.add(begun());
        }
        assertEquals(0, downloads.free());
    }

    private static Socket begun() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write("GET /faulty/endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().read();
        return socket;
    }

    private void awaitFree(int places) throws InterruptedException {
        Instant late = Instant.now().plus(Duration.ofSeconds(10));
        while (downloads.free() < places && Instant.now().isBefore(late)) {
            Thread.sleep(20);
        }
        assertEquals(places, downloads.free());
    }
}
