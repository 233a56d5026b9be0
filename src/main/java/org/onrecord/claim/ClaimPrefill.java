package org.onrecord.claim;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.web.Issues;

/** Shows the form of a claim on record with more in it than is on record, for an editor to look at and save. */
@ApplicationScoped
public class ClaimPrefill {

    private final ClaimWriting writing;

    ClaimPrefill(ClaimWriting writing) {
        this.writing = writing;
    }

    public TemplateInstance show(Long claim, ClaimForm form) {
        return ClaimPages.Templates.form(
                ClaimPage.sent(form, Issues.none(), writing.read(form), Claim.whole(claim)), List.of());
    }
}
