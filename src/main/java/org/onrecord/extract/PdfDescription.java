package org.onrecord.extract;

import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** What a PDF says of itself. When it was made says nothing of when it was published: that stays open. */
final class PdfDescription {

    /** What word processors put before a file's name. */
    private static final Pattern MADE_BY = Pattern.compile("(?i)^(?:microsoft (?:word|powerpoint|excel) - )");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)^(?:untitled|[^\\s]+\\.(?:docx?|pptx?|xlsx?|indd|pdf|odt|tmp))$");

    private PdfDescription() {}

    static SelfDescription of(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        String title = Characters.line(information.getTitle(), 500);
        String name = title == null ? null : MADE_BY.matcher(title).replaceFirst("");
        String language = document.getDocumentCatalog().getLanguage();
        return new SelfDescription(
                name == null || name.isEmpty() || FILE_NAME.matcher(name).matches() ? null : name,
                null,
                Characters.line(information.getAuthor(), 300),
                null,
                language == null ? null : PageDescription.tag(language),
                null);
    }
}
