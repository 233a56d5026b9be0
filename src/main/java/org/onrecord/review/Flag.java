package org.onrecord.review;

import org.onrecord.web.Choice;

/** What a reader should know beside a verdict. */
public enum Flag implements Choice {
    MISSING_CONTEXT("Missing context", "True as far as it goes, but it leaves out what would change its meaning."),
    EXAGGERATED("Exaggerated", "It makes more of something than the evidence does."),
    UNDERSTATED("Understated", "It makes less of something than the evidence does."),
    OUTDATED("Outdated", "It was so once; the world has moved on."),
    SATIRE("Satire", "It was meant as satire."),
    SCOPE_SHIFT("Scope shifted", "What it speaks of was widened or narrowed on the way."),
    HEDGE_DROPPED("Hedge dropped", "A reservation of the speaker’s was lost on the way."),
    VOICE_SLIP("Voice slip", "Somebody’s words read as if the outlet said them itself."),
    NOT_INDEPENDENTLY_VERIFIED("Not independently verified", "Nobody without a stake has confirmed it."),
    FIGURE_ELSEWHERE(
            "Figure not in our copies",
            "The figure stands in none of the copies that the verdict rests on; the reasons say where it was seen, or how it was reached.");

    private final String label;
    private final String definition;

    Flag(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers are told that the value means. */
    public String definition() {
        return definition;
    }
}
