package org.onrecord.factcheck;

import java.util.List;

/** What is answered; a part that is empty or null is not written, as in Google's own messages. */
final class Answers {

    private Answers() {}

    record ClaimList(List<Claim> claims, String nextPageToken) {}

    /** @param claimDate midnight in UTC of the day on which it was said, where that day is known */
    record Claim(String text, String claimant, String claimDate, List<ClaimReview> claimReview) {}

    record ClaimReview(
            Publisher publisher,
            String url,
            String title,
            String reviewDate,
            String textualRating,
            String languageCode) {}

    record Publisher(String name, String site) {}

    /** The answer of a search for images, of which we review none. */
    record ImageList(List<Claim> results, String nextPageToken) {}
}
