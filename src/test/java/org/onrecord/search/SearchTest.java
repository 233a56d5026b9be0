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
        LuceneIndex index = new LuceneIndex(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withDefaultValue("onrecord.data-dir", folder.toString())
                .build()
                .getConfigMapping(Settings.class));
        Search search = new Search(index, Clock.systemUTC());

        List<String> remarks = search.find("mill", Side.READERS, 1).remarks();
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("is being made just now"));

        index.install(index.current());
        assertEquals(List.of(), search.find("mill", Side.READERS, 1).remarks());
    }
}
