package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.source.Derivation;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.time.FuzzyDate;

class DisorderTest {

    private final Speaker outlet = OffRecord.speaker(SpeakerKind.OUTLET, "Harbour Times");

    private Source source(String title, String published) {
        Source source = OffRecord.source(SourceKind.ARTICLE, outlet);
        source.describe(SourceKind.ARTICLE, title, outlet, null, "en", FuzzyDate.of(published));
        return source;
    }

    private static List<String> remarks(String said, String reported, Source source) {
        Claim claim = OffRecord.claim(OffRecord.user(1));
        OffRecord.attributed(
                claim,
                new Attribution.Entry(
                        null,
                        null,
                        OffRecord.passage(OffRecord.copy(source, "Boats left.")),
                        null,
                        null,
                        null,
                        null,
                        FuzzyDate.of(said),
                        FuzzyDate.of(reported),
                        null,
                        List.of(),
                        List.of()));
        return Disorder.in(claim);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-04, 2024-06-03, true",
        "2024-06-03, 2024-06-03, false",
        "2024-06,    2024-06-03, false",
        "2024-07,    2024-06-03, true",
        "2024-06-04, 2024,       false",
        "2024-06-04~, 2024-06-03, false",
        "unknown,    2024-06-03, false"
    })
    void nothingIsReportedBeforeItWasSaid(String said, String reported, boolean remarked) {
        assertEquals(
                remarked,
                !remarks(said, reported, source("Boats leave", "2024-06-03")).isEmpty());
    }

    @Test
    void whereTheReportHasNoDateItsSourcesCounts() {
        assertEquals(
                List.of("It was said on 4 June 2024, but reported on 3 June 2024."),
                remarks("2024-06-04", "unknown", source("Boats leave", "2024-06-03")));
        assertEquals(List.of(), remarks("2024-06-04", "2024-06-05", source("Boats leave", "2024-06-03")));
        assertEquals(List.of(), remarks("2024-06-04", "unknown", source("Boats leave", "unknown")));
    }

    @ParameterizedTest
    @EnumSource
    void aCopyOrATranslationHasNoWordsThatWereSaidAfterItsOriginal(Derivation how) {
        Source copy = source("Boats leave", "2024-06-03");
        copy.comesFrom(source("The wire", "2024-06-01"), how);

        assertEquals(
                how == Derivation.WIRE_COPY || how == Derivation.TRANSLATION
                        ? List.of(
                                "It was said on 2 June 2024, but “The wire”, which the report was copied or translated from,"
                                        + " was published on 1 June 2024.")
                        : List.of(),
                remarks("2024-06-02", "2024-06-03", copy));
    }

    @Test
    void whatARewriteCopiesIsNotHeldAgainstIt() {
        Source wire = source("The wire", "2024-06-01");
        Source rewrite = source("The rewrite", "2024-06-02");
        rewrite.comesFrom(wire, Derivation.WIRE_COPY);
        Source copy = source("Boats leave", "2024-06-03");
        copy.comesFrom(rewrite, Derivation.REWRITE);

        assertEquals(List.of(), remarks("2024-06-02", "2024-06-03", copy));
    }

    @ParameterizedTest
    @EnumSource
    void nothingComesFromWhatWasPublishedLater(Derivation how) {
        Source copy = source("Boats leave", "2024-06-03");
        copy.comesFrom(source("The wire", "2024-07"), how);

        assertEquals(
                List.of(
                        "“Boats leave”, published on 3 June 2024, came from “The wire”, which was published in July 2024."),
                remarks("2024-06-02", "2024-06-03", copy));
    }
}
