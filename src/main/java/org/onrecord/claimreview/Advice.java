package org.onrecord.claimreview;

/** What Google's rules for fact checks would refuse or advise against in the markup of a claim, and what to do about it. */
public enum Advice {
    NOTHING_RATED(
            false,
            "There is no verdict on whether it is so yet. Until one is in force the page is marked up as a claim, not as a"
                    + " fact check."),
    NEEDS_REVERIFICATION(
            true,
            "The verdict judged other words than those that stand now, so the page is not marked up as a fact check. Judge"
                    + " it again."),
    NO_SUMMARY(
            true, "The verdict gives no reasons. Say in a few sentences why it came out so: Google wants a summary."),
    CLAIM_TOO_LONG(
            false,
            "The claim is longer than 75 characters, and is cut where fact checks are listed. Shorten it if nothing is lost."),
    VERDICT_IN_CLAIM(
            true, "The claim seems to hold the verdict. Give what was claimed alone; the verdict stands beside it."),
    CLAIM_IS_QUESTION(false, "The claim is a question. Say what was claimed as a sentence that can be so or not so."),
    NO_APPEARANCE(
            false,
            "No report has an address that readers can follow. Add where the claim appeared, or an archived copy of it."),
    OWN_APPEARANCE(
            true,
            "The claim is said to have appeared on this very site. Name where it came from: Google wants another origin."),
    CLAIMANT_UNNAMED(
            false, "Nobody can be named as having made the claim. Name who did, if that is known and was not denied."),
    CLAIMANT_IS_DESK(
            true, "The claim is the desk’s own. Google wants claims of others, apart from the site that judges."),
    CLAIM_AFTER_REVIEW(false, "The claim is dated later than its review. Check the day on which it was said."),
    NO_BASE_URL(
            false,
            "The site’s own address is not set, so the markup names whatever host was asked. Have onrecord.base-url set."),
    DESK_UNNAMED(
            false,
            "The desk has no name of its own yet, by which fact checks are told apart. Have onrecord.site-name set."),
    ONLY_CLAIM(true, "It is the only fact check of this site. Google lists none of a site before there are several."),
    NO_CORRECTIONS_POLICY(
            true,
            "Readers are told nowhere how errors are corrected. Have the corrections policy written, or onrecord.contact set.");

    /** How long Google says that a claim should be at most, in characters. */
    public static final int LONGEST_CLAIM = 75;

    private final boolean refuses;
    private final String sentence;

    Advice(boolean refuses, String sentence) {
        this.refuses = refuses;
        this.sentence = sentence;
    }

    /** Whether Google's rules leave out what breaks this one; else they only advise against it. */
    public boolean refuses() {
        return refuses;
    }

    /** What is the matter, and what to do. */
    public String sentence() {
        return sentence;
    }
}
