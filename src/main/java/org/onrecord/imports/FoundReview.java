package org.onrecord.imports;

import java.util.List;

/**
 * One review of a claim as another desk published it: what is certain of it, what deviates, and the entry itself word
 * for word. What is not said there is null, or an empty list; nothing is put in its place.
 *
 * @param raw the entry, word for word
 * @param where where in what was read it stands, in words
 * @param claim what was claimed; null when that is not said, or can't be taken
 * @param claimants who claimed it, each with a name
 * @param claimed when it was claimed
 * @param place where it was claimed
 * @param appearances addresses at which it appeared
 * @param reviewed when the review was published
 * @param rating what was found
 * @param language the tag of its language
 * @param url the review's own address
 * @param publisher who reviewed it
 * @param title the review's title
 */
record FoundReview(
        String raw,
        String where,
        String claim,
        List<Party> claimants,
        PrintedTime claimed,
        String place,
        List<String> appearances,
        PrintedTime reviewed,
        TheirRating rating,
        String language,
        String url,
        Party publisher,
        String title,
        List<Message> messages) {

    FoundReview {
        claimants = List.copyOf(claimants);
        appearances = List.copyOf(appearances);
        messages = List.copyOf(messages);
    }

    /** Whether a draft can be made of it. */
    boolean usable() {
        return messages.stream().noneMatch(Message::refused);
    }
}
