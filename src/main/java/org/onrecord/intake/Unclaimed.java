package org.onrecord.intake;

import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Clause.Role;

/**
 * What stands in quotation marks although nobody is found to have said it, as behind a foreign verb: „…“, sagte Smith. The
 * outlet does not say it itself either.
 */
final class Unclaimed {
    /** From this share of its words on a sentence is no more than its quotation. */
    private static final double MAINLY = 0.6;

    /** The same for a sentence that begins with it. */
    private static final double MAINLY_FROM_BEGINNING = 0.4;

    private static final double SURE = 0.7;

    private Unclaimed() {}

    /** @param told what of the sentence nobody is reported to have said */
    static Optional<Material> in(Reading reading, Sentence sentence, List<Stretch> told) {
        List<Stretch> quoted = told.stream()
                .flatMap(stretch -> reading.quoted(stretch).stream())
                .distinct()
                .filter(quotation -> !quotation.term(reading.text()))
                .map(Quotation::whole)
                .filter(quotation -> told.stream().anyMatch(stretch -> stretch.covers(quotation)))
                .toList();
        if (quoted.isEmpty() || share(quoted, told) < least(quoted.get(0), told, reading)) {
            return Optional.empty();
        }
        boolean whole = quoted.stream().allMatch(quotation -> sentence(quotation, reading));
        Reported reported = whole
                ? new Reported(null, null, quoted, Reported.Way.DIRECT, SURE)
                : new Reported(null, null, told, Reported.Way.MIXED, SURE);
        Report report = new Report(reported, NamedSpeakers.unnamed(null, ""), List.of(), false);
        return Optional.of(new Material(sentence.at(), reported.content(), report, Voice.SPEAKER, Role.MAIN, "", null));
    }

    private static double share(List<Stretch> quoted, List<Stretch> told) {
        return (double) quoted.stream().mapToInt(Stretch::length).sum()
                / told.stream().mapToInt(Stretch::length).sum();
    }

    private static double least(Stretch quoted, List<Stretch> told, Reading reading) {
        boolean first = quoted.start() == told.get(0).start();
        return first && apart(quoted, reading) ? MAINLY_FROM_BEGINNING : MAINLY;
    }

    /** Whether it says something without the words around it. */
    private static boolean sentence(Stretch quoted, Reading reading) {
        return !Character.isLowerCase(reading.text().codePointAt(quoted.start() + 1)) && apart(quoted, reading);
    }

    /** Whether a mark parts it from what follows: a title goes on with "was published". */
    private static boolean apart(Stretch quoted, Reading reading) {
        int next = reading.wordFrom(quoted.end());
        return next >= reading.words().size()
                || reading.words().get(next).is("PUNCT")
                || ",?!".indexOf(reading.text().charAt(quoted.end() - 2)) >= 0;
    }
}
