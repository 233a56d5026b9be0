package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage of all kinds, the same in each run, ends in a text or in a reason why there is none. */
class FuzzTest {

    private static final String[] LABELS = {
        null,
        "text/html",
        "text/html; charset=euc-kr",
        "text/plain; charset=utf-16",
        "application/pdf",
        "nonsense;;=",
        "text/html; charset=windows-1251"
    };

    private static final String[] SPLICES = {
        "<",
        ">",
        "<!--",
        "</",
        "\"",
        "<table>",
        "</body>",
        "<script>",
        "&#x110000;",
        "\u0000",
        "<svg>",
        "<template>",
        "{",
        "]]>"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news",
                "wire",
                "blog",
                "government",
                "forum",
                "tables",
                "amp",
                "ticker",
                "xhtml",
                "arabic",
                "korean",
                "ukrainian",
                "unmarked"
            })
    void aDamagedPageIsReadOrRefused(String name) {
        Random random = new Random(name.hashCode());
        byte[] whole = Pages.bytes(name, name.equals("ukrainian") ? "windows-1251" : "UTF-8");
        for (int i = 0; i < 40; i++) {
            readOrRefused(damaged(whole, random), LABELS[random.nextInt(LABELS.length)]);
        }
    }

    @Test
    void aDamagedPdfIsReadOrRefused() throws IOException {
        byte[] whole = pdf();
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            readOrRefused(damaged(whole, random), "application/pdf");
        }
    }

    private static void readOrRefused(byte[] bytes, String label) {
        Path file = Pages.file(bytes);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                Extract read = Extractor.extract(file, Pages.fetched(label));
                assertTrue(Characters.bytes(read.text()) <= Extractor.MAX_TEXT);
                assertEquals(read.pages().stream().sorted().toList(), read.pages());
                assertTrue(read.pages().stream()
                        .allMatch(page -> page >= 0 && page <= read.text().length()));
                if (read.format() == Format.HTML) {
                    SafeHtml.of(file, Pages.fetched(label));
                }
            } catch (Unreadable e) {
                assertTrue(e.getMessage().endsWith("."));
            }
        });
        assertTrue(file.toFile().delete());
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int flips = random.nextInt(1 + random.nextInt(200));
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            byte[] splice = SPLICES[random.nextInt(SPLICES.length)].getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(bytes.length - splice.length);
            System.arraycopy(splice, 0, bytes, at, splice.length);
        }
        if (random.nextInt(3) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        if (random.nextInt(8) == 0) {
            bytes = Arrays.copyOfRange(bytes, random.nextInt(1 + Math.min(40, bytes.length)), bytes.length);
        }
        return bytes;
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : List.of("The first page.", "The second page.")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
