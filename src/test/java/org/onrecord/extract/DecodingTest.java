package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final String UKRAINIAN =
            "Голова громади Ганна Їжакевич сказала: Ми не продавали озера, і ґанок цілий. Їй вірять.";
    private static final String KOREAN = "박도현 시장은 30일 시의회에서 다리 공사는 내년 봄에 끝난다고 말했다.";
    private static final String JAPANESE = "市長は議会で「橋の工事は来年の春に終わる」と述べました。会社はそれを否定しています。";
    private static final String ARABIC = "قالت وزيرة التموين سلمى الحداد يوم الثلاثاء إن الحكومة لن ترفع سعر الخبز.";
    private static final String FRENCH =
            "Le préfet l’a répété : « Je n’ai jamais promis de route à l’été, ni même un pré. »";
    private static final String CHINESE = "市长在会议上说，桥梁工程将于明年春天完成，但公司否认了这一说法。";

    private static String read(byte[] bytes, String label) {
        return Decoding.of(bytes, label, false);
    }

    private static String page(String text, String charset, String label, String declared) {
        String html = "<html><head><meta charset=\"" + declared + "\"></head><body><p>" + text + "</p></body></html>";
        return Decoding.of(html.getBytes(Charset.forName(charset)), label, true);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "ISO-8859-1",
                "windows-1252",
                "us-ascii",
                "windows-1251",
                "KOI8-U",
                "EUC-KR",
                "Shift_JIS",
                "utf-8",
                "no-such-charset",
                "''",
                "utf-7"
            })
    void whatIsUtf8IsReadAsSuchWhateverItIsCalled(String label) {
        for (String text : Arrays.asList(UKRAINIAN, KOREAN, JAPANESE, ARABIC, FRENCH)) {
            assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=" + label));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, UKRAINIAN",
        "KOI8-U, UKRAINIAN",
        "EUC-KR, KOREAN",
        "Shift_JIS, JAPANESE",
        "EUC-JP, JAPANESE",
        "windows-1256, ARABIC",
        "windows-1252, FRENCH",
        "GB18030, CHINESE"
    })
    void whatIsCalledByItsNameIsReadAsSuch(String charset, String name) {
        String text = named(name);
        assertEquals(text, read(text.getBytes(Charset.forName(charset)), "text/plain;charset=\"" + charset + "\""));
        assertTrue(page(text, charset, null, charset).contains(text));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, UKRAINIAN", "KOI8-U, UKRAINIAN", "EUC-KR, KOREAN", "Shift_JIS, JAPANESE", "EUC-JP, JAPANESE",
        "windows-1256, ARABIC", "windows-1252, FRENCH", "UTF-16LE, UKRAINIAN", "UTF-16BE, KOREAN", "UTF-16LE, ARABIC",
        "UTF-16, JAPANESE", "UTF-16BE, FRENCH"
    })
    void whatIsCalledNothingOrWronglyUtf8IsFound(String charset, String name) {
        String text = named(name) + " " + named(name);
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertEquals(text, read(bytes, null));
        assertEquals(text, read(bytes, "text/html; charset=utf-8"));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, UKRAINIAN", "KOI8-U, UKRAINIAN", "windows-1256, ARABIC", "EUC-KR, KOREAN"})
    void theLatinThatServersSayByDefaultIsNotBelieved(String charset, String name) {
        String text = named(name) + " " + named(name);
        assertEquals(text, read(text.getBytes(Charset.forName(charset)), "text/plain; charset=ISO-8859-1"));
        assertTrue(page(text, charset, "text/html; charset=ISO-8859-1", charset).contains(text));
    }

    @Test
    void theServersLabelGoesBeforeThePagesOwn() {
        assertTrue(page(UKRAINIAN, "windows-1251", "text/html; charset=windows-1251", "utf-8")
                .contains(UKRAINIAN));
        assertTrue(page(UKRAINIAN, "KOI8-U", "text/html; charset=koi8-u", "windows-1251")
                .contains(UKRAINIAN));
    }

    @Test
    void aMarkDecides() {
        for (String charset : Arrays.asList("UTF-8", "UTF-16BE", "UTF-16LE")) {
            byte[] bytes = ("\uFEFF" + UKRAINIAN).getBytes(Charset.forName(charset));
            assertEquals(UKRAINIAN, read(bytes, "text/plain; charset=windows-1251"));
        }
    }

    @Test
    void aPageInUtf16WithoutAMarkIsReadThoughItSaysSomethingElse() throws Unreadable {
        String html = Pages.text("ukrainian");
        for (Charset charset : Arrays.asList(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Extract read = Pages.read(html.getBytes(charset), "text/html");
            assertTrue(read.text().contains("Депутат Євген Ґудзь нагадав"), read.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "EUC-KR", "UTF-16"})
    void aTextThatIsCutWithinACharacterIsReadUpToThere(String charset) {
        byte[] bytes = (KOREAN + KOREAN).getBytes(Charset.forName(charset));
        String cut = read(Arrays.copyOf(bytes, bytes.length - 2), "text/plain; charset=" + charset);
        assertTrue(cut.startsWith(KOREAN), cut);
        cut = read(Arrays.copyOf(bytes, bytes.length - 3), "text/plain; charset=" + charset);
        assertTrue(cut.startsWith(KOREAN), cut);
    }

    @Test
    void singleBrokenBytesDoNotMakeUtf8SomethingElse() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(UKRAINIAN.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes(UKRAINIAN.getBytes(StandardCharsets.UTF_8));
        assertEquals(UKRAINIAN + "\uFFFD" + UKRAINIAN, read(bytes.toByteArray(), "text/plain; charset=utf-8"));
        assertEquals(UKRAINIAN + "\uFFFD" + UKRAINIAN, read(bytes.toByteArray(), null));
    }

    @Test
    void nothingAndPlainLettersAreUtf8() {
        assertEquals("", read(new byte[0], null));
        assertEquals("plain", read("plain".getBytes(StandardCharsets.US_ASCII), "text/plain; charset=koi8-u"));
        assertFalse(Utf8.of(new byte[] {(byte) 0xC0, (byte) 0x80}).likely());
        assertFalse(Utf8.of(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}).likely());
    }

    private static String named(String name) {
        return switch (name) {
            case "UKRAINIAN" -> UKRAINIAN;
            case "KOREAN" -> KOREAN;
            case "JAPANESE" -> JAPANESE;
            case "ARABIC" -> ARABIC;
            case "CHINESE" -> CHINESE;
            default -> FRENCH;
        };
    }
}
