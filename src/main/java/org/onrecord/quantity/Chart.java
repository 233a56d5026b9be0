package org.onrecord.quantity;

import java.util.List;

/**
 * A drawing of one series, ready to be written as SVG: nothing is left to decide but the marks' order.
 *
 * @param id sets it apart from the others of its page
 * @param title what it shows, in a line
 * @param description what it shows, in sentences
 * @param undrawn what of the series has no place in it, each in a sentence that says why
 */
public record Chart(
        String id,
        int width,
        int height,
        String title,
        String description,
        List<Stroke> strokes,
        List<Words> words,
        List<String> undrawn) {

    /** Lines or areas of one look. */
    public record Stroke(String d, String fill, String stroke, String width, String dash, String opacity) {

        static Stroke line(String d, String colour, double width) {
            return new Stroke(d, "none", colour, Look.number(width), null, null);
        }

        Stroke dashed(String pattern) {
            return new Stroke(d, fill, stroke, width, pattern, opacity);
        }

        Stroke faint(String share) {
            return new Stroke(d, fill, stroke, width, dash, share);
        }
    }

    /**
     * Words at a point.
     *
     * @param anchor which part of them stands there: start, middle or end
     */
    public record Words(String x, String y, String anchor, String text) {}

    /** Whether there is anything to see: a series of nothing but unknown dates has no drawing. */
    public boolean drawn() {
        return !strokes.isEmpty();
    }
}
