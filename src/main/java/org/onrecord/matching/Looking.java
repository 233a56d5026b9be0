package org.onrecord.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.Beginning;
import org.onrecord.web.Formats;

/** How something that was said is looked up by itself, before it is a claim of the desk's. */
public final class Looking {

    /** No longer than an address may be, whatever the script. */
    private static final int LONGEST_SOUGHT = 400;

    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_TAG = 35;

    private Looking() {}

    /** Where an editor sees whether it is on record, in other words, too; of a long text, by its beginning. */
    public static String address(String text, String speaker, String language) {
        return "/desk/matches?text=%s&speaker=%s&language=%s"
                .formatted(
                        Formats.urlEncoded(Beginning.of(text, LONGEST_SOUGHT)),
                        Formats.urlEncoded(Beginning.of(speaker, LONGEST_NAME)),
                        Formats.urlEncoded(Beginning.of(language, LONGEST_TAG)));
    }

    /**
     * What is looked for. Whoever bears the name may be meant.
     *
     * @param speaker empty where nobody knows
     * @param language a tag of BCP 47; English where it is empty
     */
    public static Sought of(String text, String speaker, String language) {
        Set<Long> speakers = speaker.isEmpty()
                ? Set.of()
                : SpeakerNaming.bearers(speaker).stream().map(Speaker::id).collect(Collectors.toSet());
        return new Sought(text, List.of(), "", speakers, null, null, language.isEmpty() ? "en" : language);
    }
}
