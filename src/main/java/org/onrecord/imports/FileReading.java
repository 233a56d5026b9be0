package org.onrecord.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds out what a file is, a page, JSON or a spreadsheet, and reads it as that. */
final class FileReading {

    private static final int SAMPLE = 20_000;

    private static final Pattern MARKUP =
            Pattern.compile("(?is).*<\\s*(?:!doctype|html|head|body|script|div|span|p|meta|main|article|section)\\b.*");

    private FileReading() {}

    /** Nothing in it can be read; the sentence says why. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String sentence) {
            super(sentence);
        }
    }

    /**
     * Reads a file.
     *
     * @param address where it was fetched from, or null
     * @param said the encoding that the server said it is in, or null
     */
    static void read(Path file, String address, Charset said, Publishers wanted, StagingOf staging)
            throws IOException, Unfit {
        FileText text = FileText.of(file, said);
        String beginning;
        try (Reader reader = text.open()) {
            char[] sample = new char[SAMPLE];
            int read = reader.read(sample);
            beginning = read < 0 ? "" : new String(sample, 0, read);
        }
        require(beginning);
        Staging into = staging.in(text.encoding());
        Tally tally = new Tally();
        try (Reader reader = text.open()) {
            if (MarkupReading.looksLikeJson(beginning)) {
                tally = MarkupReading.json(reader, new ReadPage(address, null), wanted, into);
            } else if (MARKUP.matcher(beginning).matches()) {
                StringWriter html = new StringWriter();
                reader.transferTo(html);
                tally = MarkupReading.html(html.toString(), address, wanted, into);
            } else {
                TableReading.read(reader, into);
            }
        }
        into.end(tally, text.messages());
    }

    private static void require(String beginning) throws Unfit {
        if (beginning.isBlank()) {
            throw new Unfit("There is nothing in it.");
        }
        if (beginning.startsWith("PK")) {
            throw new Unfit("This is a spreadsheet program’s own file. Save it there as CSV, and give that.");
        }
        long controls = beginning
                .chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        if (controls * 20 > beginning.length()) {
            throw new Unfit("This is no page, no JSON and no CSV.");
        }
    }

    /** Makes the rows ready for a text of an encoding. */
    interface StagingOf {

        Staging in(String encoding);
    }
}
