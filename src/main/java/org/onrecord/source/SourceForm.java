package org.onrecord.source;

import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Choice;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * A source as it is typed: everything is text, so that nothing is lost when it can't be read.
 *
 * @param revision the revision that the editor had before them
 * @param publisherKind what kind of speaker the publisher is, when it is not on record yet
 * @param original the source that this one came from, as {@link SourceReading#label} names it, or its address
 * @param text the text of a first copy, where one is pasted with the source
 */
public record SourceForm(
        @PlainText(max = 10) String revision,

        @NotBlank(message = "Write the title, or what it was in a few words.") @PlainText(max = 500)
        String title,

        @PlainText(max = 20) String kind,

        @NotBlank(message = "Say who published it.") @PlainText(max = 300)
        String publisher,

        @PlainText(max = 20) String publisherKind,
        @PlainText(max = WebAddress.MAX_BYTES) String address,

        @NotBlank(message = "Write the language as a tag: en, ko, uk, zh-Hant.") @PlainText(max = 35)
        String language,

        @PlainText(max = 200) String published,
        @PlainText(max = WebAddress.MAX_BYTES) String original,
        @PlainText(max = 20) String derivation,
        @PlainText(max = Capture.MAX_BYTES) String text) {

    static final SourceForm BLANK = new SourceForm("0", "", "", "", "", "", "en", "", "", "", "");

    public static SourceForm from(FormData data) {
        return new SourceForm(
                data.text("revision"),
                data.text("title"),
                data.text("kind"),
                data.text("publisher"),
                data.text("publisherKind"),
                data.text("address"),
                data.text("language"),
                data.text("published"),
                data.text("original"),
                data.text("derivation"),
                data.whole("text"));
    }

    /** What is on record, as it would have been typed. */
    static SourceForm of(Source source, String publisher) {
        return new SourceForm(
                Integer.toString(source.revision()),
                source.title(),
                source.kind().name(),
                publisher,
                "",
                text(source.address()),
                source.language(),
                text(source.published().edtf()),
                source.derivedFrom() == null ? "" : SourceReading.label(source.derivedFrom()),
                source.derivation() == null ? "" : source.derivation().name(),
                "");
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    SourceForm over(int other) {
        return new SourceForm(
                Integer.toString(other),
                title,
                kind,
                publisher,
                publisherKind,
                address,
                language,
                published,
                original,
                derivation,
                text);
    }

    SourceForm withText(String pasted) {
        return new SourceForm(
                revision,
                title,
                kind,
                publisher,
                publisherKind,
                address,
                language,
                published,
                original,
                derivation,
                pasted);
    }

    /** What was typed, by the fields' names on the page. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Title", title);
        said.put("Kind", label(Vocabulary.find(SourceKind.class, kind), kind));
        said.put("Publisher", publisher);
        said.put("What the publisher is", label(Vocabulary.find(SpeakerKind.class, publisherKind), publisherKind));
        said.put("Address", address);
        said.put("Language", language);
        said.put("Published", published);
        said.put("Comes from", original);
        said.put("How it came from there", label(Vocabulary.find(Derivation.class, derivation), derivation));
        return said;
    }

    private static String label(Choice chosen, String typed) {
        return chosen == null ? typed : chosen.label();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
