package org.onrecord.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each line of an archive's list of files says: a SHA-256, two spaces, a name, as {@code sha256sum -c} reads it. */
record Manifest(String sha256, String name) {

    static final String FILE = "manifest-sha256.txt";

    static final String RECORD = "record.jsonl";

    /** Files that the record refers to and the desk no longer had. */
    static final String MISSING = "missing.txt";

    static final int LONGEST_LINE = 200;

    private static final Pattern CAPTURE = Pattern.compile("captures/([0-9a-f]{64})\\.warc\\.gz");

    private static final Pattern LINE = Pattern.compile(
            "([0-9a-f]{64})  (" + CAPTURE.pattern() + "|log\\.checkpoint|log\\.key|missing\\.txt|record\\.jsonl)");

    /** Only names that an archive can have pass, so that none leads anywhere. */
    static Manifest read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Refused("The archive's list of files names one that no archive has.");
        }
        return new Manifest(parts.group(1), parts.group(2));
    }

    static String capture(String sha256) {
        return "captures/" + sha256 + ".warc.gz";
    }

    /** The hash of the bytes that this file keeps, or null where it is none with bytes of a copy. */
    String kept() {
        Matcher parts = CAPTURE.matcher(name);
        return parts.matches() ? parts.group(1) : null;
    }

    String line() {
        return sha256 + "  " + name + "\n";
    }
}
