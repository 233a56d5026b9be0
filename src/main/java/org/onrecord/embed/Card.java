package org.onrecord.embed;

import java.util.List;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Lead;
import org.onrecord.claim.Notice;
import org.onrecord.claim.Quotation;
import org.onrecord.history.Content;
import org.onrecord.site.Answer;
import org.onrecord.site.ClaimEntry;
import org.onrecord.site.Head;
import org.onrecord.site.PublishedClaims;

/**
 * What little of a published claim is shown elsewhere: its words or the first quotation, who said it, both verdicts in
 * words, and whether something about it was put right.
 *
 * @param claim with its reports
 * @param notice the newest of the notices that stand before the claim, or null
 */
record Card(Claim claim, ClaimEntry entry, Notice notice) {

    /** The card of a published claim, in four statements beside those that read the claim. */
    static Card of(Claim claim) {
        Notice grave = Notice.of(claim).stream()
                .filter(notice -> notice.kind().grave())
                .findFirst()
                .orElse(null);
        return new Card(claim, PublishedClaims.entries(List.of(claim.id())).get(0), grave);
    }

    /** What heads it, or null where the claim's own words do. */
    public Quotation quotation() {
        return Lead.of(claim).headline();
    }

    /** The report in which that stands; else the first. */
    public Attribution lead() {
        return Lead.of(claim).report();
    }

    public String path() {
        return Head.encoded("/claims/" + claim.slug());
    }

    /** What it is called where there is room for one line. */
    public String title() {
        return lead().speaker() == null ? claim.text() : lead().speaker().name() + ": " + claim.text();
    }

    /** Whether they said it as it stands here: other reports of the claim have answers of their own, on its page. */
    public List<Answer> said() {
        return entry.saidIn().get(lead().id());
    }

    /** The answers to "Did they say it?", one behind another. */
    String saidInWords() {
        return words(said());
    }

    /** The answers to "Is it so?". */
    String soInWords() {
        return words(entry.so());
    }

    private static String words(List<Answer> answers) {
        return String.join(
                ", ",
                answers.stream()
                        .map(answer -> answer.stale() ? answer.text() + " (changed since)" : answer.text())
                        .toList());
    }

    /** What its picture says to those who don't see it. */
    String alternative() {
        String words = quotation() == null ? claim.text() : "“" + quotation().exact() + "”";
        return words + " – " + byline() + ". Did they say it? " + saidInWords() + ". Is it so? " + soInWords() + ".";
    }

    /** Who said it, in which role, and when. */
    String byline() {
        Attribution lead = lead();
        String who = lead.speaker() == null ? "Somebody" : lead.speaker().name();
        String role = lead.roleThen() == null ? "" : ", " + lead.roleThen();
        String when = lead.said() == null || lead.said().isUnknown()
                ? ""
                : ", " + lead.said().text();
        return who + role + when;
    }

    /** Tells one state of what is shown from another. */
    String fingerprint(String site) {
        return Content.sha256(String.join(
                "\n", site, alternative(), notice == null ? "" : notice.kind().label()));
    }
}
