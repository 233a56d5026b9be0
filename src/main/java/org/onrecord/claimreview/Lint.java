package org.onrecord.claimreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.policy.Policies;
import org.onrecord.policy.PolicyKind;
import org.onrecord.review.Review;
import org.onrecord.web.HostName;
import org.onrecord.web.Site;

/** Tells the desk, before it publishes, what search engines would make of a claim's markup. It hinders nothing. */
@Named
@ApplicationScoped
public class Lint {

    /** What the product calls a site that nobody has named. */
    private static final String UNNAMED = "Onrecord";

    private final Site site;
    private final Policies policies;

    Lint(Site site, Policies policies) {
        this.site = site;
        this.policies = policies;
    }

    /** Nothing is advised on what readers no longer see. */
    public List<Advice> of(Claim claim) {
        return claim.closed() ? List.of() : of(claim, Review.of(claim));
    }

    /** @param reviews those of the claim that are in force or wait */
    public List<Advice> of(Claim claim, List<Review> reviews) {
        return claim.closed() ? List.of() : advising(claim).on(claim, reviews);
    }

    private Advising advising(Claim claim) {
        Optional<String> address = site.canonical("/");
        return new Advising(
                site.name(),
                address.map(Lint::host).orElse(""),
                !site.name().equals(UNNAMED),
                address.isPresent(),
                policies.wrote(PolicyKind.CORRECTIONS) || site.contact().isPresent(),
                otherJudged(claim),
                site.today());
    }

    private static String host(String address) {
        return HostName.of(URI.create(address)).orElse("").replaceFirst("^www\\.", "");
    }

    /** Whether any other published claim has a verdict that machines are told of. */
    private static boolean otherJudged(Claim claim) {
        return !Review.find(
                        "select r.id from Review r join r.claim c where c.publication = ?1 and c <> ?2 and "
                                + Ruling.MAY_BE,
                        Publication.PUBLISHED,
                        claim)
                .project(Long.class)
                .range(0, 0)
                .list()
                .isEmpty();
    }
}
