package org.onrecord.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;

/** Reads one review as it stands in markup: what is certain of it, and in what it deviates. */
final class ReviewReading {

    /** As much as the claim's form takes. */
    static final int LONGEST_CLAIM = 1_000;

    private static final int LONGEST_PLACE = 300;

    private static final int LONGEST_TITLE = 1_000;

    private final List<Message> messages;
    private final MarkupNode review;
    private final MarkupNode item;
    private final Map<String, ObjectNode> known;
    private final ReadPage page;

    private ReviewReading(ReviewFinder.Place at, ReadPage page, Map<String, ObjectNode> known, List<Message> before) {
        this.messages = new ArrayList<>(before);
        this.page = page;
        this.known = known;
        this.review = new MarkupNode(at.node(), "", known, messages);
        sayWhatItIs(at);
        this.item = item();
    }

    /**
     * Reads a review.
     *
     * @param raw the entry word for word
     * @param before what is to be said of how it was written
     */
    static FoundReview of(
            ReviewFinder.Place at,
            String raw,
            String where,
            ReadPage page,
            Map<String, ObjectNode> known,
            List<Message> before) {
        return new ReviewReading(at, page, known, before).found(raw, where);
    }

    private void sayWhatItIs(ReviewFinder.Place at) {
        String type = at.node().path("@type").toString();
        if (!type.equals("\"ClaimReview\"")) {
            review.say(Deviation.TYPE_ODD, "@type", type);
        }
        if (at.context() == null || !at.context().toLowerCase(Locale.ROOT).contains("schema.org")) {
            review.say(Deviation.CONTEXT_MISSING, "@context");
        }
    }

    private MarkupNode item() {
        List<MarkupNode> items = review.things("itemReviewed");
        if (items.size() > 1) {
            review.say(Deviation.SEVERAL_VALUES, "itemReviewed");
        }
        return items.isEmpty()
                ? new MarkupNode(JsonNodeFactory.instance.objectNode(), "itemReviewed", known, messages)
                : items.get(0);
    }

    private FoundReview found(String raw, String where) {
        TheirRating rating = RatingReading.of(review);
        String claim = claim(rating);
        sayOfItem();
        String url = url();
        PartyReading parties = new PartyReading(review, item, url == null ? page.address() : url);
        PrintedTime claimed = time(item, "datePublished");
        PrintedTime reviewed = time(review, "datePublished");
        if (reviewed == null && !review.has("datePublished")) {
            review.say(Deviation.REVIEW_DATE_MISSING, "datePublished");
        }
        if (claimed != null && reviewed != null && claimed.isAfter(reviewed)) {
            review.say(Deviation.CLAIM_AFTER_REVIEW, "itemReviewed.datePublished", claimed.printed());
        }
        return new FoundReview(
                raw,
                where,
                claim,
                parties.claimants(),
                claimed,
                place(claim),
                appearances(),
                reviewed,
                rating,
                language(),
                url,
                parties.publisher(),
                title(),
                messages);
    }

    private String claim(TheirRating rating) {
        String claim = review.text("claimReviewed");
        if (claim == null || claim.isBlank()) {
            review.say(Deviation.CLAIM_MISSING, "claimReviewed");
            return null;
        }
        if (claim.length() > LONGEST_CLAIM) {
            review.say(Deviation.CLAIM_TOO_LONG, "claimReviewed", "%,d characters".formatted(claim.length()));
            return claim;
        }
        if (claim.matches("(?s).*[?？؟]\\s*[\"”»]?\\s*")) {
            review.say(Deviation.CLAIM_IS_QUESTION, "claimReviewed");
        }
        if (holdsVerdict(claim, rating)) {
            review.say(Deviation.CLAIM_HOLDS_VERDICT, "claimReviewed");
        }
        return claim;
    }

    /** Their words for it stand at the beginning or the end, or as a tag. */
    private static boolean holdsVerdict(String claim, TheirRating rating) {
        String words = TheirRating.key(claim);
        String label = rating.label() == null ? "" : TheirRating.key(rating.label());
        boolean tag = words.matches("(?s).*#(fake|false|hoax|fakenews|fato|true)\\b.*");
        boolean own = label.length() > 3
                && (words.matches("(?s)\\Q" + label.replace("\\E", "") + "\\E\\s*[:–—-].*")
                        || words.matches("(?s).*[:–—-]\\s*\\Q" + label.replace("\\E", "") + "\\E"));
        return tag || own;
    }

    private void sayOfItem() {
        if (!review.has("itemReviewed")) {
            review.say(Deviation.ITEM_MISSING, "itemReviewed");
        } else if (item.is("creativework")) {
            item.say(Deviation.ITEM_IS_WORK, "@type");
            if (!item.node().path("@type").asText("").equals("CreativeWork")) {
                item.say(Deviation.TYPE_ODD, "@type", item.node().path("@type").toString());
            }
        } else if (!item.is("claim")) {
            item.say(Deviation.ITEM_ODD, "@type", item.node().path("@type").toString());
        }
    }

    /** Some give the place of a claim as its name; a work’s name is its title. */
    private String place(String claim) {
        String name = item.is("claim") ? item.text("name") : null;
        boolean itself = name == null || name.isBlank() || name.equalsIgnoreCase(claim);
        if (itself) {
            return null;
        }
        if (name.length() > LONGEST_PLACE) {
            item.say(Deviation.TEXT_TOO_LONG, "name");
            return null;
        }
        item.say(Deviation.NAME_IS_PLACE, "name", name);
        return name;
    }

    private List<String> appearances() {
        List<String> addresses = new ArrayList<>();
        for (String field : List.of("firstAppearance", "appearance")) {
            item.written(field).forEach(written -> appeared(written, field, addresses));
            for (MarkupNode work : item.things(field)) {
                List<String> urls = work.written("url");
                (urls.isEmpty() ? List.of(work.id()) : urls)
                        .stream().filter(url -> !url.isBlank()).forEach(url -> appeared(url, field, addresses));
            }
        }
        item.written("url").forEach(url -> appeared(url, "url", addresses));
        if (item.is("creativework")) {
            item.written("sameAs").forEach(url -> appeared(url, "sameAs", addresses));
        }
        return addresses;
    }

    private void appeared(String written, String field, List<String> addresses) {
        String address = item.readable(written, field);
        ReviewAddress.whole(address)
                .ifPresentOrElse(
                        whole -> {
                            boolean there = addresses.stream()
                                    .anyMatch(other ->
                                            ReviewAddress.canonical(other).equals(ReviewAddress.canonical(whole)));
                            if (!there) {
                                addresses.add(whole);
                            }
                        },
                        () -> item.say(
                                ReviewAddress.tooLong(address) ? Deviation.URL_TOO_LONG : Deviation.APPEARANCE_DROPPED,
                                field,
                                address));
    }

    private PrintedTime time(MarkupNode of, String field) {
        String printed = of.text(field);
        if (printed == null || printed.isBlank()) {
            return null;
        }
        try {
            PrintedTime time = PrintedTime.of(printed);
            if (!time.usual()) {
                of.say(Deviation.DATE_FORM, field, printed);
            }
            if (time.withoutZone()) {
                of.say(Deviation.DATE_WITHOUT_ZONE, field, printed);
            }
            return time;
        } catch (DateTimeException e) {
            of.say(Deviation.DATE_UNREADABLE, field, printed);
            return null;
        }
    }

    private String url() {
        String written = review.text("url");
        if (written == null || written.isBlank()) {
            review.say(Deviation.URL_MISSING, "url");
            return page.address();
        }
        String url = ReviewAddress.whole(written).orElse(null);
        if (url == null) {
            url = ReviewAddress.completed(written, page.address()).orElse(null);
            Deviation what = url != null
                    ? Deviation.URL_RESOLVED
                    : ReviewAddress.tooLong(written) ? Deviation.URL_TOO_LONG : Deviation.URL_DROPPED;
            review.say(what, "url", written);
        }
        if (url != null && page.address() != null) {
            compare(url, page.address());
        }
        return url;
    }

    private void compare(String url, String fetched) {
        if (!ReviewAddress.within(ReviewAddress.site(url), ReviewAddress.site(fetched))) {
            review.say(Deviation.URL_OF_ANOTHER_SITE, "url", url);
        } else if (!ReviewAddress.canonical(url)
                .replaceFirst("#.*$", "")
                .equals(ReviewAddress.canonical(fetched).replaceFirst("#.*$", ""))) {
            review.say(Deviation.URL_DIFFERS, "url", url);
        }
    }

    private String language() {
        String said = languageSaid();
        if (said == null) {
            String ofPage = page.language() == null ? null : tag(page.language());
            review.say(ofPage == null ? Deviation.LANGUAGE_UNKNOWN : Deviation.LANGUAGE_OF_PAGE, "inLanguage");
            return ofPage;
        }
        String tag = tag(said);
        if (tag == null) {
            review.say(Deviation.LANGUAGE_UNREADABLE, "inLanguage", said);
        }
        return tag;
    }

    private String languageSaid() {
        List<MarkupNode> things = review.things("inLanguage");
        if (things.isEmpty() || things.get(0).node().has("@value")) {
            return review.text("inLanguage");
        }
        String code = things.get(0).text("alternateName");
        return code == null ? things.get(0).text("name") : code;
    }

    private static String tag(String written) {
        Issues issues = Issues.none();
        String tag = LanguageTag.read(written.strip().replace('_', '-'), "language", issues);
        return issues.isEmpty() && tag != null && tag.length() <= 35 ? tag : null;
    }

    private String title() {
        String headline = review.has("headline") ? review.text("headline") : null;
        String title = headline == null && review.has("name") ? review.text("name") : headline;
        if (title != null && title.length() > LONGEST_TITLE) {
            review.say(Deviation.TEXT_TOO_LONG, "headline");
            return null;
        }
        return title == null || title.isBlank() ? null : title;
    }
}
