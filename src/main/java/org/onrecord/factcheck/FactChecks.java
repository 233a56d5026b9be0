package org.onrecord.factcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.onrecord.claimreview.Brief;
import org.onrecord.factcheck.Answers.Claim;
import org.onrecord.factcheck.Answers.ClaimList;
import org.onrecord.factcheck.Answers.ClaimReview;
import org.onrecord.factcheck.Answers.ImageList;
import org.onrecord.factcheck.Answers.Publisher;
import org.onrecord.search.Search;
import org.onrecord.web.Site;
import org.onrecord.web.Slug;

/** Answers the calls in the words of Google's messages. */
@ApplicationScoped
class FactChecks {

    private final Site site;
    private final Search search;

    FactChecks(Site site, Search search) {
        this.site = site;
        this.search = search;
    }

    ClaimList search(Parameters sent) {
        Call call = Call.read(sent);
        Publisher publisher = new Publisher(site.name(), host());
        if (!call.publisher().isEmpty() && !call.publisher().equals(publisher.site())) {
            return new ClaimList(List.of(), null);
        }
        ClaimSearch found = ClaimSearch.of(call, site.today(), search);
        return new ClaimList(
                found.claims().stream().map(brief -> claim(brief, publisher)).toList(),
                found.next() == null ? null : found.next().write(call.binding()));
    }

    private String host() {
        return site.host().replaceFirst("^www\\.", "");
    }

    private Claim claim(Brief brief, Publisher publisher) {
        return new Claim(
                brief.claim().text(),
                String.join(", ", brief.claimants()),
                brief.said() == null ? null : brief.said() + "T00:00:00Z",
                List.of(new ClaimReview(
                        publisher,
                        site.absolute(Slug.encoded("/claims/" + brief.claim().slug())),
                        brief.claim().text(),
                        brief.reviewedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        brief.verdict(),
                        brief.claim().language())));
    }

    /** No picture was ever reviewed here, so none is found. */
    ImageList images(Parameters sent) {
        String image = sent.text("imageUri");
        if (!image.matches("(?i)https?://\\S+")) {
            throw Fault.in("image_uri", "Give the imageUri of a public picture, with http or https.");
        }
        Call.language(sent.text("languageCode"));
        sent.number("pageSize");
        sent.number("offset");
        PageToken.none(sent.text("pageToken"));
        return new ImageList(List.of(), null);
    }
}
