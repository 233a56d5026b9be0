package org.onrecord.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.claim.Claim;
import org.onrecord.review.Review;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * What looking again led to, as it is typed.
 *
 * @param review the id of a verdict on the claim, of the kind REVIEW
 * @param claim the number or the address of another claim, of the kind CLAIM
 */
record ResultForm(
        @PlainText(max = 20) String kind,
        @PlainText(max = 20) String review,
        @PlainText(max = 500) String claim,
        @PlainText(max = Result.LONGEST_NOTE) String note) {

    static final ResultForm BLANK = new ResultForm("", "", "", "");

    private static final Pattern NUMBER = Pattern.compile("(?:.*/desk/claims/)?(\\d{1,18})(?:[/?#].*)?");
    private static final Pattern SLUG = Pattern.compile(".*/claims/([^/?#]{1,300})(?:[/?#].*)?");

    static ResultForm from(FormData data) {
        return new ResultForm(data.text("kind"), data.text("review"), data.text("claim"), data.text("note"));
    }

    /** What is meant, or null with issues. */
    Result read(Claim followed, Issues issues) {
        ResultKind chosen = Vocabulary.read(ResultKind.class, kind, "kind", issues);
        if (chosen == null) {
            issues.add("kind", "Choose what looking again led to.");
            return null;
        }
        String words = note.isEmpty() ? null : note;
        return switch (chosen) {
            case REVIEW -> Result.verdict(verdict(followed, issues), words);
            case OUTCOME -> entered(followed, words, issues);
            case CLAIM -> Result.claim(other(followed, issues), words);
            case NOTE -> noted(words, issues);
        };
    }

    /** The newest entry, which is what holds now. */
    private static Result entered(Claim followed, String words, Issues issues) {
        List<OutcomeEntry> entries = Outcome.of(followed).map(Outcome::entries).orElse(List.of());
        if (entries.isEmpty()) {
            issues.add("kind", "Nothing is entered of what came of this claim. Enter that first.");
            return null;
        }
        return Result.entry(entries.get(entries.size() - 1), words);
    }

    private static Result noted(String words, Issues issues) {
        if (words == null) {
            issues.add("note", "Say what you found.");
        }
        return Result.note(words);
    }

    /** Only what a second person approved is a result. */
    private Review verdict(Claim followed, Issues issues) {
        Review found = Review.ever(followed).stream()
                .filter(Review::inForce)
                .filter(each -> each.id().toString().equals(review))
                .findFirst()
                .orElse(null);
        if (found == null) {
            issues.add("review", "Choose a verdict on this claim that is in force.");
        }
        return found;
    }

    private Claim other(Claim followed, Issues issues) {
        if (issues.on("claim") != null) {
            return null;
        }
        Claim found = named().orElse(null);
        if (found == null) {
            issues.add("claim", "There is no such claim. Write its number or paste its address.");
        } else if (found.id().equals(followed.id())) {
            issues.add("claim", "That is this claim itself. Name another, or choose a verdict or a note.");
        } else if (found.closed()) {
            issues.add(
                    "claim",
                    "That claim is %s. Name one that stands."
                            .formatted(found.publication().label().toLowerCase(Locale.ROOT)));
        }
        return found;
    }

    private Optional<Claim> named() {
        Matcher number = NUMBER.matcher(claim);
        if (number.matches()) {
            return Claim.findByIdOptional(Long.valueOf(number.group(1)));
        }
        Matcher slug = SLUG.matcher(claim);
        return slug.matches() ? Claim.everPublished(slug.group(1)) : Optional.empty();
    }
}
