package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.extract.Format;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Anlage 3.pdf, Anlage 3.pdf",
        "C:\\Users\\me\\a.pdf, a.pdf",
        "../../etc/passwd, passwd",
        "/home/me/گزارش.pdf, گزارش.pdf",
        "' a.pdf ', a.pdf"
    })
    void theNameAloneIsKept(String given, String name) {
        assertEquals(name, FileName.of(given));
    }

    @Test
    void whatHidesWhatANameSaysIsTakenOut() {
        assertEquals("gnp.exe", FileName.of("\u202Egnp.exe"));
        assertEquals("a.pdf", FileName.of("\u2066a\u2069.\r\n\0pdf\uD800\uFFFD"));
        assertEquals("می‌خواهم.txt", FileName.of("می‌خواهم.txt"), "what joins letters stays");
        assertEquals("😀.png", FileName.of("😀.png"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "/", "a/", "\u202E", "\n"})
    void whatHasNoNameIsCalledSo(String given) {
        assertEquals("unnamed", FileName.of(given));
    }

    @Test
    void aNameHasThreeHundredCharactersAndNoMore() {
        assertEquals("x".repeat(300), FileName.of("x".repeat(300)));
        assertEquals("x".repeat(300), FileName.of("x".repeat(301)));
        assertEquals("x".repeat(299), FileName.of("x".repeat(299) + "😀"), "not half a character");
    }

    @Test
    void aLabelIsBelievedOnlyAsToWhichKindOfPictureOrFilmItIs() {
        assertEquals("image/png", FoundType.of(Format.IMAGE, "image/PNG; x=y"));
        assertEquals("image/*", FoundType.of(Format.IMAGE, "text/html"));
        assertEquals("image/*", FoundType.of(Format.IMAGE, "image/png\r\nX: y"));
        assertEquals("audio/ogg", FoundType.of(Format.VIDEO, "audio/ogg"));
        assertEquals("video/*", FoundType.of(Format.VIDEO, null));
        assertEquals("text/html", FoundType.of(Format.HTML, "application/pdf"));
        assertTrue(FoundType.of(Format.PDF, null).startsWith("application/"));
    }
}
