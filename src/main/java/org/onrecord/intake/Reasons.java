package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Clause.Role;
import org.onrecord.speaker.SpeakerKind;

/** Tells an editor why a claim is proposed, and why so. */
final class Reasons {
    private final Reading reading;

    Reasons(Reading reading) {
        this.reading = reading;
    }

    List<String> of(Material material, Named speaker, KindRules.Found kind, Checking checking, Proposal.When said) {
        List<String> reasons = new ArrayList<>();
        if (material.narrated()) {
            reasons.add(narrated(material));
        } else {
            reported(material, reasons);
            speaker(speaker, reasons);
            relays(material, speaker, reasons);
        }
        if (!kind.word().isEmpty()) {
            reasons.add("“" + kind.word() + "” makes it a claim of the kind “"
                    + kind.kind().label() + "”.");
        }
        if (checking.obstacle() != null) {
            reasons.add(checking.obstacle().label() + ".");
        }
        if (said != null && said.at() == null) {
            reasons.add("When it was said, “" + said.words() + "”, is taken from a sentence before.");
        }
        return reasons;
    }

    private static String narrated(Material material) {
        return material.role() == Role.MAIN
                ? "Nobody is said to have said it: the outlet says it itself."
                : "It stands in a part of the sentence that nobody is said to have said.";
    }

    private void reported(Material material, List<String> reasons) {
        Stretch cue = material.report().reported().cue();
        reasons.add(
                cue == null ? withoutCue(material) : "“" + cue.in(reading.text()) + "” reports what somebody said.");
        if (material.voice() == Voice.AMBIGUOUS) {
            reasons.add("“" + material.opener() + "” may go on with what was said, or the outlet may add it.");
        } else if (material.role() != Role.MAIN) {
            reasons.add("It is a claim of its own within what was said.");
        }
    }

    private String withoutCue(Material material) {
        return !reading.quoted(material.content().get(0)).isEmpty()
                ? "It stands in quotation marks."
                : "It stands in an answer.";
    }

    private void speaker(Named speaker, List<String> reasons) {
        if (speaker.name().isEmpty()) {
            reasons.add("The text does not tell whose words they are.");
            return;
        }
        String printed = speaker.at() == null ? "" : speaker.at().in(reading.text());
        if (speaker.antecedent() != null && !printed.isEmpty()) {
            reasons.add("“" + printed + "” is read as " + speaker.name() + ".");
        } else if (speaker.at() == null) {
            reasons.add("It goes on with what " + speaker.name() + " said.");
        }
        if (!speaker.others().isEmpty()) {
            reasons.add("It could also be " + String.join(" or ", speaker.others()) + ".");
        }
        if (speaker.kind() == SpeakerKind.UNNAMED || speaker.kind() == SpeakerKind.COLLECTIVE) {
            reasons.add(
                    speaker.kind() == SpeakerKind.UNNAMED
                            ? "The text does not name who said it."
                            : "Several are said to have said it together.");
        }
        if (States.isCapital(speaker.name())) {
            reasons.add("“" + speaker.name() + "” stands for the government there.");
        }
    }

    private void relays(Material material, Named speaker, List<String> reasons) {
        for (Relay relay : material.report().relays()) {
            reasons.add(
                    relay.elided()
                            ? relay.name() + " is named before as having reported " + speaker.name()
                                    + "; this sentence leaves it out."
                            : relay.name() + " reported it, by “" + relay.verb().toLowerCase(Locale.ROOT) + "”.");
        }
    }
}
