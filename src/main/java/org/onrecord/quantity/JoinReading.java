package org.onrecord.quantity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.figure.Figure;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;
import org.onrecord.web.Vocabulary;

/** Reads the place of a claim's figure against what is on record, says what stands against it, and changes nothing. */
final class JoinReading {

    private final Claim claim;
    private final JoinForm form;
    private final QuantityFigure standing;
    private final Issues issues;

    private Quantity quantity;

    /**
     * @param standing the place that the figure has already, or null
     * @param issues what is wrong with the form by itself; to it is added what is found here
     */
    JoinReading(Claim claim, JoinForm form, QuantityFigure standing, Issues issues) {
        this.claim = claim;
        this.form = form;
        this.standing = standing;
        this.issues = issues;
    }

    /** Finds the quantity that is meant, and keeps it from everyone else; null when there is none yet. */
    Quantity quantity() {
        if (claim.figure() == null) {
            issues.add("The claim has no figure. Give it one first.");
        } else if (form.quantity().isEmpty()) {
            issues.add("quantity", "Choose a quantity, or write what a new one is to be called.");
        } else if (issues.on("quantity") == null) {
            quantity = Quantity.named(form.quantity())
                    .map(found -> Quantity.locked(found.id()))
                    .orElse(null);
            checkQuantity();
        }
        return quantity;
    }

    private void checkQuantity() {
        boolean elsewhere = standing != null
                && (quantity == null
                        || !quantity.id().equals(standing.quantity().id()));
        if (elsewhere) {
            issues.add(
                    "quantity",
                    "The figure stands in “%s”. Take it out there first."
                            .formatted(standing.quantity().name()));
        } else if (quantity == null) {
            checkNew();
        } else if (!quantity.takes(claim.figure().unit())) {
            issues.add("quantity", wrongUnit());
        } else if (standing == null && QuantityFigure.number(quantity) >= Quantity.MOST_FIGURES) {
            issues.add("quantity", "%,d figures stand in it; no more fit.".formatted(Quantity.MOST_FIGURES));
        }
    }

    private void checkNew() {
        if (!form.makes()) {
            issues.add("quantity", "No quantity of this name is on record. Choose one that is, or make it below.");
        } else if (form.counts().isEmpty()) {
            issues.add("counts", "Say what is counted, and in which place or event.");
        }
    }

    private String wrongUnit() {
        String mine = claim.figure().unit();
        if (quantity.unit() == null) {
            return "It holds bare numbers, and this figure is one of %s.".formatted(mine);
        }
        return mine == null
                ? "It holds numbers of %s, and this figure has no unit. Give it one first.".formatted(quantity.unit())
                : "It holds numbers of %s, and this figure is one of %s.".formatted(quantity.unit(), mine);
    }

    /** The place that was typed. */
    QuantityFigure.Entry entry() {
        return new QuantityFigure.Entry(asOf(), fall(), base(), repeated());
    }

    private FuzzyDate asOf() {
        try {
            return form.asOf().isEmpty() ? null : FuzzyDate.of(form.asOf());
        } catch (DateTimeException e) {
            issues.add("asOf", e.getMessage());
            return null;
        }
    }

    private FallReason fall() {
        FallKind kind = Vocabulary.read(FallKind.class, form.fallKind(), "fallKind", issues);
        if (kind == null && !form.fallWords().isEmpty()) {
            issues.add("fallKind", "Say what kind of reason it is.");
        } else if (kind != null && form.fallWords().isEmpty()) {
            issues.add("fallWords", "Say why it is lower, for readers.");
        }
        return kind == null ? null : new FallReason(kind, form.fallWords());
    }

    private BigDecimal base() {
        boolean rebased = FallKind.REBASED.name().equals(form.fallKind());
        if (form.base().isEmpty()) {
            if (rebased) {
                issues.add("base", "Write what to add so that the figures go on from before.");
            }
            return null;
        }
        if (!rebased) {
            issues.add("base", "Only where the claimant began to count anew is anything added.");
        }
        try {
            return Figure.number(form.base()).orElse(null);
        } catch (NumberFormatException e) {
            issues.add("base", e.getMessage());
            return null;
        }
    }

    private QuantityFigure repeated() {
        if (form.repeats().isEmpty() || issues.on("repeats") != null) {
            return null;
        }
        Optional<QuantityFigure> meant = meant(form.repeats());
        if (meant.isEmpty() || quantity == null || !meant.get().quantity().equals(quantity)) {
            issues.add("repeats", "No claim of this address has a figure in the quantity.");
            return null;
        }
        QuantityFigure original =
                meant.get().repeats() == null ? meant.get() : meant.get().repeats();
        checkRepeated(original);
        return original;
    }

    private void checkRepeated(QuantityFigure original) {
        Figure figure = original.claim().figure();
        if (original.claim().id().equals(claim.id())) {
            issues.add("repeats", "This is the claim itself.");
        } else if (figure == null || !CountedSet.of(figure).equals(CountedSet.of(claim.figure()))) {
            issues.add("repeats", "That figure counts something else, so this one does not repeat it.");
        } else if (standing != null && QuantityFigure.count("repeats", standing) > 0) {
            issues.add("repeats", "Other figures repeat this one; it can’t repeat another.");
        }
    }

    private static Optional<QuantityFigure> meant(String typed) {
        String last = typed.replaceAll("/+$", "").replaceAll("^.*/", "");
        Optional<QuantityFigure> bySlug =
                QuantityFigure.find("claim.slug", last).firstResultOptional();
        return bySlug.isEmpty() && last.matches("\\d{1,18}") ? QuantityFigure.ofClaim(Long.valueOf(last)) : bySlug;
    }

    /** Asks for a reason where the figure counts on and yet is lower than an earlier one of the same claimant. */
    void checkFall(QuantityFigure.Entry entry) {
        boolean cumulative = quantity == null ? !form.cumulative().isEmpty() : quantity.cumulative();
        Estimate candidate = estimate(entry);
        Row row = Rivals.of(beside(candidate), cumulative).rows().stream()
                .filter(one -> one.estimate().equals(candidate))
                .findFirst()
                .orElseThrow();
        if (row.unexplained()) {
            issues.add(
                    "fallKind",
                    "It is lower than %s by the same claimant. Say why."
                            .formatted(row.fallsBelow().brief()));
        } else if (row.fallsBelow() != null && entry.base() != null) {
            issues.add(
                    "base",
                    "With this added it is still lower than %s."
                            .formatted(row.fallsBelow().brief()));
        }
    }

    private List<Estimate> beside(Estimate candidate) {
        List<Estimate> all = new ArrayList<>(quantity == null ? List.of() : Estimates.of(quantity));
        all.removeIf(other -> other.claim().id().equals(claim.id()));
        all.add(candidate);
        return all;
    }

    private Estimate estimate(QuantityFigure.Entry entry) {
        Long id = standing == null ? Long.valueOf(Long.MAX_VALUE) : standing.id();
        Attribution first =
                claim.attributions().isEmpty() ? null : claim.attributions().get(0);
        Speaker speaker = first == null ? null : first.speaker();
        return new Estimate(
                id,
                new Estimate.Claimed(claim.id(), claim.slug(), claim.text(), claim.language(), claim.publication()),
                speaker == null
                        ? Claimant.nobody(id)
                        : new Claimant(speaker.id(), speaker.name(), speaker.slug(), speaker.kind()),
                null,
                entry.asOf() == null ? QuantityFigure.defaultFor(claim) : entry.asOf(),
                claim.figure(),
                entry.fall(),
                entry.base(),
                entry.repeats() == null ? null : entry.repeats().id());
    }
}
