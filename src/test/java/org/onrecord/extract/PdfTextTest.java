package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Unreadable.Reason;

class PdfTextTest {

    private static final PDFont HELVETICA = new PDType1Font(FontName.HELVETICA);

    @Test
    void theLinesOfAParagraphAreJoinedAndPagesAreKnown() throws Exception {
        PDDocument document = new PDDocument();
        page(document, HELVETICA, 700, "The board never promised", "a second bridge, its", "chair said.");
        page(document, HELVETICA, 700);
        page(document, HELVETICA, 700, "On the third page.");
        page(document, HELVETICA, 700);
        Extract read = read(bytes(document), "application/pdf");
        assertEquals("The board never promised a second bridge, its chair said.\n\nOn the third page.", read.text());
        int third = read.text().indexOf("On the third");
        assertEquals(List.of(0, third, third, read.text().length()), read.pages());
        assertEquals(Format.PDF, read.format());
        assertNull(read.doubt());
    }

    @Test
    void paragraphsAreApart() throws Exception {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, HELVETICA, 700, "First paragraph, first", "line and second.");
            write(content, HELVETICA, 600, "Second paragraph stands", "far below.");
        }
        assertEquals(
                "First paragraph, first line and second.\n\nSecond paragraph stands far below.",
                read(bytes(document), null).text());
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, HELVETICA, 700, "The left column says", "that nobody came.");
            content.beginText();
            content.setFont(HELVETICA, 12);
            content.setLeading(14);
            content.newLineAtOffset(350, 700);
            content.showText("The right column says");
            content.newLine();
            content.showText("that all of them did.");
            content.endText();
        }
        String text = read(bytes(document), null).text();
        assertTrue(text.contains("The left column says that nobody came."), text);
        assertTrue(text.contains("The right column says that all of them did."), text);
    }

    @Test
    void ukrainianInAnEmbeddedFontIsReadAndItsOwnDescriptionToo() throws Exception {
        PDDocument document = new PDDocument();
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            page(
                    document,
                    PDType0Font.load(document, font, true),
                    700,
                    "«Ми не продавали озера»,",
                    "— сказала Їжакевич.");
        }
        document.getDocumentInformation().setTitle("Microsoft Word - Протокол \u0007сесії");
        document.getDocumentInformation().setAuthor(" Є. Ґудзь ");
        document.getDocumentCatalog().setLanguage("uk_UA");
        Extract read = read(bytes(document), "text/html");
        assertEquals("«Ми не продавали озера», — сказала Їжакевич.", read.text());
        assertEquals(new SelfDescription("Протокол сесії", null, "Є. Ґудзь", null, "uk-UA", null), read.itself());
    }

    @Test
    void theNameOfItsFileIsNoTitle() throws Exception {
        PDDocument document = new PDDocument();
        page(document, HELVETICA, 700, "Words");
        document.getDocumentInformation().setTitle("Microsoft Word - minutes_final2.docx");
        assertNull(read(bytes(document), null).itself().title());
    }

    @Test
    void aPdfLockedForReadersIsRefusedAndOneLockedForPrintersIsRead() throws Exception {
        for (int bits : new int[] {40, 128, 256}) {
            assertEquals(Reason.ENCRYPTED, refused(locked("owner", "reader", bits)));
            Extract read = read(locked("owner", "", bits), null);
            assertEquals("Not to be printed.", read.text());
        }
    }

    @Test
    void aDamagedPdfIsRefusedWhereverItIsCut() throws Exception {
        PDDocument document = new PDDocument();
        page(document, HELVETICA, 700, "Whole and well.");
        byte[] whole = bytes(document);
        for (int length = 5; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertEquals("Whole and well.", read(cut, "application/pdf").text());
            } catch (Unreadable e) {
                assertTrue(List.of(Reason.BROKEN, Reason.NO_TEXT).contains(e.reason()), length + " " + e.reason());
            }
        }
        assertEquals(Reason.BROKEN, refused(Arrays.copyOf(whole, 300)));
        assertEquals(Reason.BROKEN, refused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.BROKEN, refused(new byte[] {0, 1, 2, 3, 0, 1, 2, 3}));
    }

    @Test
    void aPdfOfTooManyPagesIsRefusedAndOneLessIsNot() throws Exception {
        assertEquals(Reason.TOO_MANY_PAGES, refused(pages(10_000)));
        assertEquals(Reason.TOO_MANY_PAGES, refused(pages(Extractor.MAX_PAGES + 1)));
        Extract read = read(pages(Extractor.MAX_PAGES), null);
        assertEquals(Extractor.MAX_PAGES, read.pages().size());
    }

    @Test
    void aPdfWithoutWordsSaysSo() throws Exception {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        assertEquals(Reason.NO_TEXT, refused(bytes(document)));
    }

    @Test
    void aTextLongerThanIsKeptIsRefused() throws Exception {
        PDDocument document = new PDDocument();
        String line = "0123456789 ".repeat(9_000);
        for (int i = 0; i < 22; i++) {
            page(document, HELVETICA, 700, line);
        }
        assertEquals(Reason.TOO_LONG, refused(bytes(document)));
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws Exception {
        byte[] bomb = packed(1_000_000_000, " ");
        assertTrue(bomb.length < 5_000_000);
        assertEquals(Reason.TOO_DEEP, refused(content(bomb, 1, COSName.FLATE_DECODE)));
        assertEquals(Reason.TOO_DEEP, refused(content(packed(bomb), 1, COSName.FLATE_DECODE, COSName.FLATE_DECODE)));
        COSName[] seven = Collections.nCopies(7, COSName.FLATE_DECODE).toArray(COSName[]::new);
        assertEquals(Reason.TOO_DEEP, refused(content(packed(1_000, " "), 1, seven)));
    }

    @Test
    void manyStreamsOnOnePageAreMeasuredTogether() throws Exception {
        byte[] part = packed(2_000_000, " ");
        assertEquals(Reason.NO_TEXT, refused(content(part, 4, COSName.FLATE_DECODE)));
        assertEquals(Reason.TOO_DEEP, refused(content(part, 5, COSName.FLATE_DECODE)));
    }

    @Test
    void objectsAndReferencesThatUnpackWithoutEndAreRefused() throws Exception {
        byte[] bomb = packed(1_000_000_000, " ");
        byte[] references = packed(new byte[] {0, 0, 0, 0, 0, 2, 0, 0, 3, 0, 1, 0, 0, 9, 0, 1, 0, 0, 9, 0});
        assertEquals(Reason.TOO_DEEP, refused(inStreams(bomb, references)));
        byte[] objects = packed("1 0 <</Type/Catalog>>".getBytes(StandardCharsets.US_ASCII));
        assertEquals(Reason.TOO_DEEP, refused(inStreams(objects, bomb)));
        assertEquals(Reason.BROKEN, refused(inStreams(objects, references)));
    }

    @Test
    void streamsOfObjectsAreMeasuredTogether() throws Exception {
        assertEquals(Reason.NO_TEXT, refused(threeObjects(1_000_000)));
        assertEquals(Reason.TOO_DEEP, refused(threeObjects(30_000_000)));
    }

    /** A catalogue, its pages and the only page, each at the end of a stream that unpacks to so many bytes. */
    private static byte[] threeObjects(int length) throws IOException {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream references = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        references.writeBytes(new byte[] {0, 0, 0, 0, 0, 2, 0, 0, 4, 0, 2, 0, 0, 5, 0, 2, 0, 0, 6, 0});
        for (int i = 0; i < objects.size(); i++) {
            byte[] start = ((i + 1) + " 0 " + objects.get(i)).getBytes(StandardCharsets.US_ASCII);
            int at = out.size();
            references.writeBytes(new byte[] {1, (byte) (at >> 16), (byte) (at >> 8), (byte) at, 0});
            byte[] padded = Arrays.copyOf(start, length);
            Arrays.fill(padded, start.length, length, (byte) ' ');
            stream(out, (i + 4) + " 0 obj\n<</Type/ObjStm/N 1/First 4", packed(padded));
        }
        int at = out.size();
        stream(out, "7 0 obj\n<</Type/XRef/Size 7/W[1 3 1]/Root 1 0 R", packed(references.toByteArray()));
        out.writeBytes(("startxref\n" + at + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A catalogue in a stream of objects, which a stream of references leads to. */
    private static byte[] inStreams(byte[] objects, byte[] references) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        stream(out, "3 0 obj\n<</Type/ObjStm/N 1/First 4", objects);
        int at = out.size();
        stream(out, "4 0 obj\n<</Type/XRef/Size 4/W[1 3 1]/Root 1 0 R", references);
        out.writeBytes(("startxref\n" + at + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void stream(ByteArrayOutputStream out, String dictionary, byte[] packed) {
        out.writeBytes((dictionary + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed);
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPageOfMoreLettersThanAPageHasIsRefused() throws Exception {
        byte[] letters = ("BT /F 1 Tf (" + "x".repeat(250_000) + ") Tj ET").getBytes(StandardCharsets.US_ASCII);
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        page.setResources(new PDResources());
        page.getResources().put(COSName.F, HELVETICA);
        page.setContents(stream(document, letters));
        assertEquals(Reason.TOO_DEEP, refused(bytes(document)));
    }

    @Test
    void whatTakesTooLongIsRefused() throws Exception {
        byte[] operators = packed(10_000_000, "q Q ");
        Path file = Pages.file(content(operators, 1, COSName.FLATE_DECODE));
        Unreadable late = assertThrows(
                Unreadable.class, () -> Extractor.extract(file, Circumstances.file(null), Duration.ofMillis(100)));
        assertEquals(Reason.TOO_DEEP, late.reason());
        Unreadable never =
                assertThrows(Unreadable.class, () -> Extractor.extract(file, Circumstances.file(null), Duration.ZERO));
        assertEquals(Reason.TOO_DEEP, never.reason());
    }

    @Test
    void bottomlessNestingEndsInARefusal() throws Exception {
        String deep = "%PDF-1.7\n1 0 obj\n" + "[".repeat(500_000) + "\nendobj\n2 0 obj\n" + "<</a ".repeat(500_000)
                + "\nendobj\ntrailer\n<</Root 1 0 R /Info 2 0 R>>\nstartxref\n9\n%%EOF";
        Reason reason = refused(deep.getBytes(StandardCharsets.US_ASCII));
        assertTrue(List.of(Reason.TOO_DEEP, Reason.BROKEN).contains(reason), reason.toString());
        String operands = "[".repeat(500_000) + "(x) Tj";
        Reason inPage = refused(content(packed(operands.getBytes(StandardCharsets.US_ASCII)), 1, COSName.FLATE_DECODE));
        assertTrue(List.of(Reason.TOO_DEEP, Reason.BROKEN, Reason.NO_TEXT).contains(inPage), inPage.toString());
    }

    @Test
    void pagesThatHoldThemselvesEnd() {
        String circle = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n"
                + "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF";
        Reason reason = refused(circle.getBytes(StandardCharsets.US_ASCII));
        assertTrue(List.of(Reason.TOO_DEEP, Reason.BROKEN, Reason.NO_TEXT).contains(reason), reason.toString());
    }

    /** With time enough for a machine that does other things as well. */
    private static Extract read(byte[] pdf, String label) throws Unreadable {
        return Extractor.extract(Pages.file(pdf), Pages.fetched(label), Duration.ofMinutes(5));
    }

    private static Reason refused(byte[] pdf) {
        return assertThrows(Unreadable.class, () -> read(pdf, "application/pdf"))
                .reason();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] pages(int count) throws IOException {
        PDDocument document = new PDDocument();
        page(document, HELVETICA, 700, "The first page has words.");
        for (int i = 1; i < count; i++) {
            document.addPage(new PDPage());
        }
        return bytes(document);
    }

    private static byte[] locked(String owner, String reader, int bits) throws IOException {
        PDDocument document = new PDDocument();
        page(document, HELVETICA, 700, "Not to be printed.");
        AccessPermission permission = new AccessPermission();
        permission.setCanPrint(false);
        permission.setCanExtractContent(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, reader, permission);
        policy.setEncryptionKeyLength(bits);
        document.protect(policy);
        return bytes(document);
    }

    private static void page(PDDocument document, PDFont font, float y, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        if (lines.length > 0) {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, font, y, lines);
            }
        }
    }

    private static void write(PDPageContentStream content, PDFont font, float y, String... lines) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.setLeading(14);
        content.newLineAtOffset(72, y);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    /** A page whose contents are one stream, so many times, packed already. */
    private static byte[] content(byte[] packed, int times, COSName... filters) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(packed);
        }
        if (filters.length == 1) {
            stream.setItem(COSName.FILTER, filters[0]);
        } else {
            COSArray all = new COSArray();
            Arrays.stream(filters).forEach(all::add);
            stream.setItem(COSName.FILTER, all);
        }
        page.setContents(Collections.nCopies(times, new PDStream(stream)));
        return bytes(document);
    }

    private static PDStream stream(PDDocument document, byte[] content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] packed(int length, String of) throws IOException {
        byte[] part = of.repeat(1_000_000 / of.length()).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), 65_536)) {
            for (int left = length; left > 0; left -= part.length) {
                out.write(part, 0, Math.min(left, part.length));
            }
        }
        return packed.toByteArray();
    }
}
