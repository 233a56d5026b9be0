package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.source.Capture;
import org.onrecord.source.LinkState;
import org.onrecord.source.Quality;
import org.onrecord.source.Source;
import org.onrecord.testing.Records;
import org.onrecord.testing.WebPage;
import org.onrecord.warc.CaptureStore;

/** A look with all that the application really looks with, at a server on this machine. */
@QuarkusTest
class RealLookTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Boats leave</title></head><body><nav>Home News Sport</nav>
            <article><h1>Boats leave</h1><p>%s</p><p>More than half of them had been in the harbour since the winter,
            and the rest will follow as soon as the weather allows it, the office said.</p></article></body></html>""";

    @Inject
    LinkWatch watch;

    @Inject
    CaptureStore store;

    @Inject
    Clock clock;

    private void lookAt(Watched source) {
        QuarkusTransaction.requiringNew()
                .run(() -> LinkCheck.ask(source.id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        watch.look(false);
    }

    @Test
    void thePageIsFetchedJudgedAndKeptWithItsBytesAndItsChangeIsSeen() throws IOException {
        User editor = People.editor();
        WebPage page = WebPage.of(PAGE.formatted(Records.TEXT));
        Watched source = Watched.under(
                editor,
                Records.published(editor, People.reviewer(), Records.unique("Boats left the harbour")),
                page.address());

        lookAt(source);

        assertSame(
                LinkState.LIVE,
                source.read(Source::linkState),
                () -> source.read(Source::liveness).toString());
        Capture kept = source.deskCopies().get(0);
        assertSame(Quality.OK, kept.quality());
        try (InputStream bytes = store.open(kept.original().sha256())) {
            assertEquals(PAGE.formatted(Records.TEXT), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
        page.says(PAGE.formatted(Records.TEXT.replace("300", "200")));
        lookAt(source);
        assertSame(LinkState.DRIFTED, source.read(Source::linkState));
        assertSame(Quality.PARTIAL, source.deskCopies().get(0).quality());
        assertEquals(2, source.deskCopies().size());
    }
}
