package org.onrecord.article;

import java.util.List;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/**
 * What an editor chooses beside a proposal before accepting it.
 *
 * @param speaker who is meant, by what tells them from others of the name; empty leaves the name as it is
 * @param speakerKind what they are, where they are not on record; empty leaves it as proposed
 */
record Choices(String speaker, String speakerKind) {

    static final Choices NONE = new Choices("", "");

    static Choices from(FormData data) {
        return new Choices(data.text("speaker"), data.text("speakerKind"));
    }

    /** What is left to choose: whom a name means that several on record bear. */
    Issues open(ProposedClaim proposal, Voices voices) {
        Issues issues = Issues.none();
        String said = proposal.fields().text("speaker");
        for (Voice voice : Voice.in(proposal.fields())) {
            boolean chosen = voice.name().equals(said) && !speaker.isEmpty();
            if (voices.doubtful(voice) && !chosen) {
                List<String> agents = proposal.fields().texts("hops.agent");
                issues.add(
                        voice.name().equals(said) ? "speaker" : "hops[" + agents.indexOf(voice.name()) + "].agent",
                        "More than one on record may be meant by “%s”: %s."
                                .formatted(voice.name(), String.join("; ", voices.choices(voice))));
            }
        }
        return issues;
    }

    Fields in(Fields proposed) {
        Fields with = speaker.isEmpty() ? proposed : proposed.with("speaker", speaker);
        return speakerKind.isEmpty() ? with : with.with("speakerKind", speakerKind);
    }
}
