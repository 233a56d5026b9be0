package org.onrecord.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.onrecord.account.User;
import org.onrecord.api.ApiProblem.ApiError;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimWriting;
import org.onrecord.claim.Readiness;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.history.Journal;
import org.onrecord.source.Capture;
import org.onrecord.web.Issues;

/** Puts a draft on record as the act of the key's owner, by the rules of the desk's own form, or says why not. */
@ApplicationScoped
class DraftWriting {

    /** The longest name that a program gives what it sends. */
    private static final int LONGEST_NAME = 255;

    private final ClaimWriting writing;
    private final Journal journal;
    private final Clock clock;

    DraftWriting(ClaimWriting writing, Journal journal, Clock clock) {
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    /** A draft that is kept, and whether it was before. */
    record Kept(Claim claim, boolean before) {

        List<ApiError> missing() {
            return errors(Readiness.missing(claim));
        }
    }

    /**
     * @param name what the program calls this request, or null: under one name one draft is made
     */
    Kept write(byte[] body, String name, ApiKey key) {
        String form = name == null ? UUID.randomUUID().toString() : named(name, key);
        String sha256 = Content.sha256(new String(body, StandardCharsets.ISO_8859_1));
        ApiDraft draft = BodyReader.read(body, ApiDraft.class, "draft");
        Long owner = key.owner().id();
        try {
            return QuarkusTransaction.requiringNew().call(() -> kept(draft, form, sha256, owner));
        } catch (ConstraintViolationException e) {
            // Somebody put the same speaker or topic on record at the same moment, or the same draft: look again.
            return QuarkusTransaction.requiringNew().call(() -> kept(draft, form, sha256, owner));
        }
    }

    private static String named(String name, ApiKey key) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw Refused.of(
                    400,
                    "This Idempotency-Key can’t be read",
                    "Give 1 to " + LONGEST_NAME + " printable ASCII characters.");
        }
        return UUID.nameUUIDFromBytes((key.id() + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Kept kept(ApiDraft draft, String form, String sha256, Long owner) {
        Optional<SentDraft> before = SentDraft.under(form);
        if (before.isPresent()) {
            if (!before.get().says(sha256)) {
                throw Refused.of(
                        422,
                        "This Idempotency-Key was used for something else",
                        "Under this key another draft was sent. Use a new one for a new draft.");
            }
            return new Kept(Claim.whole(before.get().claim()), true);
        }
        Optional<Claim> made = Claim.madeBy(form);
        if (made.isPresent()) {
            // It was erased by law since, and with it what was sent.
            return new Kept(Claim.whole(made.get().id()), true);
        }
        Actor actor = new Actor(User.byId(owner), clock.instant().truncatedTo(ChronoUnit.MICROS), journal);
        ClaimForm filled = DraftFields.form(draft, form);
        requireCopy(filled.capture());
        ClaimWriting.Outcome outcome = writing.write(null, filled, actor);
        if (!outcome.saved()) {
            throw refused(outcome.issues());
        }
        new SentDraft(form, outcome.claim(), sha256, actor.at()).persistAndFlush();
        return new Kept(Claim.whole(outcome.claim()), false);
    }

    /** The desk's form is opened beside a copy; a program names one, and may be wrong. */
    private static void requireCopy(String id) {
        boolean known = id.isBlank() || id.matches("\\d{1,18}") && Capture.findById(Long.valueOf(id)) != null;
        if (!known) {
            Issues issues = Issues.none();
            issues.add("capture", "No copy is on record under this id.");
            throw refused(issues);
        }
    }

    private static Refused refused(Issues issues) {
        return Refused.of(
                422,
                "Something in this draft is not right",
                "Nothing was put on record; each fault is named.",
                errors(issues));
    }

    private static List<ApiError> errors(Issues issues) {
        return issues.list().stream()
                .map(issue -> new ApiError(Pointers.of(issue.field()), null, issue.message()))
                .toList();
    }
}
