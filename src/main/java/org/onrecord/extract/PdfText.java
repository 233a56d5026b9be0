package org.onrecord.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.onrecord.extract.Unreadable.Reason;

/**
 * The text of a PDF, page by page, in the order in which the document prints it. Reading it is bounded in time, in
 * pages, in the length of the text and in memory.
 */
final class PdfText {

    static {
        // PDFBox would look through all fonts of the machine, and would write what it found into the user's home.
        FontMappers.set(new BundledFont());
    }

    private final Allowance allowance;

    private PdfText(Duration time) {
        this.allowance = new Allowance(time);
    }

    static Extract read(Path bytes, Duration time) throws Unreadable {
        return new PdfText(time).read(bytes);
    }

    private Extract read(Path bytes) throws Unreadable {
        try (GuardedFile file = new GuardedFile(bytes, allowance);
                PDDocument document = new GuardedParser(file, allowance).parse()) {
            Extract extract = read(document);
            if (allowance.spent()) {
                throw new Unreadable(Reason.TOO_DEEP, null);
            }
            return extract;
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.ENCRYPTED, e);
        } catch (PageStripper.TextTooLong e) {
            throw new Unreadable(Reason.TOO_LONG, e);
        } catch (Allowance.Spent e) {
            throw new Unreadable(Reason.TOO_DEEP, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // Whatever the file made of its few bytes is garbage by now; the next file can be read.
            throw new Unreadable(Reason.TOO_DEEP, null);
        } catch (IOException | RuntimeException e) {
            // A damaged file shows as whatever exception its damage leads to.
            throw new Unreadable(allowance.spent() ? Reason.TOO_DEEP : Reason.BROKEN, e);
        }
    }

    private Extract read(PDDocument document) throws IOException, Unreadable {
        int pages = document.getNumberOfPages();
        if (pages > Extractor.MAX_PAGES) {
            throw new Unreadable(Reason.TOO_MANY_PAGES, null);
        }
        if (pages <= 0) {
            throw new Unreadable(Reason.BROKEN, null);
        }
        PageStripper stripper = new PageStripper(allowance);
        stripper.read(document);
        String text = Extractor.bounded(stripper.text());
        if (text.isEmpty()) {
            throw new Unreadable(Reason.NO_TEXT, null);
        }
        return new Extract(Format.PDF, text, stripper.starts(), PdfDescription.of(document), null);
    }
}
