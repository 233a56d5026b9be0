package org.onrecord.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * A policy page as it is typed.
 *
 * @param revision the revision that the administrator had before them
 * @param text Markdown; empty takes the page down
 */
record PolicyForm(
        @PlainText(max = 10) String revision,
        @PlainText(max = Policy.MAX) String text) {

    static PolicyForm from(FormData data) {
        return new PolicyForm(data.text("revision"), data.text("text"));
    }

    /** What is on record, as it would have been typed. */
    static PolicyForm of(Policy policy) {
        return policy == null
                ? new PolicyForm("0", "")
                : new PolicyForm(Integer.toString(policy.revision()), policy.text());
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    PolicyForm over(int other) {
        return new PolicyForm(Integer.toString(other), text);
    }

    /** Adds what keeps the form from being saved, and changes nothing. */
    void read(Issues issues) {
        if (issues.on("text") == null && Markdown.tooDeep(text)) {
            issues.add(
                    "text",
                    "Lists, quotations or emphasis lie too deep within one another: at most " + Markdown.DEEPEST
                            + " levels.");
        }
    }

    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Text", text);
        return said;
    }
}
