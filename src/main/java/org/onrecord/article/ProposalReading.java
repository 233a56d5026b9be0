package org.onrecord.article;

import java.util.List;
import org.onrecord.claim.ClaimReading;
import org.onrecord.intake.Stretch;
import org.onrecord.source.QuoteCheck;
import org.onrecord.source.Selector;
import org.onrecord.web.Issues;

/** Reads what an editor typed of a proposal, by the rules of the claim's own form, and changes nothing. */
final class ProposalReading {

    private final Article article;
    private final ClaimReading claim;
    private final Fields fields;
    private final Stretch passage;

    /** @param claim what the claim's form would read */
    ProposalReading(Article article, Fields typed, ClaimReading claim) {
        this.article = article;
        this.claim = claim;
        this.passage = place(typed);
        if (typed.text("exact").isBlank()) {
            claim.issues().add("exact", "Mark the words that it rests on, or paste them.");
        }
        this.fields = passage == null
                ? typed
                : typed.with("exact", passage.in(article.text())).with("start", Integer.toString(passage.start()));
    }

    private Stretch place(Fields typed) {
        String start = typed.text("start");
        Integer at = start.matches("\\d{1,8}") ? Integer.valueOf(start) : null;
        String words = typed.text("exact");
        return claim.issues().on("exact") == null
                        && !words.isBlank()
                        && QuoteCheck.of(article.text(), words, at) instanceof QuoteCheck.Found found
                ? new Stretch(found.selector().start(), found.selector().end())
                : null;
    }

    Issues issues() {
        return claim.issues();
    }

    /** The places among which to choose, where the words stand in several. */
    List<Selector> places() {
        return claim.places();
    }

    List<String> choices() {
        return claim.choices().stream()
                .map(org.onrecord.speaker.SpeakerNaming::label)
                .toList();
    }

    /** What was typed, with the passage as the copy has it. */
    Fields fields() {
        return fields;
    }

    /** Where the parts stand of what was marked by hand. */
    Marks marks() {
        return Marks.byHand(article.text(), passage, fields.text("speaker"), fields.text("cue"));
    }

    /** Where the parts of a proposal stand now: where they stood, unless the passage is another one. */
    Marks marks(ProposedClaim proposal) {
        boolean moved = !fields.text("exact").equals(proposal.fields().text("exact"))
                || !fields.text("start").equals(proposal.fields().text("start"));
        return moved ? marks() : proposal.marks();
    }
}
