package org.onrecord.rendered;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final byte[] PAGE = "Around 300 boats had left. ".repeat(50).getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void loadsBrotliWhereTheMachineHasIt() {
        Brotli4jLoader.ensureAvailability();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br|BR",
                "gzip, deflate, br, zstd|BR",
                "BR|BR",
                "br;q=0.5, gzip|BR",
                "br;q=0, gzip|GZIP",
                "br; Q=0.000,gzip|GZIP",
                "gzip;q=0.001|GZIP",
                "gzip;q=0|IDENTITY",
                "gzip|GZIP",
                "deflate|IDENTITY",
                "x-gzip-br|IDENTITY",
                "''|IDENTITY",
                ",,;;=,|IDENTITY",
            })
    void theSmallestThatTheClientTakesIsChosen(String accepted, Encoding expected) {
        assertEquals(expected, Encoding.best(accepted));
    }

    @Test
    void whoSaysNothingGetsBytesAsTheyAre() {
        assertEquals(Encoding.IDENTITY, Encoding.best(null));
    }

    @Test
    void eachEncodingGivesTheSamePageBack() throws IOException {
        byte[] gzip = Encoding.GZIP.bytes(PAGE);
        byte[] brotli = Encoding.BR.bytes(PAGE);

        assertTrue(gzip.length < PAGE.length && brotli.length < gzip.length);
        assertArrayEquals(PAGE, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        assertArrayEquals(PAGE, Decoder.decompress(brotli).getDecompressedData());
    }
}
