package org.onrecord.source;

import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file that somebody gives.
 *
 * @param file the bytes as they were sent, or null when none were
 * @param name the file's name as it is shown
 * @param label the media type that the browser took it for, or null
 * @param source the number of the source that it is to be a copy of, or empty
 * @param transcript what is said or written in a picture or a film, or empty
 */
record UploadForm(Path file, long size, String name, String label, String source, String transcript) {

    static UploadForm blank(String source) {
        return new UploadForm(null, 0, null, null, source == null ? "" : source, "");
    }

    /** A browser sends an empty file without a name when none was chosen. */
    static UploadForm of(FileUpload sent, String source, String transcript) {
        UploadForm blank = blank(source);
        boolean none = sent == null || (sent.size() == 0 && isEmpty(sent.fileName()));
        return new UploadForm(
                none ? null : sent.uploadedFile(),
                none ? 0 : sent.size(),
                none ? null : FileName.of(sent.fileName()),
                none ? null : sent.contentType(),
                blank.source(),
                transcript == null ? "" : transcript);
    }

    private static boolean isEmpty(String name) {
        return name == null || name.isEmpty();
    }
}
