package org.onrecord.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Clause.Role;
import org.onrecord.speaker.SpeakerKind;

/** Decides how sure a proposal is, from 0 to 100; {@code docs/proposals.md} tells how. */
final class Certainty {
    static final int BEST = 98;
    static final int NARRATOR = 60;
    static final int PART = 50;
    static final int FOR_FACTS = 10;
    static final int PRONOUN = 75;
    static final int OTHERS = 65;
    static final int UNKNOWN_NAME = 75;
    static final int NOBODY = 40;
    static final int FLOATING = 70;
    static final int ELIDED = 79;
    static final int UNNAMED = 79;
    static final int AMBIGUOUS = 55;
    static final int SPLIT_OFF = 70;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "which", "that");

    private Certainty() {}

    /** @param text the whole text that the proposal is made of */
    static int of(Material material, Cast cast, boolean fact, String text) {
        return material.narrated() ? narrated(material, fact) : reported(material, cast, text);
    }

    private static int narrated(Material material, boolean fact) {
        return (material.role() == Role.MAIN ? NARRATOR : PART) + (fact ? FOR_FACTS : 0);
    }

    private static int reported(Material material, Cast cast, String text) {
        Report report = material.report();
        int sure = (int) Math.round(report.reported().sure() * 100);
        sure = Math.min(sure, BEST);
        sure = Math.min(sure, speaker(report.speaker(), report.reported(), cast, text));
        if (report.relays().stream().anyMatch(Relay::elided)) {
            sure = Math.min(sure, ELIDED);
        }
        if (material.role() != Role.MAIN) {
            sure = Math.min(sure, SPLIT_OFF);
        }
        return material.voice() == Voice.AMBIGUOUS ? Math.min(sure, AMBIGUOUS) : sure;
    }

    private static int speaker(Named speaker, Reported reported, Cast cast, String text) {
        if (speaker.name().isEmpty()) {
            return NOBODY;
        }
        if (reported.source() == null || reported.cue() == null) {
            return FLOATING;
        }
        if (!speaker.others().isEmpty()) {
            return OTHERS;
        }
        if (speaker.kind() == SpeakerKind.UNNAMED) {
            return UNNAMED;
        }
        return standsFor(speaker, reported.source().in(text)) ? PRONOUN : known(speaker, cast) ? BEST : UNKNOWN_NAME;
    }

    /** "She", or "the ministry": whoever is meant stands elsewhere, and it is a choice. */
    private static boolean standsFor(Named speaker, String printed) {
        return speaker.antecedent() != null
                && (PRONOUNS.contains(printed.toLowerCase(Locale.ROOT)) || isNoun(speaker.name(), printed));
    }

    /** "The ministry" for the Health Ministry, but not "the Ministry", nor "Mayor Sousa" for Ana Sousa. */
    private static boolean isNoun(String name, String printed) {
        Set<String> words = new HashSet<>(Arrays.asList(printed.split("[^\\p{L}\\p{N}]+")));
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .noneMatch(words::contains);
    }

    private static boolean known(Named speaker, Cast cast) {
        boolean open = speaker.kind() == null || speaker.kind() == SpeakerKind.ORGANISATION;
        return !open
                || NameWords.organisation(speaker.name())
                || cast.organisationCalled(speaker.name(), Integer.MAX_VALUE).isPresent();
    }
}
