package org.onrecord.factcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/**
 * How an answer is written, as the parameters say that all of Google's interfaces share.
 *
 * @param callback the function that a script calls with the answer, or empty
 * @param pretty whether people may want to read it
 * @param fields the part that is wanted, or empty for all of it
 */
record Writing(String callback, boolean pretty, String fields) {

    static final Writing PLAIN = new Writing("", true, "");

    /** The longest name of a function, in UTF-16 units. */
    static final int LONGEST_CALLBACK = 100;

    /** Names apart by dots, and nothing that could be a script of its own. */
    private static final Pattern CALLBACK = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    static Writing read(Parameters sent) {
        String callback = sent.text("callback");
        if (!callback.isEmpty()
                && (callback.length() > LONGEST_CALLBACK
                        || !CALLBACK.matcher(callback).matches())) {
            throw Fault.in("callback", "The callback is no name of a function.");
        }
        String alt = sent.text("alt");
        if (!alt.isEmpty() && !alt.equals("json")) {
            throw Fault.in("alt", "Answers are given with alt=json alone.");
        }
        return new Writing(callback, sent.yes("prettyPrint"), sent.text("fields"));
    }

    boolean script() {
        return !callback.isEmpty();
    }

    String type() {
        return (script() ? "text/javascript" : "application/json") + "; charset=UTF-8";
    }

    /** @param known a whole answer's names, of which {@code fields} may name any */
    String write(Object answer, FieldMask.Wanted known) {
        JsonNode tree = JSON.valueToTree(answer);
        if (!fields.isEmpty()) {
            FieldMask.Wanted wanted = FieldMask.read(fields);
            wanted.requireWithin(known, "");
            wanted.keep(tree);
        }
        return written(tree);
    }

    String write(Fault fault) {
        return written(JSON.valueToTree(fault.envelope()));
    }

    private String written(JsonNode tree) {
        try {
            String json = pretty
                    ? JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(LINES)
                                    .withArrayIndenter(LINES))
                            .writeValueAsString(tree)
                    : JSON.writeValueAsString(tree);
            // The comment keeps the answer from being taken for anything but a script (as Google's do).
            return script() ? "// API callback\n" + callback + "(" + harmless(json) + ");" : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON in which no text can end a script, or a line of one. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
