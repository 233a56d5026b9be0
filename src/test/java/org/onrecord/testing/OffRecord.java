package org.onrecord.testing;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.onrecord.account.PasswordHash;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Event;
import org.onrecord.history.Journal;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Slug;

/**
 * Things for tests of rules that need no database: they are never stored, and carry ids as if they had been. Who acts
 * on them writes to a {@link Written} of the test's own.
 */
public final class OffRecord {

    /** When everything here happens. */
    public static final Instant NOW = Instant.parse("2024-06-05T10:00:00Z");

    private static final AtomicLong IDS = new AtomicLong(100);

    private OffRecord() {}

    /** A journal that keeps what is appended, for a test to look at. */
    public static final class Written implements Journal {

        private final List<Event> events = new ArrayList<>();
        private final List<Revision> revisions = new ArrayList<>();

        @Override
        public void append(Event event) {
            events.add(event);
        }

        @Override
        public void append(Revision revision) {
            revisions.add(revision);
        }

        @Override
        public Optional<String> contentSha256(SubjectKind kind, Long id, int number) {
            return revisions.stream()
                    .filter(one -> id.equals(one.subjectId()) && one.number() == number)
                    .map(Revision::contentSha256)
                    .findFirst();
        }

        public List<Event> events() {
            return events;
        }

        public List<Revision> revisions() {
            return revisions;
        }

        public List<Act> acts() {
            return events.stream().map(Event::act).toList();
        }

        public Event last() {
            return events.get(events.size() - 1);
        }

        public Actor by(User person) {
            return new Actor(person, NOW, this);
        }
    }

    public static User user(long id, UserRole... roles) {
        Set<UserRole> all = roles.length == 0 ? EnumSet.of(UserRole.EDITOR) : EnumSet.copyOf(List.of(roles));
        User user =
                new User("person" + id + "@desk.example", "Person " + id, all, new PasswordHash("of no password"), NOW);
        return numbered(user, User.class, id);
    }

    public static Speaker speaker(SpeakerKind kind, String name, Role... roles) {
        Speaker speaker = new Speaker() {
            @Override
            public String slug() {
                return Slug.of(name());
            }
        };
        speaker.describe(name, kind, null, null, List.of(), List.of(roles), List.of());
        return numbered(speaker, Speaker.class, IDS.incrementAndGet());
    }

    /** A publication of 3 June 2024, which was a Monday. */
    public static Source source(SourceKind kind, Speaker publisher) {
        Source source = new Source() {};
        source.describe(kind, "Boats leave", publisher, null, "en", FuzzyDate.of("2024-06-03"));
        return numbered(source, Source.class, IDS.incrementAndGet());
    }

    public static Capture copy(Source source, String text) {
        return numbered(Capture.pasted(source, text, user(1), NOW), Capture.class, IDS.incrementAndGet());
    }

    /** A copy of an article by an outlet of no importance. */
    public static Capture copy(String text) {
        return copy(source(SourceKind.ARTICLE, speaker(SpeakerKind.OUTLET, "Harbour Times")), text);
    }

    /** The first place in a copy where these words stand. */
    public static Passage passage(Capture copy, String words) {
        int start = copy.text().indexOf(words);
        return new Passage(copy, Selector.in(copy.text(), start, start + words.length()));
    }

    /** A passage that is all of a copy's text. */
    public static Passage passage(Capture copy) {
        return passage(copy, copy.text());
    }

    public static Claim.Entry entry(String text) {
        return entry(text, ClaimKind.EVENT, Checkability.YES, null);
    }

    public static Claim.Entry entry(String text, ClaimKind kind, Checkability checkability, Obstacle obstacle) {
        return new Claim.Entry(text, "en", kind, checkability, obstacle, null, null, null, Set.of(), null);
    }

    /** A draft that nobody has saved yet: it says nothing and has no revision. */
    public static Claim blank(User author) {
        Claim claim = new Claim() {
            @Override
            public User createdBy() {
                return author;
            }

            @Override
            public String slug() {
                return Slug.of(text());
            }
        };
        return numbered(claim, Claim.class, IDS.incrementAndGet());
    }

    /** A draft of one revision, saved by its author. */
    public static Claim claim(User author, Claim.Entry entry) {
        Claim claim = blank(author);
        claim.enter(entry);
        claim.revise(new Written().by(author), null);
        return claim;
    }

    public static Claim claim(User author) {
        return claim(author, entry("Around 300 boats left the harbour."));
    }

    /** A draft that somebody else edited after its author. */
    public static Claim claim(User author, User lastEditor) {
        Claim claim = claim(author);
        claim.enter(entry("Around 300 boats left the harbour in May."));
        claim.revise(new Written().by(lastEditor), null);
        return claim;
    }

    /**
     * A report that lacks nothing: partly quoted from a passage of an outlet's article, through an agency that the text
     * does not name and we have not seen.
     */
    public static Attribution.Entry report() {
        Capture copy = copy("A harbour official said last week that boats had left. “The sea is calm,” she added.");
        return new Attribution.Entry(
                speaker(SpeakerKind.PERSON, "Ana Sousa"),
                "harbour master",
                passage(copy),
                Voice.SPEAKER,
                Form.MIXED,
                SpeechAct.ASSERTS,
                "said",
                FuzzyDate.of("2024-05-28"),
                FuzzyDate.of("2024-06-03"),
                null,
                List.of(
                        new Hop(speaker(SpeakerKind.OUTLET, "Coast Agency"), "reported", Naming.ELIDED, false),
                        new Hop(copy.source().publisher(), null, Naming.STATED, true)),
                List.of(new Quotation("The sea is calm", "en", null, null, null, Fidelity.UNKNOWN)));
    }

    /** Puts a report on a claim and gives it an id, as storing it would. */
    public static Attribution attributed(Claim claim, Attribution.Entry entry) {
        return numbered(claim.attribute(entry), Attribution.class, IDS.incrementAndGet());
    }

    private static <T> T numbered(T entity, Class<? super T> type, long id) {
        try {
            Field field = type.getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
