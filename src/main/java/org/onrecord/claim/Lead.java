package org.onrecord.claim;

/**
 * What stands for all reports of a claim where there is room for one: the first whose quotation can head the claim, else
 * the first.
 *
 * @param headline the words that head the claim, or null where the claim's own words do
 */
public record Lead(Attribution report, Quotation headline) {

    /** A longer quotation is read in the text, not as a headline, in UTF-16 units. */
    private static final int LONGEST = 400;

    /** @param claim with its reports and their quotations */
    public static Lead of(Claim claim) {
        for (Attribution report : claim.attributions()) {
            for (Quotation quotation : report.quotations()) {
                if (canHead(quotation)) {
                    return new Lead(report, quotation);
                }
            }
        }
        return new Lead(claim.attributions().get(0), null);
    }

    /** In marks above somebody's name stands nothing that we found to be others' wording. */
    private static boolean canHead(Quotation quotation) {
        return quotation.exact().length() <= LONGEST && quotation.fidelity() != Fidelity.ALTERED;
    }
}
