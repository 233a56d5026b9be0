package org.onrecord.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field in which what somebody else saved meanwhile and what a person typed differ.
 *
 * @param label the field's name on the page
 */
public record Clash(String label, String stored, String typed) {

    /** The fields, by their names on the page, in which two entries differ. */
    public static List<Clash> between(Map<String, String> stored, Map<String, String> typed) {
        List<Clash> clashes = new ArrayList<>();
        stored.forEach((label, text) -> {
            String other = typed.getOrDefault(label, "");
            if (!text.equals(other)) {
                clashes.add(new Clash(label, text, other));
            }
        });
        typed.forEach((label, text) -> {
            if (!stored.containsKey(label) && !text.isEmpty()) {
                clashes.add(new Clash(label, "", text));
            }
        });
        return clashes;
    }
}
