package org.onrecord.article;

import org.onrecord.extract.PastedMarkup;
import org.onrecord.extract.Unreadable;
import org.onrecord.source.CopyAccess;
import org.onrecord.source.SourceForm;
import org.onrecord.source.SourceKind;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * An article as it is pasted. What its source has in common with others is read, and limited, by the source's own form.
 *
 * @param source the number of the source on record that the text is a copy of, or empty for a new one
 * @param anew not empty when it is another publication of a text that is on record
 * @param dateline where and when it says it was written, as printed
 * @param zone the IANA time zone of its dates
 */
record ArticleForm(
        @PlainText(max = 20) String source,
        @PlainText(max = 5) String anew,
        String title,
        String publisher,
        String publisherKind,
        String address,
        String published,
        @PlainText(max = 200) String dateline,
        @PlainText(max = 60) String zone,
        String language,

        @PlainText(max = org.onrecord.intake.Article.LONGEST_TEXT)
        String text) {

    static final ArticleForm BLANK = new ArticleForm("", "", "", "", "", "", "", "", "", "en", "");

    static ArticleForm from(FormData data) {
        return new ArticleForm(
                data.text("source"),
                data.text("anew"),
                data.text("title"),
                data.text("publisher"),
                data.text("publisherKind"),
                data.text("address"),
                data.text("published"),
                data.text("dateline"),
                data.text("zone"),
                data.text("language"),
                pasted(data.whole("text"), data.whole("markup")));
    }

    /** The words, by the markup that came along where that can be read, and otherwise as they are. */
    private static String pasted(String plain, String markup) {
        String html = markup.isBlank() && PastedMarkup.looksLikeMarkup(plain) ? plain : markup;
        try {
            return html.isBlank() ? plain : PastedMarkup.text(html);
        } catch (Unreadable e) {
            return plain;
        }
    }

    /** The form of a new source, with the text as its first copy. */
    SourceForm asSource() {
        return new SourceForm(
                "0",
                title,
                SourceKind.ARTICLE.name(),
                publisher,
                publisherKind,
                "",
                address,
                language,
                published,
                "",
                "",
                CopyAccess.TEXT.name(),
                text,
                "");
    }
}
