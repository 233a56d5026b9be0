package org.onrecord.search;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text to which close claims are sought.
 *
 * @param words what it says
 * @param language a tag of BCP 47
 * @param vector what it means, of length 1; null where that isn't known
 */
public record Asked(String words, String language, float[] vector) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Asked asked
                && words.equals(asked.words)
                && Objects.equals(language, asked.language)
                && Arrays.equals(vector, asked.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(words, language, Arrays.hashCode(vector));
    }

    @Override
    public String toString() {
        return "Asked[" + words + ", " + language + (vector == null ? "]" : ", by meaning too]");
    }
}
