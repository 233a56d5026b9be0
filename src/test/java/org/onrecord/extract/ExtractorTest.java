package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.extract.Unreadable.Reason;

class ExtractorTest {

    private static Reason refused(byte[] bytes, String label) {
        return assertThrows(Unreadable.class, () -> Pages.read(bytes, label)).reason();
    }

    private static String safe(String page) {
        try {
            return SafeHtml.of(Pages.file(bytes(page)), Pages.fetched("text/html"));
        } catch (Unreadable e) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void plainTextIsAsItIsButForItsLineEnds() throws Unreadable {
        Extract read = Pages.read(
                bytes("\uFEFF  one\r\n\r\n\ttwo \rthree\u0007\n\n\n four\u00ADx"), "text/plain; charset=utf-8");
        assertEquals("  one\n\n\ttwo \nthree\n\n\n four\u00ADx", read.text());
        assertEquals(Format.TEXT, read.format());
        assertEquals(List.of(), read.pages());
        assertSame(SelfDescription.SILENT, read.itself());
        assertNull(read.doubt());
    }

    @Test
    void aTextWithoutWordsHasNoText() {
        assertEquals(Reason.NO_TEXT, refused(bytes(" \n\t "), "text/plain"));
    }

    @Test
    void picturesAndFilmsHaveNoText() throws Unreadable {
        Extract picture = Pages.read(new byte[] {'G', 'I', 'F', '8', '9', 'a', 0}, "text/html");
        assertEquals(new Extract(Format.IMAGE, "", List.of(), SelfDescription.SILENT, null), picture);
        Extract film = Pages.read(new byte[] {'O', 'g', 'g', 'S', 0}, null);
        assertEquals(new Extract(Format.VIDEO, "", List.of(), SelfDescription.SILENT, null), film);
    }

    @Test
    void aTextMayBeAsLongAsWhatIsKeptAndNoLonger() throws Unreadable {
        String longest = "é".repeat(Extractor.MAX_TEXT / 2);
        assertEquals(longest, Pages.read(bytes(longest), "text/plain").text());
        assertEquals(Reason.TOO_LONG, refused(bytes(longest + "x"), "text/plain"));
        assertEquals(longest.length(), Pages.read("<p>" + longest).text().length());
        assertEquals(Reason.TOO_LONG, refused(bytes("<p>" + longest + "x"), "text/html"));
        assertEquals(Reason.TOO_LONG, refused("a".repeat(8_000_001).getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void aPageMayBeFiveMillionBytesLongAndNoLonger() throws Unreadable {
        byte[] page = bytes("<p>words" + " ".repeat(Extractor.MAX_HTML - 8));
        assertEquals("words", Pages.read(page, "text/html").text());
        assertEquals(Reason.TOO_LONG, refused(bytes("<p>words" + " ".repeat(Extractor.MAX_HTML - 7)), "text/html"));
    }

    @Test
    void aPageMayHaveSoManyElementsAndNoMore() throws Unreadable {
        assertEquals("x", Pages.read("x" + "<br>".repeat(Markup.MAX_ELEMENTS)).text());
        assertEquals(Reason.TOO_DEEP, refused(bytes("x" + "<br>".repeat(Markup.MAX_ELEMENTS + 1)), "text/html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<nav>",
                "<article>",
                "<h1>",
                "<form><input>",
                "<svg><g>",
                "<p><table>",
                "</p>",
                "<b><p></b>",
                "<table><a>",
                "<h1>x</h1>",
                "<li class='comment'>",
                "<blockquote><footer>",
                "<span class=ad>",
                "<frameset>",
                "<html lang=x>",
                "<!--",
                "&",
                "<",
                "<pre>\n"
            })
    void repeatedWithoutEndItIsReadInTime(String what) {
        String page = "<!DOCTYPE html><title>t</title><h1>t</h1>" + what.repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertTrue(Pages.read(page + " words at the end").text().length() <= page.length() + 20);
            assertTrue(safe(page).length() <= SafeHtml.MAX_LENGTH);
        });
    }

    @Test
    void aPageThatIsCutShortIsReadUpToThere() throws Unreadable {
        byte[] whole = Pages.bytes("ukrainian", "UTF-8");
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        int end = Pages.text("ukrainian")
                        .substring(0, Pages.text("ukrainian").indexOf("Депутат Є") + 8)
                        .getBytes(StandardCharsets.UTF_8)
                        .length
                + 1;
        cut.write(whole, 0, end);
        Extract read = Pages.read(cut.toByteArray(), "text/html; charset=utf-8");
        assertTrue(read.text().contains("«Ми не продавали озера і не підписували жодного договору"), read.text());
    }
}
