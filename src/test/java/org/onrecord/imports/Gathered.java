package org.onrecord.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Everything that was found in a text. */
final class Gathered implements Harvest {

    final List<FoundReview> reviews = new ArrayList<>();
    final List<Message> unread = new ArrayList<>();
    Tally tally;

    static Gathered page(String html) {
        return page(html, null);
    }

    static Gathered page(String html, String address) {
        Gathered gathered = new Gathered();
        gathered.tally = MarkupReading.html(html, address, Publishers.ALL, gathered);
        return gathered;
    }

    static Gathered json(String json) {
        return json(json, Publishers.ALL);
    }

    static Gathered json(String json, Publishers wanted) {
        try {
            Gathered gathered = new Gathered();
            gathered.tally = MarkupReading.json(new StringReader(json), ReadPage.NONE, wanted, gathered);
            return gathered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A review with a claim, and whatever else is given. */
    static FoundReview review(String fields) {
        return json("""
                {"@context": "https://schema.org", "@type": "ClaimReview",
                 "claimReviewed": "The harbour is closed on Sundays", %s}""".formatted(fields)).one();
    }

    FoundReview one() {
        if (reviews.size() != 1) {
            throw new AssertionError("Not one, but " + reviews + " and " + unread);
        }
        return reviews.get(0);
    }

    List<Deviation> faults() {
        return unread.stream().map(Message::deviation).toList();
    }

    static List<Deviation> said(FoundReview review) {
        return review.messages().stream().map(Message::deviation).toList();
    }

    @Override
    public boolean review(FoundReview review) {
        reviews.add(review);
        return true;
    }

    @Override
    public boolean unread(List<Message> why) {
        unread.addAll(why);
        return true;
    }
}
