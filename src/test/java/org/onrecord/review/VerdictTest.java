package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void theReviewersGuideTellsOfEveryVerdictThatTheFormOffers() throws IOException {
        String guide = Files.readString(Path.of("docs", "reviewers.md"));

        assertEquals(
                List.of(),
                Arrays.stream(AttributionVerdict.values())
                        .map(AttributionVerdict::label)
                        .filter(label -> !guide.contains("| " + label + " |"))
                        .toList());
    }
}
