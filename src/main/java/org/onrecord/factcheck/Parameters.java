package org.onrecord.factcheck;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;

/** The parameters of a call: each the first of its name, in either spelling, and a null like an empty one when absent. */
record Parameters(MultivaluedMap<String, String> all) {

    /** A parameter's text without the spaces around it; empty when it was not sent. */
    String text(String name) {
        String sent = all.getFirst(name);
        String text = sent == null ? all.getFirst(snake(name)) : sent;
        return text == null ? "" : text.strip();
    }

    /** A number of at most 32 bits that is not negative; 0 when it was not sent, as it is in Google's own messages. */
    int number(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return 0;
        }
        int number = int32(name, text);
        if (number < 0) {
            throw Fault.in(snake(name), "The parameter '" + name + "' must not be negative: " + number + ".");
        }
        return number;
    }

    private static int int32(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Fault.in(snake(name), "The parameter '" + name + "' takes a whole number of 32 bits.");
        }
    }

    /** True unless it says that it is not. */
    boolean yes(String name) {
        String text = text(name);
        return !text.equalsIgnoreCase("false") && !text.equals("0");
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
