package org.onrecord.claim;

/** What a claim says as it stands, for tests of other packages that compare it with its revisions. */
public final class Contents {

    private Contents() {}

    public static String sha256(Claim claim) {
        return ClaimContent.of(claim).sha256();
    }

    /** What a verdict on whether it is so would judge, read anew from all its fields. */
    public static String judgedSha256(Claim claim) {
        return ClaimContent.judged(claim).sha256();
    }

    /** What a verdict on a report would judge, read anew from all its fields. */
    public static String judgedSha256(Attribution report) {
        return ClaimContent.judged(report).sha256();
    }
}
