package org.onrecord.policy;

import java.util.Arrays;
import java.util.Optional;
import org.onrecord.web.Choice;

/** The pages on which a desk says of itself what readers, and those who vouch for fact-checkers, ask for. */
public enum PolicyKind implements Choice {
    ABOUT(
            "About us",
            "",
            "Who you are, who answers for the desk, and how to reach it.",
            "Who keeps this record, who answers for it, and how to reach us."),
    METHODOLOGY(
            "How we work",
            "methodology",
            "How you choose what to check, and how you check it. It stands above what the product itself says of its verdicts.",
            "How we choose what to check, how we check it, and what our verdicts mean."),
    CORRECTIONS(
            "Corrections policy",
            "corrections",
            "How errors are reported, what you do about them, and how readers are told.",
            "How errors are reported, what we do about them, and how readers are told."),
    FUNDING(
            "Funding and ownership",
            "funding",
            "Who owns the desk, who pays for it, and what they have no say in.",
            "Who owns this desk, who pays for it, and what they have no say in."),
    NON_PARTISANSHIP(
            "Non-partisanship",
            "non-partisanship",
            "How you stay fair to all sides, and what your people may not do.",
            "How we stay fair to all sides, and what our people may not do.");

    private static final String ABOUT_PATH = "/about";

    private final String label;
    private final String slug;
    private final String hint;
    private final String description;

    PolicyKind(String label, String slug, String hint, String description) {
        this.label = label;
        this.slug = slug;
        this.hint = hint;
        this.description = description;
    }

    /** The kind whose page stands at the last part of an address; empty for no such page. */
    public static Optional<PolicyKind> at(String slug) {
        return Arrays.stream(values())
                .filter(kind -> !slug.isEmpty() && kind.slug.equals(slug))
                .findFirst();
    }

    /** The kind that the desk's own addresses name so. */
    static Optional<PolicyKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    @Override
    public String label() {
        return label;
    }

    /** What to write there, for the desk. */
    public String hint() {
        return hint;
    }

    /** What readers find there, for those who only see it named. */
    public String description() {
        return description;
    }

    /** Where readers find the page. */
    public String path() {
        return slug.isEmpty() ? ABOUT_PATH : ABOUT_PATH + "/" + slug;
    }

    /** How the desk's own addresses name it. */
    public String key() {
        return slug.isEmpty() ? "about" : slug;
    }

    /** Whether there is a page also before the desk has written anything. */
    public boolean always() {
        return this == ABOUT || this == METHODOLOGY;
    }
}
