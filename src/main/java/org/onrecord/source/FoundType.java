package org.onrecord.source;

import java.util.Locale;
import org.onrecord.extract.Format;

/** The media type that bytes were found to be; a label is believed only as to which kind of picture or film it is. */
final class FoundType {

    static final String ARCHIVE = "application/warc";

    private FoundType() {}

    static String of(Format format, String label) {
        return switch (format) {
            case HTML -> "text/html";
            case PDF -> "application/pdf";
            case TEXT -> "text/plain";
            case IMAGE -> labelled(label, "image/", "image/*");
            case VIDEO -> labelled(label, "video/", labelled(label, "audio/", "video/*"));
        };
    }

    private static String labelled(String label, String kind, String otherwise) {
        String bare = label == null ? "" : label.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.matches(kind + "[a-z0-9.+-]{1,80}") ? bare : otherwise;
    }
}
