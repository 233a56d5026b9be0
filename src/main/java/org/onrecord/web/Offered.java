package org.onrecord.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** One of the values that a form offers, and whether it is the one that was chosen. */
public record Offered(String name, String label, boolean chosen) {

    /**
     * What a form offers, each with whether it was chosen: to ask that in the page, once for each of some hundred
     * speakers, takes longer.
     *
     * @param chosen the name of a value; what is none of theirs chooses none
     */
    @TemplateExtension
    public static List<Offered> offered(List<? extends Choice> choices, String chosen) {
        return choices.stream()
                .map(choice ->
                        new Offered(choice.name(), choice.label(), choice.name().equals(chosen)))
                .toList();
    }
}
