package org.onrecord.testing;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Topic;
import org.onrecord.claim.Voice;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;
import org.onrecord.quantity.Quantity;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;

/**
 * Things on record for tests, each with names of its own, so that no test meets another's. Everything is made by the
 * verbs that the pages use.
 */
public final class Records {

    public static final String TEXT =
            "A harbour official said last week that around 300 boats had left. “The sea is calm,” she added.";

    private Records() {}

    /** The product's own, so that what a test does is recorded as what a person does. */
    private static Journal journal() {
        return Arc.container().instance(Journal.class).get();
    }

    /** Does something in a transaction of its own, as a person. */
    public static <T> T as(User person, Function<Actor, T> act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> act.apply(
                        new Actor(User.byId(person.id()), Instant.now().truncatedTo(ChronoUnit.MICROS), journal())));
    }

    /** A name that no other test has: the words with a mark behind them. */
    public static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Long speaker(User editor, SpeakerKind kind, String name) {
        return as(editor, actor -> {
            Speaker speaker = new Speaker(kind, name);
            speaker.persist();
            speaker.entered(actor);
            return speaker.id();
        });
    }

    public static Long topic(User editor, String name) {
        return as(editor, actor -> {
            Topic topic = new Topic(name);
            topic.persist();
            topic.entered(actor);
            return topic.id();
        });
    }

    /** A quantity of boats in the harbour, with nothing in it yet. */
    public static Long quantity(User editor, String name) {
        return as(editor, actor -> {
            Quantity quantity = new Quantity(name);
            quantity.describe(new Quantity.Entry(name, "boats in the harbour", "boats", null, true));
            quantity.persist();
            quantity.entered(actor);
            return quantity.id();
        });
    }

    /** A copy of an article by a new outlet, published on 3 June 2024. */
    public static Long capture(User editor, String text) {
        Long outlet = speaker(editor, SpeakerKind.OUTLET, unique("Harbour Times"));
        return as(editor, actor -> {
            Source source = new Source(SourceKind.ARTICLE, unique("Boats leave"), Speaker.byId(outlet), "en");
            source.describe(
                    SourceKind.ARTICLE, source.title(), source.publisher(), null, "en", FuzzyDate.of("2024-06-03"));
            source.persist();
            source.entered(actor);
            Capture capture = Capture.pasted(source, text, actor.user(), actor.at());
            capture.persist();
            source.captured(actor, capture);
            return capture.id();
        });
    }

    /** A draft that lacks nothing: one report of it, by a new speaker, through one elided relay and its publisher. */
    public static Long draft(User editor, String text) {
        Long capture = capture(editor, TEXT);
        Long speaker = speaker(editor, SpeakerKind.PERSON, unique("Ana Sousa"));
        Long agency = speaker(editor, SpeakerKind.OUTLET, unique("Coast Agency"));
        return as(editor, actor -> {
            Capture copy = Capture.byId(capture);
            Claim claim = new Claim(UUID.randomUUID().toString(), text, actor.user(), actor.at());
            claim.persist();
            claim.enter(new Claim.Entry(
                    text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, Set.of(), null));
            claim.attribute(new Attribution.Entry(
                    Speaker.byId(speaker),
                    "harbour master",
                    passage(
                            copy,
                            "A harbour official said last week that around 300 boats had left. “The sea is calm,”"),
                    Voice.SPEAKER,
                    Form.MIXED,
                    SpeechAct.ASSERTS,
                    "said",
                    FuzzyDate.of("2024-05-28"),
                    FuzzyDate.of("2024-06-03"),
                    null,
                    List.of(
                            new Hop(Speaker.byId(agency), "reported", Naming.ELIDED, false),
                            new Hop(copy.source().publisher(), null, Naming.STATED, true)),
                    List.of(new Quotation("The sea is calm", "en", null, null, null, Fidelity.UNKNOWN))));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
    }

    /** The passage in a copy that these words are. */
    public static Passage passage(Capture copy, String words) {
        int start = copy.text().indexOf(words);
        return new Passage(copy, Selector.in(copy.text(), start, start + words.length()));
    }

    public static Long submitted(User editor, String text) {
        Long id = draft(editor, text);
        as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        return id;
    }

    /** A claim that the editor entered and the reviewer published, without verdicts. */
    public static Long published(User editor, User reviewer, String text) {
        Long id = submitted(editor, text);
        as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        return id;
    }

    /** A claim that the editor entered and the reviewer scheduled, an hour before, to be published at a moment. */
    public static Long scheduled(User editor, User reviewer, String text, Instant at) {
        Long id = submitted(editor, text);
        as(reviewer, actor -> {
            Claim.locked(id).schedule(new Actor(actor.user(), at.minusSeconds(3600), journal()), at, null);
            return id;
        });
        return id;
    }

    /** Changes the words of a claim, as an editor's form does. */
    public static Long reworded(User editor, Long id, String text) {
        return as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(new Claim.Entry(
                    text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, claim.topics(), null));
            claim.revise(actor, null);
            return id;
        });
    }

    /** Adds reports to a claim, each as its first one is, on a copy and with relays of their own. */
    public static Long reportedAgain(User editor, Long id, int times) {
        List<Long> copies =
                IntStream.range(0, times).mapToObj(i -> capture(editor, TEXT)).toList();
        List<Long> relays = IntStream.range(0, times)
                .mapToObj(i -> speaker(editor, SpeakerKind.OUTLET, unique("Gulf Agency")))
                .toList();
        return as(editor, actor -> {
            Claim claim = Claim.locked(id);
            Attribution first = claim.attributions().get(0);
            for (int i = 0; i < times; i++) {
                Capture copy = Capture.byId(copies.get(i));
                claim.attribute(new Attribution.Entry(
                        first.speaker(),
                        first.roleThen(),
                        passage(copy, first.passage().exact()),
                        first.voice(),
                        first.form(),
                        first.act(),
                        first.cue(),
                        first.said(),
                        first.reported(),
                        null,
                        List.of(
                                new Hop(Speaker.byId(relays.get(i)), "reported", Naming.STATED, false),
                                new Hop(copy.source().publisher(), null, Naming.STATED, true)),
                        List.of()));
            }
            claim.persistAndFlush();
            claim.revise(actor, null);
            return id;
        });
    }

    /** What a claim is now, with all its parts. */
    public static Claim claim(Long id) {
        return QuarkusTransaction.requiringNew().call(() -> Claim.whole(id));
    }

    public static String slug(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> Claim.byId(claim).slug());
    }
}
