package org.onrecord.imports;

import java.util.Set;
import org.onrecord.history.Content;

/**
 * What tells one review, or one row, from every other, in whatever way its address is written.
 *
 * @param current under which it is kept
 * @param former under which it was kept while each way of writing its address counted: what was imported then is known
 *     by this one alone
 */
record ReviewKey(String current, String former) {

    /** Tells a review by its whole address, with the place within the page, and by what was claimed. */
    static ReviewKey ofReview(Entry entry) {
        String by = entry.publisherUrl().isEmpty() ? entry.publisher() : entry.publisherUrl();
        boolean addressed = !entry.url().isEmpty();
        String address = addressed ? entry.url() : by;
        return new ReviewKey(
                review(ReviewAddress.identity(address), entry),
                review(addressed ? ReviewAddress.canonical(address) : address, entry));
    }

    /** Tells a row by where the claim appeared, and by what was claimed, by whom and when. */
    static ReviewKey ofRow(Entry entry) {
        String address =
                entry.appearances().isEmpty() ? "" : entry.appearances().get(0);
        return new ReviewKey(row(ReviewAddress.identity(address), entry), row(ReviewAddress.canonical(address), entry));
    }

    /** The one that it is on record under, of all keys that are; else the one that it will be under. */
    String kept(Set<String> known) {
        return !known.contains(current) && known.contains(former) ? former : current;
    }

    private static String review(String address, Entry entry) {
        return Content.sha256(address + "\n" + entry.claim());
    }

    private static String row(String address, Entry entry) {
        return Content.sha256("row\n%s\n%s\n%s\n%s".formatted(address, entry.claim(), entry.speaker(), entry.said()));
    }
}
