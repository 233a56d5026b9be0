package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.extract.Unreadable.Reason;

class SignatureTest {

    private static Format of(byte[] bytes, String label) {
        return Extractor.format(Pages.file(bytes), label);
    }

    private static Format of(String text, String label) {
        return of(text.getBytes(StandardCharsets.UTF_8), label);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "efbbbf255044462d312e34, PDF",
        "0d0a255044462d312e34, PDF",
        "89504e470d0a1a0a0000000d49484452, IMAGE",
        "ffd8ffe000104a464946, IMAGE",
        "474946383961, IMAGE",
        "52494646240000005745425056503820, IMAGE",
        "0000002066747970617669660000, IMAGE",
        "0000001c6674797069736f6d0000, VIDEO",
        "00000020667479706d703432, VIDEO",
        "0000001466747970717420200000, VIDEO",
        "000000086d6f6f76, VIDEO",
        "1a45dfa3934282, VIDEO",
        "4944330300000000, VIDEO",
        "fffb9064, VIDEO",
        "4f67675300020000, VIDEO",
        "524946462400000057415645666d7420, VIDEO",
        "00000020667479704d3441200000, VIDEO"
    })
    void theBytesDecideWhateverTheLabelSays(String hex, Format format) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (String label :
                new String[] {null, "text/html", "text/plain; charset=utf-8", "application/pdf", "image/png"}) {
            assertEquals(format, of(bytes, label), label);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>x", "\uFEFF\n <!-- made by hand --><!doctype HTML>", "<HTML>\n<body>",
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>", "<?xml version='1.0'?><html xmlns='x'>",
                        "<head><title>"
            })
    void aPageIsAPageWhateverTheLabelSays(String text) {
        for (String label :
                new String[] {null, "text/html", "text/plain", "application/pdf", "image/png", "application/json"}) {
            assertEquals(Format.HTML, of(text, label), label);
        }
    }

    @Test
    void betweenAPageAndATextTheLabelDecides() {
        assertEquals(Format.HTML, of("words alone", "text/html; charset=x"));
        assertEquals(Format.HTML, of("words alone", "Application/XHTML+XML"));
        assertEquals(Format.TEXT, of("words alone", null));
        assertEquals(Format.TEXT, of("words alone", "application/pdf"));
        assertEquals(Format.TEXT, of("words alone", "image/png"));
        assertEquals(Format.HTML, of("<p>words", null));
        assertEquals(Format.TEXT, of("<p>words", "text/plain"));
        assertEquals(Format.TEXT, of("a < b, and <p> is a tag", null));
        assertEquals(Format.TEXT, of("слова тут".getBytes(StandardCharsets.UTF_16LE), null));
        assertEquals(Format.HTML, of("<!doctype html><p>слова".getBytes(StandardCharsets.UTF_16LE), "text/plain"));
    }

    @Test
    void bytesThatSayNothingAreWhatTheirLabelSays() {
        byte[] garbage = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2};
        assertEquals(Format.PDF, of(garbage, "application/pdf"));
        assertEquals(Format.IMAGE, of(garbage, "image/tiff"));
        assertEquals(Format.VIDEO, of(garbage, "audio/x-ms-wma"));
        assertNull(of(garbage, "text/html"));
        assertNull(of(garbage, "application/zip"));
        assertNull(of(garbage, null));
    }

    @Test
    void anArchiveOfPagesIsNone() {
        assertNull(of("WARC/1.1\r\nWARC-Type: response\r\n", "application/warc"));
    }

    @Test
    void garbageIsRefused() {
        byte[] garbage = new byte[100_000];
        new Random(4).nextBytes(garbage);
        garbage[0] = 0;
        assertEquals(
                Reason.UNKNOWN,
                assertThrows(Unreadable.class, () -> Pages.read(garbage, "text/html"))
                        .reason());
        assertEquals(
                Reason.UNKNOWN,
                assertThrows(Unreadable.class, () -> Pages.read(garbage, null)).reason());
    }

    @Test
    void nothingIsNothing() throws Unreadable {
        assertEquals(
                Reason.NO_TEXT,
                assertThrows(Unreadable.class, () -> Pages.read(new byte[0], null))
                        .reason());
        assertEquals(Doubt.EMPTY_SHELL, Pages.read(new byte[0], "text/html").doubt());
    }
}
