package org.onrecord.claimreview;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The terms of schema.org that our markup is made of. A component that is null or empty is not written; a list of one
 * is written as that one.
 */
public final class Schema {

    public static final String CONTEXT = "https://schema.org";

    private Schema() {}

    /** What can stand alone on a page. */
    public sealed interface Node permits ClaimReview, Claim {}

    /** The verdict on a claim, as search engines and aggregators of fact checks read it. */
    @JsonPropertyOrder({"@context", "@type"})
    public record ClaimReview(
            @JsonProperty("@context") String context,
            String url,
            String claimReviewed,
            Rating reviewRating,
            Desk author,
            Claim itemReviewed,
            String datePublished,
            String dateModified,
            String expires,
            String inLanguage,
            String reviewBody,

            @JsonFormat(with = Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<CorrectionComment> correction)
            implements Node {

        @JsonProperty("@type")
        public String type() {
            return "ClaimReview";
        }

        ClaimReview alone() {
            return new ClaimReview(
                    CONTEXT,
                    url,
                    claimReviewed,
                    reviewRating,
                    author,
                    itemReviewed,
                    datePublished,
                    dateModified,
                    expires,
                    inLanguage,
                    reviewBody,
                    correction);
        }
    }

    /** What was claimed, by whom, and where it appeared. */
    @JsonPropertyOrder({"@context", "@type", "@id"})
    public record Claim(
            @JsonProperty("@context") String context,
            @JsonProperty("@id") String id,
            String text,
            String inLanguage,

            @JsonFormat(with = Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<Agent> author,

            String datePublished,

            @JsonFormat(with = Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<CreativeWork> appearance,

            CreativeWork firstAppearance,

            @JsonFormat(with = Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<Quotation> hasPart)
            implements Node {

        @JsonProperty("@type")
        public String type() {
            return "Claim";
        }

        Claim alone() {
            return new Claim(
                    CONTEXT, id, text, inLanguage, author, datePublished, appearance, firstAppearance, hasPart);
        }
    }

    /** @param alternateName the verdict in words, which is what is shown; the numbers are null where truth has no scale */
    @JsonPropertyOrder("@type")
    public record Rating(
            String alternateName,
            Integer ratingValue,
            Integer bestRating,
            Integer worstRating,
            String ratingExplanation) {

        @JsonProperty("@type")
        public String type() {
            return "Rating";
        }
    }

    /** @param type {@code Person} or {@code Organization} */
    public record Agent(@JsonProperty("@type") String type, String name, String jobTitle, String sameAs) {}

    /** The desk itself, with what it says of how it works. */
    @JsonPropertyOrder("@type")
    public record Desk(
            String name,
            String url,
            String publishingPrinciples,
            String verificationFactCheckingPolicy,
            String correctionsPolicy,
            String ownershipFundingInfo,
            String ethicsPolicy) {

        @JsonProperty("@type")
        public String type() {
            return "NewsMediaOrganization";
        }
    }

    /** A publication in which the claim stands. */
    @JsonPropertyOrder("@type")
    public record CreativeWork(
            String url, String name, String datePublished, String inLanguage, Agent publisher, String archivedAt) {

        @JsonProperty("@type")
        public String type() {
            return "CreativeWork";
        }
    }

    /** The words between the marks. */
    @JsonPropertyOrder("@type")
    public record Quotation(String text, String inLanguage, Agent spokenByCharacter, Quotation translationOfWork) {

        @JsonProperty("@type")
        public String type() {
            return "Quotation";
        }
    }

    /** What was put right. */
    @JsonPropertyOrder("@type")
    public record CorrectionComment(String text, String datePublished) {

        @JsonProperty("@type")
        public String type() {
            return "CorrectionComment";
        }
    }
}
