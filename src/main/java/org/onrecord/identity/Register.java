package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.SubjectKind;
import org.onrecord.quantity.Quantity;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.Refusal;

/** The five kinds of entries that have addresses, as the desk's own addresses name them, and how each is found. */
enum Register {
    CLAIMS(SubjectKind.CLAIM, "claim") {
        @Override
        Addressed byId(Long id) {
            return Claim.byId(id);
        }

        @Override
        Addressed locked(Long id) {
            return Claim.locked(id);
        }

        @Override
        List<? extends Addressed> named(String name) {
            return Claim.list("slug = ?1", name);
        }

        @Override
        void readdress(Long id, Actor actor, String slug) {
            Claim.locked(id).readdress(actor, slug);
        }

        @Override
        Merging merging() {
            return new ClaimMerging();
        }
    },
    SPEAKERS(SubjectKind.SPEAKER, "speaker") {
        @Override
        Addressed byId(Long id) {
            return Speaker.byId(id);
        }

        @Override
        Addressed locked(Long id) {
            return Speaker.locked(id);
        }

        @Override
        List<? extends Addressed> named(String name) {
            List<Speaker> bearers = SpeakerNaming.bearers(name);
            return bearers.isEmpty() ? Speaker.list("slug = ?1 and mergedInto is null", name) : bearers;
        }

        @Override
        String label(Addressed entry) {
            return SpeakerNaming.label((Speaker) entry);
        }

        @Override
        void readdress(Long id, Actor actor, String slug) {
            Speaker.locked(id).readdress(actor, slug);
        }

        @Override
        Merging merging() {
            return new SpeakerMerging();
        }
    },
    SOURCES(SubjectKind.SOURCE, "source") {
        @Override
        Addressed byId(Long id) {
            return Source.byId(id);
        }

        @Override
        Addressed locked(Long id) {
            return Source.locked(id);
        }

        @Override
        List<? extends Addressed> named(String name) {
            return Source.list("slug = ?1", name);
        }

        @Override
        void readdress(Long id, Actor actor, String slug) {
            Source.locked(id).readdress(actor, slug);
        }

        @Override
        Merging merging() {
            return new SourceMerging();
        }
    },
    TOPICS(SubjectKind.TOPIC, "topic") {
        @Override
        Addressed byId(Long id) {
            return Topic.byId(id);
        }

        @Override
        Addressed locked(Long id) {
            // Whoever makes two of them one moves those below.
            Topic.holdOrder();
            return Topic.locked(id);
        }

        @Override
        List<? extends Addressed> named(String name) {
            Optional<Topic> topic = Topic.named(name);
            return topic.isPresent() ? topic.stream().toList() : Topic.list("slug = ?1", name);
        }

        @Override
        void readdress(Long id, Actor actor, String slug) {
            Topic.locked(id).readdress(actor, slug);
        }

        @Override
        Merging merging() {
            return new TopicMerging();
        }
    },
    QUANTITIES(SubjectKind.QUANTITY, "quantity") {
        @Override
        Addressed byId(Long id) {
            return Quantity.byId(id);
        }

        @Override
        Addressed locked(Long id) {
            return Quantity.locked(id);
        }

        @Override
        List<? extends Addressed> named(String name) {
            Optional<Quantity> quantity = Quantity.named(name);
            return quantity.isPresent() ? quantity.stream().toList() : Quantity.list("slug = ?1", name);
        }

        @Override
        void readdress(Long id, Actor actor, String slug) {
            Quantity.locked(id).readdress(actor, slug);
        }

        @Override
        Merging merging() {
            return new QuantityMerging();
        }
    };

    private final SubjectKind kind;
    private final String noun;

    Register(SubjectKind kind, String noun) {
        this.kind = kind;
        this.noun = noun;
    }

    /** The register that the desk's addresses call so, such as {@code speakers}. */
    static Register of(String path) {
        return Stream.of(values())
                .filter(register -> register.path().equals(path))
                .findFirst()
                .orElseThrow(Refusal::missing);
    }

    static Register of(SubjectKind kind) {
        return Stream.of(values())
                .filter(register -> register.kind == kind)
                .findFirst()
                .orElseThrow(Refusal::missing);
    }

    abstract Addressed byId(Long id);

    abstract Addressed locked(Long id);

    /** The entries that may be meant by a name, or by the last part of an address. */
    abstract List<? extends Addressed> named(String name);

    abstract void readdress(Long id, Actor actor, String slug);

    abstract Merging merging();

    /** An entry's name, with what tells it from others of that name. */
    String label(Addressed entry) {
        return entry.label();
    }

    /** The entries that may be meant by what a person typed: a name, an address, or the number of the desk's page. */
    List<Addressed> meant(String typed) {
        String last = typed.replaceAll("/+$", "").replaceAll("^.*/", "");
        List<Addressed> found = new ArrayList<>(named(typed));
        if (found.isEmpty() && !last.equals(typed)) {
            found.addAll(named(last));
        }
        if (found.isEmpty() && last.matches("\\d{1,18}")) {
            try {
                found.add(byId(Long.valueOf(last)));
            } catch (Refusal none) {
                // Nothing has this number; then nothing is meant.
            }
        }
        return found;
    }

    public SubjectKind kind() {
        return kind;
    }

    public String noun() {
        return noun;
    }

    /** How the desk's and the public addresses call it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
