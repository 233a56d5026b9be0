package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Settings;

class SearchTest {

    @TempDir
    Path folder;

    @Test
    void whileTheIndexIsBeingMadeItIsToldThatNotAllIsFound() throws IOException {
        LuceneIndex index = new LuceneIndex(settings(true));
        Search search = new Search(index, Clock.systemUTC());

        List<String> remarks = search.find("mill", Side.READERS, 1).remarks();
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("is being made just now"));

        index.install(index.current());
        assertEquals(List.of(), search.find("mill", Side.READERS, 1).remarks());
    }

    @Test
    void aServerThatKeepsNoIndexDoesNotSayThatOneIsBeingMade() throws IOException {
        LuceneIndex index = new LuceneIndex(settings(false));
        Search search = new Search(index, Clock.systemUTC());
        List<String> said =
                List.of("This server is set to keep no index of the record: what is on record may not be found here.");

        assertEquals(said, search.find("mill", Side.READERS, 1).remarks());
        assertEquals(said.get(0), new NearbyClaims(index).shortfall());

        index.install(index.current());
        assertEquals(said, search.find("mill", Side.READERS, 1).remarks(), "it may be as it was long ago");
    }

    private Settings settings(boolean following) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withDefaultValue("onrecord.data-dir", folder.toString())
                .withDefaultValue("onrecord.search.following", String.valueOf(following))
                .build()
                .getConfigMapping(Settings.class);
    }
}
