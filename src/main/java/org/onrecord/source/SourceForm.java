package org.onrecord.source;

import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.extract.SelfDescription;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerNaming;
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
 * @param copyAccess what readers get of our copies; empty leaves it as it is
 * @param text the text of a first copy, where one is pasted with the source
 * @param delivery the number of what arrived and is to be the first copy
 */
public record SourceForm(
        @PlainText(max = 10) String revision,

        @NotBlank(message = "Write the title, or what it was in a few words.") @PlainText(max = 500)
        String title,

        @PlainText(max = 20) String kind,

        @NotBlank(message = "Say who published it.") @PlainText(max = 300)
        String publisher,

        @PlainText(max = 20) String publisherKind,
        @PlainText(max = 300) String author,
        @PlainText(max = WebAddress.MAX_BYTES) String address,

        @NotBlank(message = "Write the language as a tag: en, ko, uk, zh-Hant.") @PlainText(max = 35)
        String language,

        @PlainText(max = 200) String published,
        @PlainText(max = WebAddress.MAX_BYTES) String original,
        @PlainText(max = 20) String derivation,
        @PlainText(max = 20) String copyAccess,
        @PlainText(max = Capture.MAX_BYTES) String text,
        @PlainText(max = 20) String delivery) {

    static final SourceForm BLANK =
            new SourceForm("0", "", "", "", "", "", "", "en", "", "", "", CopyAccess.TEXT.name(), "", "");

    public static SourceForm from(FormData data) {
        return new SourceForm(
                data.text("revision"),
                data.text("title"),
                data.text("kind"),
                data.text("publisher"),
                data.text("publisherKind"),
                data.text("author"),
                data.text("address"),
                data.text("language"),
                data.text("published"),
                data.text("original"),
                data.text("derivation"),
                data.text("copyAccess"),
                data.whole("text"),
                data.text("delivery"));
    }

    /** What is on record, as it would have been typed. */
    static SourceForm of(Source source, String publisher) {
        return new SourceForm(
                Integer.toString(source.revision()),
                source.title(),
                source.kind().name(),
                publisher,
                "",
                text(source.author()),
                text(source.address()),
                source.language(),
                text(source.published().edtf()),
                source.derivedFrom() == null ? "" : SourceReading.label(source.derivedFrom()),
                source.derivation() == null ? "" : source.derivation().name(),
                source.copyAccess().name(),
                "",
                "");
    }

    /** What arrived says of itself, to be looked at before it is sent. */
    static SourceForm proposedBy(Delivery delivery) {
        SelfDescription itself = delivery.itself();
        String publisher = text(itself.publisher());
        boolean unknown =
                !publisher.isEmpty() && SpeakerNaming.bearers(publisher).isEmpty();
        return new SourceForm(
                "0",
                text(itself.title()),
                delivery.original() == null
                        ? ""
                        : SourceKind.of(delivery.original().mediaType())
                                .map(Enum::name)
                                .orElse(""),
                publisher,
                unknown ? SpeakerKind.OUTLET.name() : "",
                text(itself.author()),
                text(delivery.ownAddress()),
                text(itself.language()),
                text(itself.published()),
                "",
                "",
                CopyAccess.TEXT.name(),
                "",
                String.valueOf(delivery.id()));
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    SourceForm over(int other) {
        return new SourceForm(
                Integer.toString(other),
                title,
                kind,
                publisher,
                publisherKind,
                author,
                address,
                language,
                published,
                original,
                derivation,
                copyAccess,
                text,
                delivery);
    }

    SourceForm withText(String pasted) {
        return new SourceForm(
                revision,
                title,
                kind,
                publisher,
                publisherKind,
                author,
                address,
                language,
                published,
                original,
                derivation,
                copyAccess,
                pasted,
                delivery);
    }

    SourceForm withAddress(String other) {
        return new SourceForm(
                revision,
                title,
                kind,
                publisher,
                publisherKind,
                author,
                other,
                language,
                published,
                original,
                derivation,
                copyAccess,
                text,
                delivery);
    }

    /** What was typed, by the fields' names on the page. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Title", title);
        said.put("Kind", label(Vocabulary.find(SourceKind.class, kind), kind));
        said.put("Publisher", publisher);
        said.put("What the publisher is", label(Vocabulary.find(SpeakerKind.class, publisherKind), publisherKind));
        said.put("Author", author);
        said.put("Address", address);
        said.put("Language", language);
        said.put("Published", published);
        said.put("Comes from", original);
        said.put("How it came from there", label(Vocabulary.find(Derivation.class, derivation), derivation));
        said.put("What readers get of our copies", label(Vocabulary.find(CopyAccess.class, copyAccess), copyAccess));
        return said;
    }

    private static String label(Choice chosen, String typed) {
        return chosen == null ? typed : chosen.label();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
