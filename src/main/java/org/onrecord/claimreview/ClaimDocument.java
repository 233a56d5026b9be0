package org.onrecord.claimreview;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.onrecord.claim.Notice;
import org.onrecord.claim.Topic;
import org.onrecord.claimreview.DocumentParts.Date;
import org.onrecord.claimreview.DocumentParts.Number;
import org.onrecord.claimreview.DocumentParts.Report;
import org.onrecord.claimreview.DocumentParts.Verdict;
import org.onrecord.review.Axis;
import org.onrecord.web.Slug;

/**
 * Says all that readers are shown of a claim in one JSON-LD document: a schema.org Claim with its review, and in terms
 * of our own what schema.org has no words for. Dates are written as precisely as they are known (EDTF), figures with
 * what they bound, passages as targets of the W3C Web Annotation model.
 */
record ClaimDocument(Marking marking, UnaryOperator<String> absolute) {

    @JsonPropertyOrder({"@context", "claim", "url"})
    record Whole(
            @JsonProperty("@context") List<Object> context,
            @JsonUnwrapped Schema.Claim claim,
            String url,
            Schema.ClaimReview review,
            String kind,
            String checkability,
            String obstacle,
            Date aboutTime,
            String aboutPlace,
            Number figure,
            List<Named> about,
            List<Report> attributions,
            List<Verdict> verdicts,
            List<Notified> notices,
            List<Linked> links,
            String history,
            String changes,
            String proof) {}

    record Named(@JsonProperty("@type") String type, String name, String url) {}

    record Linked(String relation, String kind, String text, String url) {}

    record Notified(String kind, String at, String was, String now, String why) {}

    Whole of(Shown shown) {
        org.onrecord.claim.Claim claim = shown.claim();
        DocumentParts parts = new DocumentParts(shown, absolute);
        return new Whole(
                context(),
                marking.claim(shown),
                marking.url(claim),
                marking.review(shown).orElse(null),
                name(claim.kind()),
                name(claim.checkability()),
                name(claim.obstacle()),
                Date.of(claim.about()),
                claim.aboutPlace(),
                Number.of(claim.figure()),
                claim.topics().stream().map(this::topic).toList(),
                parts.reports(),
                shown.reviews().stream()
                        .filter(review -> review.axis() == Axis.CONTENT)
                        .map(parts::verdict)
                        .toList(),
                shown.notices().stream().map(ClaimDocument::notice).toList(),
                shown.links().stream().map(this::link).toList(),
                marking.url(claim) + "/history",
                marking.url(claim) + "/history.json",
                marking.url(claim) + ".tlog-proof");
    }

    private List<Object> context() {
        // Terms that schema.org does not have are ours; methodology explains their values.
        return List.of(Schema.CONTEXT, Map.of("@vocab", absolute.apply("/about/methodology") + "#"));
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private Named topic(Topic topic) {
        return new Named("Thing", topic.name(), absolute.apply(Slug.encoded("/topics/" + topic.slug())));
    }

    private static Notified notice(Notice notice) {
        return new Notified(
                notice.kind().name(), Marking.second(notice.at()), notice.was(), notice.now(), notice.why());
    }

    private Linked link(Shown.Link link) {
        return new Linked(link.label(), link.kind().name(), link.other().text(), marking.url(link.other()));
    }
}
