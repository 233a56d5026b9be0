package org.onrecord.imports;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a text before it is read.
 *
 * @param address where it was fetched from, or null
 * @param name the name of its file; empty for what was pasted
 * @param type what its server says that it is; empty where none does
 */
record Given(String address, String name, String type) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]{1,40})");

    private static final Pattern TABLE_NAME = Pattern.compile("(?is).*\\.(?:csv|tsv|tab)");
    private static final Pattern TABLE_TYPE = Pattern.compile("(?is)\\s*text/(?:csv|tab-separated-values)\\b.*");
    private static final Pattern PAGE_NAME = Pattern.compile("(?is).*\\.x?html?");
    private static final Pattern PAGE_TYPE = Pattern.compile("(?is)\\s*(?:text/html|application/xhtml\\+xml)\\b.*");

    static Given pasted() {
        return new Given(null, "", "");
    }

    static Given file(String name) {
        return new Given(null, name, "");
    }

    static Given fetched(String address, String type) {
        return new Given(address, address.replaceFirst("(?s)[?#].*$", ""), type == null ? "" : type);
    }

    /** Whether its name or its type says that it is a spreadsheet. */
    boolean table() {
        return TABLE_NAME.matcher(name).matches() || TABLE_TYPE.matcher(type).matches();
    }

    /** Whether its name or its type says that it is a page. */
    boolean page() {
        return PAGE_NAME.matcher(name).matches() || PAGE_TYPE.matcher(type).matches();
    }

    /** The encoding that its server says it is in, or null. */
    Charset charset() {
        Matcher said = CHARSET.matcher(type);
        return said.find() ? FileText.named(said.group(1)) : null;
    }
}
