package org.onrecord.claim;

import org.onrecord.time.RelativeDate;
import org.onrecord.web.Issues;

/** What a draft still lacks before it can be sent to review: each a sentence, and the field that it is missing from. */
public final class Readiness {

    private Readiness() {}

    public static Issues missing(Claim claim) {
        Issues missing = Issues.none();
        lacks(claim.kind() == null, "kind", "what kind of claim it is", missing);
        lacks(claim.checkability() == null, "checkability", "whether it can be checked", missing);
        lacks(
                claim.checkability() != null && claim.checkability() != Checkability.YES && claim.obstacle() == null,
                "obstacle",
                "why it cannot be checked, or only in part",
                missing);
        lacks(claim.attributions().isEmpty(), "exact", "the words of a source that it rests on", missing);
        claim.attributions().forEach(attribution -> addMissing(attribution, missing));
        return missing;
    }

    private static void addMissing(Attribution attribution, Issues missing) {
        lacks(attribution.passage() == null, "exact", "the words of a source that it rests on", missing);
        lacks(attribution.speaker() == null, "speaker", "who said it", missing);
        lacks(attribution.voice() == null, "voice", "whose voice the words are in", missing);
        lacks(attribution.form() == null, "form", "how the words were given", missing);
        lacks(attribution.act() == null, "act", "what the speaker did by saying it", missing);
        lacks(readsTwoWays(attribution), "weeks", "how weeks were counted", missing);
        lacks(
                attribution.quotations().isEmpty()
                        && (attribution.form() == Form.DIRECT || attribution.form() == Form.MIXED),
                "quotations[0].exact",
                "the quoted words",
                missing);
        lacks(
                attribution.voice() != Voice.NARRATOR && !endsAtPublisher(attribution),
                "hops[0].agent",
                "the chain down to who published it",
                missing);
    }

    private static boolean readsTwoWays(Attribution attribution) {
        return attribution.said().edtf() == null
                && attribution.said().verbatim() != null
                && attribution.source() != null
                && RelativeDate.readings(
                                        attribution.said().verbatim(),
                                        attribution.source().published())
                                .size()
                        > 1;
    }

    /** The last relay is the publisher of what we read (invariant 5). */
    private static boolean endsAtPublisher(Attribution attribution) {
        if (attribution.source() == null || attribution.hops().isEmpty()) {
            return attribution.source() == null;
        }
        Hop last = attribution.hops().get(attribution.hops().size() - 1);
        return last.agent().id().equals(attribution.source().publisher().id());
    }

    private static void lacks(boolean lacking, String field, String what, Issues missing) {
        if (lacking) {
            missing.add(field, what);
        }
    }
}
