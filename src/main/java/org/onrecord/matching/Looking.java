package org.onrecord.matching;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.figure.Figure;
import org.onrecord.figure.FigureFinder;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Beginning;
import org.onrecord.web.Formats;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;

/**
 * How something that was said is looked up by itself, before it is a claim of the desk's. What isn't known is empty.
 *
 * @param speaker whoever bears the name may be meant
 * @param language a tag of BCP 47; English where it is empty
 * @param said when it was said, as a date is typed
 * @param figure the figure that it turns on, as printed
 */
public record Looking(String text, String speaker, String language, String said, String figure) {

    /** No longer than an address may be, whatever the script. */
    private static final int LONGEST_SOUGHT = 400;

    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_TAG = 35;

    /** Where an editor sees whether it is on record, in other words, too; of a long text, by its beginning. */
    public String address() {
        return "/desk/matches?text=%s&speaker=%s&language=%s&said=%s&figure=%s"
                .formatted(
                        Formats.urlEncoded(Beginning.of(text, LONGEST_SOUGHT)),
                        Formats.urlEncoded(Beginning.of(speaker, LONGEST_NAME)),
                        Formats.urlEncoded(Beginning.of(language, LONGEST_TAG)),
                        Formats.urlEncoded(said),
                        Formats.urlEncoded(figure));
    }

    /** Says of the language that it is none, and of the date that it can't be read, unless more is said of them. */
    public void check(Issues issues) {
        if (issues.usable(language, "language")) {
            LanguageTag.read(language, "language", issues);
        }
        if (issues.usable(said, "said")) {
            try {
                FuzzyDate.of(said);
            } catch (DateTimeException e) {
                issues.add("said", e.getMessage());
            }
        }
    }

    /**
     * What is looked for.
     *
     * @throws DateTimeException when the date can't be read
     */
    public Sought sought() {
        Set<Long> speakers = speaker.isEmpty()
                ? Set.of()
                : SpeakerNaming.bearers(speaker).stream().map(Speaker::id).collect(Collectors.toSet());
        return new Sought(text, List.of(), "", speakers, turnsOn(), FuzzyDate.of(said), spoken());
    }

    private String spoken() {
        return language.isEmpty() ? "en" : language;
    }

    /** Where it stands in the text, what it counts is read with it. */
    private Figure turnsOn() {
        return Stream.of(text, figure)
                .flatMap(words -> FigureFinder.in(words, spoken()).stream())
                .map(FigureFinder.Placed::figure)
                .filter(read -> figure.equals(read.verbatim()))
                .findFirst()
                .orElse(null);
    }
}
