package org.onrecord.extract;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the pages of a PDF one by one. The lines of a paragraph are joined by a space, so that quoted words are found
 * though a line ends between them; paragraphs and pages are apart by an empty line. A word that was divided at the end
 * of a line keeps its hyphen and a space: nobody can tell it from one that is written so.
 */
final class PageStripper extends PDFTextStripper {

    /** A page with more letters is no page. */
    private static final int MAX_POSITIONS = 200_000;

    /** The most bytes that what draws one page may unpack to; PDFBox makes many times as much of them in memory. */
    static final long MAX_CONTENT = 8_000_000;

    /** The text grew beyond what is kept. */
    static final class TextTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Allowance allowance;
    private final UnpackedSize size;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private int positions;

    PageStripper(Allowance allowance) {
        this.allowance = allowance;
        this.size = new UnpackedSize(allowance);
        setLineSeparator("\n");
        setParagraphStart("");
        setParagraphEnd("\n\n");
        setPageStart("");
        setPageEnd("");
        setArticleStart("");
        setArticleEnd("\n\n");
    }

    void read(PDDocument document) throws IOException {
        writeText(document, new StringWriter());
        upTo(document.getNumberOfPages());
    }

    String text() {
        return text.toString();
    }

    /** Where each page begins; one without words begins where the next one does. */
    List<Integer> starts() {
        starts.replaceAll(start -> Math.min(start, text.length()));
        return starts;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        allowance.check();
        if (starts.size() >= Extractor.MAX_PAGES) {
            throw allowance.over("pages"); // more than the document says that it has
        }
        long content = 0;
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            content += size.of(streams.next().getCOSObject());
            if (content > MAX_CONTENT) {
                throw allowance.over("memory");
            }
        }
        upTo(getCurrentPageNo() - 1);
        positions = 0;
        StringWriter written = new StringWriter();
        output = written;
        super.processPage(page);
        add(written.toString());
    }

    /** Pages that draw nothing at all aren't processed. */
    private void upTo(int page) {
        while (starts.size() < page) {
            starts.add(text.length() == 0 ? 0 : text.length() + 2);
        }
    }

    private void add(String page) throws IOException {
        String joined = Paragraphs.joined(page);
        if (!joined.isEmpty() && text.length() > 0) {
            text.append("\n\n");
        }
        int begin = text.length();
        text.append(joined);
        if (joined.isEmpty()) {
            upTo(getCurrentPageNo());
        } else {
            starts.add(begin);
        }
        if (text.length() > Extractor.MAX_TEXT) {
            throw new TextTooLong();
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        allowance.check();
        if (++positions > MAX_POSITIONS) {
            throw allowance.over("memory");
        }
        super.processTextPosition(position);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.check();
        super.processOperator(operator, operands);
    }
}
