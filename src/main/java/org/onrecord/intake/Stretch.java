package org.onrecord.intake;

/**
 * Where some words stand in a text, in UTF-16 units.
 *
 * @param start where the first of them begins
 * @param end where the last of them ends, excluded
 */
public record Stretch(int start, int end) implements Comparable<Stretch> {

    /**
     * @throws IllegalArgumentException when it ends before it starts, or starts before the text
     */
    public Stretch {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No stretch of a text: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** The words that stand there. */
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean covers(Stretch other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Stretch other) {
        return start < other.end && other.start < end;
    }

    /** How many units the two have in common. */
    public int shared(Stretch other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** From where the first of the two begins to where the last one ends. */
    public Stretch to(Stretch other) {
        return new Stretch(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** In the order of the text; of two that begin together the longer one comes first. */
    @Override
    public int compareTo(Stretch other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
