package org.onrecord.source;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;
import org.onrecord.web.Vocabulary;

/** Reads a source's form against what is on record, and changes nothing. */
public final class SourceReading {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})(?: · .*)?", Pattern.DOTALL);

    private final SourceForm form;
    private final Source source;
    private final Issues issues;
    private final SpeakerNaming naming = new SpeakerNaming();
    private final SourceKind kind;
    private final Speaker publisher;
    private final WebAddress address;
    private final String language;
    private final FuzzyDate published;
    private final Source original;
    private final CopyAccess access;
    private final Derivation derivation;
    private final Source twin;
    private final Delivery delivery;

    /**
     * @param source the source on record that the form is about, or null for a new one
     * @param issues what the form's own limits have found; reading adds to it
     */
    SourceReading(SourceForm form, Source source, Issues issues) {
        this.form = form;
        this.source = source;
        this.issues = issues;
        this.kind = readKind();
        this.publisher = readPublisher();
        this.address = readAddress();
        this.language = issues.on("language") == null ? LanguageTag.read(form.language(), "language", issues) : null;
        this.published = readPublished();
        this.derivation = Vocabulary.read(Derivation.class, form.derivation(), "derivation", issues);
        this.original = readOriginal();
        this.twin = readTwin();
        this.delivery = readDelivery();
        this.access = readAccess();
        readText(form.text(), issues);
    }

    /** A source as another's form names it: its number, title and publisher. */
    static String label(Source source) {
        return source.id() + " · " + source.title() + " (" + source.publisher().name() + ")";
    }

    /** Adds what keeps a text from being kept as a copy. */
    static void readText(String text, Issues issues) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Capture.MAX_BYTES) {
            issues.add(
                    "text",
                    String.format(
                            Locale.ROOT,
                            "This text is %,d bytes long; at most %,d fit here.",
                            bytes,
                            Capture.MAX_BYTES));
        }
    }

    private SourceKind readKind() {
        SourceKind read = Vocabulary.read(SourceKind.class, form.kind(), "kind", issues);
        if (read == null) {
            issues.add("kind", "Choose what kind of publication it is.");
        }
        return read;
    }

    /** The publisher named; where the form names the one on record as it was given it, that one, whoever bears the name. */
    private Speaker readPublisher() {
        return source != null && form.publisher().equals(SpeakerNaming.shortest(source.publisher()))
                ? source.publisher()
                : naming.find(form.publisher(), form.publisherKind(), "publisher", issues);
    }

    private WebAddress readAddress() {
        if (form.address().isEmpty() || issues.on("address") != null) {
            return null;
        }
        try {
            return WebAddress.of(form.address());
        } catch (IllegalArgumentException e) {
            issues.add("address", e.getMessage());
            return null;
        }
    }

    /** The date as typed; what is known beyond that, the source's own words and the zone, stays while the date does. */
    private FuzzyDate readPublished() {
        try {
            FuzzyDate typed = form.published().isEmpty() ? null : FuzzyDate.of(form.published());
            boolean same = source != null && typed != null && typed.sameTime(source.published());
            return same ? source.published() : typed;
        } catch (DateTimeException e) {
            issues.add("published", e.getMessage());
            return null;
        }
    }

    private Source readOriginal() {
        if (form.original().isEmpty() || issues.on("original") != null) {
            if (derivation != null) {
                issues.add("original", "Say which source it comes from.");
            }
            return null;
        }
        Optional<Source> named = named(form.original());
        if (named.isEmpty()) {
            issues.add("original", "No such source is on record. Choose one from the list, or paste its address.");
        } else if (source != null && named.get().restsOn(source)) {
            issues.add("original", "That source is this one, or comes from it.");
        } else if (derivation == null) {
            issues.add("derivation", "Say how it came from there.");
        }
        return named.orElse(null);
    }

    private static Optional<Source> named(String typed) {
        Matcher numbered = NUMBERED.matcher(typed);
        if (numbered.matches()) {
            return Source.ifAny(Long.valueOf(numbered.group(1)));
        }
        try {
            return Source.at(WebAddress.of(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A form that doesn't say it leaves it as it is. */
    private CopyAccess readAccess() {
        CopyAccess chosen = Vocabulary.read(CopyAccess.class, form.copyAccess(), "copyAccess", issues);
        if (chosen != null) {
            return chosen;
        }
        return source == null ? CopyAccess.TEXT : source.copyAccess();
    }

    private Source readTwin() {
        if (address != null) {
            Optional<Source> there = Source.at(address)
                    .filter(other -> source == null || !other.id().equals(source.id()));
            there.ifPresent(
                    other -> issues.add("address", "A source with this address is on record already; see above."));
            return there.orElse(null);
        }
        boolean comparable = source == null && publisher != null && publisher.id() != null;
        if (!comparable || !form.address().isEmpty() || issues.on("title") != null) {
            return null;
        }
        Optional<Source> like = Source.like(form.title(), publisher, published);
        like.ifPresent(other ->
                issues.add("title", "A source with this title, publisher and date is on record already; see above."));
        return like.orElse(null);
    }

    private Delivery readDelivery() {
        if (source != null || form.delivery().isEmpty()) {
            return null;
        }
        Optional<Delivery> arrived = form.delivery().matches("\\d{1,18}")
                ? Delivery.arrivedAs(Long.valueOf(form.delivery()))
                : Optional.empty();
        if (arrived.isEmpty()) {
            issues.add("What arrived is kept already, or was put aside. Ask for it again, or paste the text.");
        } else {
            readTranscript(arrived.get(), form.text(), issues);
        }
        return arrived.orElse(null);
    }

    /** Adds what is missing of a picture or a film: a claim rests on words. */
    static void readTranscript(Delivery delivery, String text, Issues issues) {
        if (delivery.wantsTranscript() && text.isBlank()) {
            issues.add("text", "Type what is said or written in it: a claim rests on words.");
        }
    }

    /** Says of a source what was read. */
    void describe(Source described) {
        described.signedBy(form.author().isEmpty() ? null : form.author());
        described.describe(kind, form.title(), publisher, address, language, published);
        described.comesFrom(original, derivation);
        described.openCopies(access);
    }

    SourceKind kind() {
        return kind;
    }

    Speaker publisher() {
        return publisher;
    }

    String language() {
        return language;
    }

    public Issues issues() {
        return issues;
    }

    /** The source that is on record already for what the form describes, or null. */
    public Source twin() {
        return twin;
    }

    /** What arrived and is to be the first copy, or null. */
    Delivery delivery() {
        return delivery;
    }

    public SpeakerNaming naming() {
        return naming;
    }
}
