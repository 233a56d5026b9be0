package org.onrecord.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.OnRecord.How;

/** Decides whether a claim on record says what a text says, and in what the two differ. */
final class SoughtWording {

    /** The closest likeness first, then who is the same speaker, then what differs in least, then the latest. */
    static final Comparator<OnRecord> CLOSEST_FIRST = Comparator.comparing(OnRecord::how)
            .thenComparing(found -> !found.sameSpeaker())
            .thenComparing(found -> found.differences().size())
            .thenComparing(OnRecord::claim, Comparator.reverseOrder());

    private static final int FEWEST_OF_PART = 5;

    private final Likewise.Sought text;
    private final Wording statement;
    private final Set<String> content;
    private final List<Wording> quotations;
    private NamedDates dates;

    SoughtWording(Likewise.Sought text) {
        this.text = text;
        this.statement = Wording.of(text.statement());
        this.content = statement.content();
        this.quotations = text.quotations().stream().map(Wording::of).toList();
    }

    /** @param marks the marks of the claim that some text has, too */
    Optional<OnRecord> in(ClaimWording claim, Set<Long> marks) {
        boolean same = claim.saidBy(text.speakers());
        return how(claim, marks, same).map(how -> onRecord(claim, how, same));
    }

    /** How it says the same, of a claim of which that is known otherwise than by its words. */
    OnRecord meant(ClaimWording claim) {
        return in(claim, claim.marks()).orElseGet(() -> onRecord(claim, How.MEANING, claim.saidBy(text.speakers())));
    }

    private OnRecord onRecord(ClaimWording claim, How how, boolean same) {
        Differing differing = new Differing(text, statement, dates(), claim, same);
        return new OnRecord(
                claim.id(),
                claim.claim().text(),
                claim.claim().publication(),
                claim.speakers(),
                how,
                same,
                differing.opposed(),
                differing.sentences());
    }

    /** Looked for once a claim is found, and for all that are. */
    private NamedDates dates() {
        if (dates == null) {
            dates = NamedDates.in(text.statement(), text.language());
        }
        return dates;
    }

    private Optional<How> how(ClaimWording claim, Set<Long> marks, boolean same) {
        if (text.quotations().stream().anyMatch(quotation -> shared(ClaimMarks.quotation(quotation), marks))) {
            return Optional.of(How.QUOTATION);
        }
        if (shared(ClaimMarks.statement(text.statement()), marks)) {
            return Optional.of(How.STATEMENT);
        }
        if (shared(ClaimMarks.passage(text.passage()), marks)) {
            return Optional.of(How.PASSAGE);
        }
        return same ? near(claim) : Optional.empty();
    }

    private static boolean shared(Set<Long> some, Set<Long> others) {
        return !Collections.disjoint(some, others);
    }

    private Optional<How> near(ClaimWording claim) {
        if (quotations.stream()
                .anyMatch(one -> claim.quotations().stream().anyMatch(other -> part(one, other) || part(other, one)))) {
            return Optional.of(How.PART_OF_QUOTATION);
        }
        return Wording.muchAlike(content, claim.content()) ? Optional.of(How.LIKE_STATEMENT) : Optional.empty();
    }

    private static boolean part(Wording part, Wording whole) {
        return part.size() >= FEWEST_OF_PART && whole.contains(part);
    }
}
