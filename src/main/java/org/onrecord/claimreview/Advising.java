package org.onrecord.claimreview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Review;
import org.onrecord.source.Source;

/**
 * Looks at a claim with the eyes of Google's rules.
 *
 * @param site what the desk calls its site
 * @param host the host that readers reach it at, without {@code www.}
 * @param named whether the site has a name of its own
 * @param addressed whether its address is set
 * @param corrects whether readers are told how errors are corrected
 * @param several whether other fact checks stand on it
 * @param today the day that it is at the desk
 */
record Advising(
        String site,
        String host,
        boolean named,
        boolean addressed,
        boolean corrects,
        boolean several,
        LocalDate today) {

    private static final String VERDICTS = Stream.concat(
                    Arrays.stream(ContentVerdict.values()).map(ContentVerdict::label),
                    Stream.of(
                            "true",
                            "false",
                            "fake",
                            "hoax",
                            "misleading",
                            "satire",
                            "half true",
                            "mostly true",
                            "mostly false",
                            "fact check",
                            "not true",
                            "wrong",
                            "lie"))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    /** A verdict stands apart from what it judges, before or behind it; within a sentence it is a word like any other. */
    private static final Pattern VERDICT = Pattern.compile(
            "^\\W*(?:" + VERDICTS + ")\\W*[:–—]|^(?:no|yes), |[:–—(\\[]\\s*(?:" + VERDICTS
                    + ")[\\s.!)\\]]*$|#(?:fake|false|true|hoax)\\b|\\s-\\s(?:" + VERDICTS + ")[\\s.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param reviews those that are in force or wait for a second person */
    List<Advice> on(Claim claim, List<Review> reviews) {
        List<Advice> advice = new ArrayList<>();
        onVerdict(reviews, advice);
        onWords(claim.text(), advice);
        onOrigin(claim, reviews, advice);
        add(advice, !addressed, Advice.NO_BASE_URL);
        add(advice, !named, Advice.DESK_UNNAMED);
        add(advice, !several, Advice.ONLY_CLAIM);
        add(advice, !corrects, Advice.NO_CORRECTIONS_POLICY);
        return advice;
    }

    private static void onVerdict(List<Review> reviews, List<Advice> advice) {
        List<Review> content = reviews.stream()
                .filter(review -> review.axis() == Axis.CONTENT)
                .filter(review -> review.verdict() != ContentVerdict.NOT_RATED)
                .toList();
        Optional<Review> fresh =
                content.stream().filter(review -> !review.stale()).findFirst();
        add(advice, content.isEmpty(), Advice.NOTHING_RATED);
        add(advice, !content.isEmpty() && fresh.isEmpty(), Advice.NEEDS_REVERIFICATION);
        add(advice, fresh.filter(review -> review.rationale().isBlank()).isPresent(), Advice.NO_SUMMARY);
    }

    private static void onWords(String text, List<Advice> advice) {
        add(advice, text.codePointCount(0, text.length()) > Advice.LONGEST_CLAIM, Advice.CLAIM_TOO_LONG);
        add(advice, VERDICT.matcher(text).find(), Advice.VERDICT_IN_CLAIM);
        add(advice, text.strip().matches("(?s).*[?？؟][\\p{Pf}\\p{Pi}\"')]*"), Advice.CLAIM_IS_QUESTION);
    }

    private void onOrigin(Claim claim, List<Review> reviews, List<Advice> advice) {
        List<Attribution> making = Agents.making(claim.attributions());
        List<String> addresses = making.stream()
                .map(Attribution::source)
                .filter(Objects::nonNull)
                .flatMap(source -> address(source).stream())
                .toList();
        List<Review> inForce = reviews.stream().filter(Review::inForce).toList();
        List<Schema.Agent> claimants = Agents.claimants(making, inForce);
        add(advice, addresses.isEmpty(), Advice.NO_APPEARANCE);
        add(advice, addresses.stream().anyMatch(this::isOurs), Advice.OWN_APPEARANCE);
        add(advice, claimants.isEmpty(), Advice.CLAIMANT_UNNAMED);
        add(advice, claimants.stream().anyMatch(agent -> agent.name().equalsIgnoreCase(site)), Advice.CLAIMANT_IS_DESK);
        String said = Marking.said(making);
        add(advice, said != null && LocalDate.parse(said).isAfter(reviewed(claim, inForce)), Advice.CLAIM_AFTER_REVIEW);
    }

    private static Optional<String> address(Source source) {
        return source.link().or(() -> Optional.ofNullable(source.outsideCopy()).map(copy -> copy.address()));
    }

    private boolean isOurs(String address) {
        return address.toLowerCase(Locale.ROOT).matches("https?://(www\\.)?" + Pattern.quote(host) + "([:/?#].*)?");
    }

    /** The day of the review, or today while there is none. */
    private LocalDate reviewed(Claim claim, List<Review> inForce) {
        return Ruling.onContent(inForce)
                .filter(verdict -> claim.publishedAt() != null)
                .map(verdict -> LocalDate.ofInstant(Marking.published(verdict, claim), ZoneOffset.UTC))
                .orElse(today);
    }

    private static void add(List<Advice> advice, boolean given, Advice what) {
        if (given) {
            advice.add(what);
        }
    }
}
