package org.onrecord.source;

import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Locale;
import org.onrecord.account.User;
import org.onrecord.extract.Extractor;
import org.onrecord.extract.Format;
import org.onrecord.warc.WarcReading;
import org.onrecord.web.Issues;
import org.onrecord.web.LineEnds;

/** Reads what a file is, whatever it says that it is, and changes nothing. */
final class UploadReading {

    private final UploadForm form;
    private final Issues issues = Issues.none();
    private final Source source;
    private final String mediaType;
    private final String transcript;

    /** @param most how many bytes a file may have */
    UploadReading(UploadForm form, User person, long most, Validator validator) throws IOException {
        this.form = form;
        this.source = form.source().isEmpty() ? null : Source.byId(DeliveryReading.source(form.source()));
        readSize(most);
        this.mediaType = issues.isEmpty() ? readType() : null;
        this.transcript = readTranscript(validator);
        if (Delivery.onTheirWay(person) >= Delivery.MOST_AT_ONCE) {
            issues.add(
                    "file",
                    "You have %d pages and files on their way. Wait until some have arrived."
                            .formatted(Delivery.MOST_AT_ONCE));
        }
    }

    private void readSize(long most) {
        if (form.file() == null) {
            issues.add("file", "Choose a file.");
        } else if (form.size() == 0) {
            issues.add("file", "This file is empty.");
        } else if (form.size() > most) {
            issues.add(
                    "file",
                    String.format(
                            Locale.ROOT, "This file is %,d bytes large; at most %,d are taken.", form.size(), most));
        }
    }

    private String readType() throws IOException {
        if (WarcReading.isArchive(form.file())) {
            return FoundType.ARCHIVE;
        }
        Format format = Extractor.format(form.file(), form.label());
        if (format == null) {
            issues.add(
                    "file",
                    "This is none of what is taken: a web page, a PDF, plain text, a web archive, a picture, a film or"
                            + " a sound.");
            return null;
        }
        return FoundType.of(format, form.label());
    }

    private String readTranscript(Validator validator) {
        String typed = LineEnds.normal(form.transcript());
        Issues own = Issues.of(validator.validateProperty(SourceForm.BLANK.withText(typed), "text"));
        SourceReading.readText(typed, own);
        if (!own.isEmpty()) {
            issues.add("transcript", own.on("text"));
        } else if (mediaType != null && wantsTranscript() && typed.isBlank()) {
            issues.add("transcript", "Type what is said or written in it: a claim rests on words.");
        } else if (mediaType != null && !wantsTranscript() && !typed.isBlank()) {
            issues.add(
                    "transcript",
                    "The words of this file are read from it. Leave this empty, or paste your text as a copy of its own.");
        }
        return typed.isBlank() ? null : typed;
    }

    private boolean wantsTranscript() {
        return mediaType.startsWith("image/") || mediaType.startsWith("video/") || mediaType.startsWith("audio/");
    }

    Issues issues() {
        return issues;
    }

    /** What it is to be a copy of, or null while that is not on record. */
    Source source() {
        return source;
    }

    /** The media type that it was found to be. */
    String mediaType() {
        return mediaType;
    }

    boolean isArchive() {
        return FoundType.ARCHIVE.equals(mediaType);
    }

    /** What was typed off it, or null. */
    String transcript() {
        return transcript;
    }
}
