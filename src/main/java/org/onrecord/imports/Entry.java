package org.onrecord.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;

/**
 * What is taken of one review, or one row: everything that a draft is made of, as text. What is not known is empty.
 *
 * @param said when it was said, as a date is typed
 * @param verdict what they found, in their own words
 * @param number the same as a number, with its scale
 * @param others who else made the claim, each with a line
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Entry(
        String claim,
        String language,
        String speaker,
        String speakerKind,
        String wikidata,
        String role,
        List<String> others,
        String said,
        String place,
        List<String> appearances,
        String sourceTitle,
        String quotation,
        String topics,
        String note,
        String verdict,
        String number,
        String explanation,
        String publisher,
        String publisherUrl,
        String url,
        String title,
        String reviewed) {

    static Entry of(FoundReview review) {
        Party first = review.claimants().isEmpty() ? null : review.claimants().get(0);
        Party publisher = review.publisher();
        return new Entry(
                text(review.claim()),
                text(review.language()),
                first == null ? "" : first.name(),
                first == null ? "" : kind(first),
                first == null ? "" : first.wikidata().orElse(""),
                first == null ? "" : text(first.role()),
                others(review.claimants()),
                review.claimed() == null ? "" : review.claimed().date().edtf(),
                text(review.place()),
                review.appearances(),
                "",
                "",
                "",
                "",
                text(review.rating().label()),
                review.rating().number(),
                text(review.rating().explanation()),
                publisher == null ? "" : text(publisher.name()),
                publisher == null ? "" : text(publisher.url()),
                text(review.url()),
                text(review.title()),
                review.reviewed() == null ? "" : review.reviewed().date().edtf());
    }

    /** Nothing of it could be read. */
    static final Entry NONE = new Entry(
            "", "", "", "", "", "", List.of(), "", "", List.of(), "", "", "", "", "", "", "", "", "", "", "", "");

    private static String kind(Party party) {
        return party.person() == null ? "" : party.person() ? "PERSON" : "ORGANISATION";
    }

    private static List<String> others(List<Party> claimants) {
        List<String> others = new ArrayList<>();
        claimants.stream().skip(1).map(Party::name).forEach(others::add);
        return others;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** Who reviewed it, or what else tells where it is from. */
    public String from() {
        return !publisher.isEmpty() ? publisher : !publisherUrl.isEmpty() ? publisherUrl : ReviewAddress.site(url);
    }
}
