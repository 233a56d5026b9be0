package org.onrecord.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out what a file is, a page, JSON or a spreadsheet, and reads it as that. */
final class FileReading {

    private static final int SAMPLE = 20_000;

    /** Nothing else begins so, whatever it is called. */
    private static final Pattern PAGE = Pattern.compile("(?is)[\\uFEFF\\s]*<(?:!--|(?:!doctype|\\?xml|html)\\b).*");

    /** A part of a page may begin with any tag; a cell may, too. */
    private static final Pattern TAG = Pattern.compile("(?is)[\\uFEFF\\s]*<[a-z][\\w:-]*(?:[\\s/>].*)?");

    private FileReading() {}

    /** Nothing in it can be read; the sentence says why. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String sentence) {
            super(sentence);
        }
    }

    /** Reads a file. */
    static void read(Path file, Given given, Publishers wanted, StagingOf staging) throws IOException, Unfit {
        FileText text = FileText.of(file, given.charset());
        String beginning;
        try (Reader reader = text.open()) {
            char[] sample = new char[SAMPLE];
            int read = reader.read(sample);
            beginning = read < 0 ? "" : new String(sample, 0, read);
        }
        require(beginning);
        Staging into = staging.in(text.encoding());
        Tally tally = new Tally();
        List<Message> messages = new ArrayList<>(text.messages());
        try (Reader reader = text.open()) {
            if (isJson(beginning, given)) {
                // Pages and spreadsheets may well begin with one; JSON must not (RFC 8259, 8.1).
                if (text.marked()) {
                    messages.add(Message.of(Deviation.BYTE_ORDER_MARK, "the whole file"));
                }
                tally = MarkupReading.json(reader, new ReadPage(given.address(), null), wanted, into);
            } else if (isPage(beginning, given)) {
                StringWriter html = new StringWriter();
                reader.transferTo(html);
                tally = MarkupReading.html(html.toString(), given.address(), wanted, into);
            } else {
                TableReading.read(reader, into);
            }
        }
        into.end(tally, messages);
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

    static boolean isJson(String beginning, Given given) {
        return !given.table() && MarkupReading.looksLikeJson(beginning);
    }

    /** What it begins with decides, and its name or type where that doesn't: cells, too, may hold tags. */
    static boolean isPage(String beginning, Given given) {
        return PAGE.matcher(beginning).matches()
                || !given.table() && (given.page() || TAG.matcher(beginning).matches());
    }

    /** Makes the rows ready for a text of an encoding. */
    interface StagingOf {

        Staging in(String encoding);
    }
}
