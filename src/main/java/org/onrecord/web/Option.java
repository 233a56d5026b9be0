package org.onrecord.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/**
 * One of what a field completes to as a person types.
 *
 * @param value what is put into the field
 * @param label what is shown beside it, and tells it from others
 */
public record Option(String value, String label) {

    /** How many a field offers at most. */
    public static final int MOST = 20;

    @CheckedTemplate(basePath = "option")
    static class Templates {
        static native TemplateInstance options(List<Option> options);
    }

    /**
     * An option that browsers also show for what was typed without the name's marks: they compare letter by letter,
     * with the label as with the value.
     */
    public static Option of(String value, String label, String name) {
        String folded = Folded.of(name);
        return new Option(value, folded.equals(name.toLowerCase(Locale.ROOT)) ? label : label + " – " + folded);
    }

    /** The options as a list of suggestions takes them. */
    public static TemplateInstance rows(List<Option> options) {
        return Templates.options(options);
    }
}
