package org.onrecord.imports;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.onrecord.source.WebAddress;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * What is to be imported: what stands at an address, or what is pasted.
 *
 * @param formKey made with the form: the same form sent twice with the same in it begins one import
 * @param publishers the sites whose reviews are wanted; empty for all
 */
record ImportForm(
        @Pattern(regexp = FormData.KEY, message = "Load the page again: this form was not made here.")
        String formKey,

        @PlainText(max = WebAddress.MAX_BYTES) String url,
        @PlainText(max = ImportForm.LONGEST_MARKUP) String markup,
        @PlainText(max = ImportForm.LONGEST_PUBLISHERS) String publishers) {

    /** The longest markup that can be pasted, in characters; what is longer is given as a file. */
    static final int LONGEST_MARKUP = 2_000_000;

    static final int LONGEST_PUBLISHERS = 10_000;

    static ImportForm blank() {
        return new ImportForm(UUID.randomUUID().toString(), "", "", "");
    }

    /**
     * The key of the import that the form begins with some content. Who comes back to a form that was sent, and puts
     * something else into it, means another import.
     */
    String key(Arrival arrival, String label, String content) {
        return key(String.join("\n", formKey, arrival.name(), label, publishers, content));
    }

    /** The key of the next import under a key of which nothing came. */
    static String after(String key) {
        return key(key + "\nagain");
    }

    private static String key(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static ImportForm from(FormData data) {
        return new ImportForm(data.text("formKey"), data.text("url"), data.whole("markup"), data.text("publishers"));
    }
}
