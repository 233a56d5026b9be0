package org.onrecord.outcome;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.NoticeForm;
import org.onrecord.claim.Topic;
import org.onrecord.outcome.OutcomeWriting.Result;
import org.onrecord.speaker.Speaker;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;

/** A pledge or a prediction for tests, by people of its own, said on 28 May 2024: what is agreed and entered of it. */
public final class Promised {

    /** Words of the copy that entries of tests rest on. */
    public static final String WORDS = "around 300 boats had left";

    public final User editor = People.editor();
    public final User reviewer = People.reviewer();
    public final Long id;
    public final Long copy;

    private Promised(ClaimKind kind, Long speaker, Long... topics) {
        String text = Records.unique(kind == ClaimKind.PLEDGE ? "We will build the mole" : "The mole will break");
        id = Records.draft(editor, text);
        copy = Records.capture(editor, Records.TEXT);
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            Set<Topic> about = new LinkedHashSet<>();
            for (Long topic : topics) {
                about.add(Topic.byId(topic));
            }
            claim.enter(new Claim.Entry(text, "en", kind, Checkability.NO, null, null, null, null, about, null));
            if (speaker != null) {
                Attribution report = claim.attributions().get(0);
                claim.correct(report, by(Speaker.byId(speaker), report));
            }
            claim.revise(actor, null);
            return id;
        });
    }

    private static Attribution.Entry by(Speaker speaker, Attribution report) {
        return new Attribution.Entry(
                speaker,
                report.roleThen(),
                report.passage().like(),
                report.voice(),
                report.form(),
                report.act(),
                report.cue(),
                report.said(),
                report.reported(),
                null,
                List.of(new Hop(report.source().publisher(), null, Naming.STATED, true)),
                List.of());
    }

    public static Promised pledge() {
        return new Promised(ClaimKind.PLEDGE, null);
    }

    public static Promised prediction() {
        return new Promised(ClaimKind.PREDICTION, null);
    }

    public static Promised of(ClaimKind kind, Long speaker, Long... topics) {
        return new Promised(kind, speaker, topics);
    }

    public Promised publish() {
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        return this;
    }

    public Promised withdraw() {
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "An error of ours.");
            return id;
        });
        return this;
    }

    /** Says by what it is judged and when it is due, which has to be possible. */
    public Promised due(String date) {
        return due("The mole stands, by the harbour office.", date);
    }

    public Promised due(String criteria, String date) {
        right(agree(criteria, date, NoticeForm.BLANK));
        return this;
    }

    Result agree(String criteria, String date, NoticeForm notice) {
        String seen = QuarkusTransaction.requiringNew()
                .call(() -> Outcome.kept(Claim.byId(id))
                        .map(outcome -> Integer.toString(outcome.revision()))
                        .orElse(""));
        return Records.as(editor, actor -> writing().agree(id, new CriteriaForm(seen, criteria, date, notice), actor));
    }

    /** Adds what came of it, said by the reviewer, which has to be possible. */
    public Promised enter(OutcomeStatus status, String asOf) {
        right(enter(reviewer, form(status, asOf)));
        return this;
    }

    /** Takes back what stands, by other words of a source. */
    public Promised reverse(OutcomeStatus status, String asOf, String why) {
        EntryForm form = form(status, asOf);
        right(enter(
                reviewer,
                new EntryForm(form.formKey(), status.name(), asOf, form.note(), form.passage(), "", why, "")));
        return this;
    }

    public EntryForm form(OutcomeStatus status, String asOf) {
        return new EntryForm(
                UUID.randomUUID().toString(),
                status.name(),
                asOf,
                "The harbour office says so (" + status.label() + ").",
                new EntryForm.Words(copy + " · a copy", WORDS),
                "",
                "",
                "");
    }

    Issues enter(User person, EntryForm form) {
        return Records.as(person, actor -> writing().enter(id, form, actor)).issues();
    }

    private static void right(Result result) {
        if (!result.saved()) {
            throw new AssertionError(result.issues().list().toString());
        }
    }

    private static void right(Issues issues) {
        if (!issues.isEmpty()) {
            throw new AssertionError(issues.list().toString());
        }
    }

    private static OutcomeWriting writing() {
        return Arc.container().instance(OutcomeWriting.class).get();
    }

    /** What is on record of it now. */
    public Outcome outcome() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Outcome.kept(Claim.byId(id)).orElse(null));
    }

    /** A follow-up of it that waits, due at a date. */
    public Promised followedUp(String date) {
        Records.as(editor, actor -> {
            FollowUp followUp = FollowUp.set(
                    Claim.locked(id),
                    new FollowUp.Entry("Does the mole stand?", FuzzyDate.of(date), null, actor.user()),
                    true,
                    actor);
            followUp.persist();
            return id;
        });
        return this;
    }

    public String text() {
        return Records.claim(id).text();
    }

    public String slug() {
        return Records.slug(id);
    }

    public String path() {
        return "/claims/" + slug();
    }

    public String desk() {
        return "/desk/claims/" + id + "/outcome";
    }

    public Long speaker() {
        return Records.claim(id).attributions().get(0).speaker().id();
    }
}
