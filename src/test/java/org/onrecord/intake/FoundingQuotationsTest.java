package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The article that the product began with, where it lies beside the checkout. */
class FoundingQuotationsTest {
    private static final Path ARTICLE = Path.of("../shared/data/seed/article.txt");
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "The founding article does not lie beside this checkout.");
        text = Files.readString(ARTICLE);
    }

    @Test
    void itsFourQuotationsStandWithoutTheirMarksAndTheOutletsPunctuation() {
        assertEquals(
                List.of(new Stretch(79, 93), new Stretch(961, 983), new Stretch(1173, 1216), new Stretch(2075, 2089)),
                QuotationMarks.outer(text).stream()
                        .map(quotation -> quotation.words(text))
                        .toList());
    }

    @Test
    void itHasItsTwentyOneSentences() {
        List<Sentence> sentences = new Grammar().read(text);
        assertEquals(21, sentences.size());
        assertEquals(new Stretch(0, 179), sentences.get(0).at());
        assertEquals(new Stretch(1364, 1576), sentences.get(8).at());
        assertEquals(new Stretch(3698, 3934), sentences.get(20).at());
    }
}
