package org.onrecord.factcheck;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.history.Content;
import org.onrecord.web.Folded;

/**
 * What a search asks for.
 *
 * @param language the primary subtag of a language, or empty
 * @param publisher a host without {@code www.}, or empty
 * @param days how old a claim may be at most, by the newer of its date and its review's; 0 for any age
 * @param after the place that the page begins behind, or null
 * @param offset how many are passed over, where there is no such place
 */
record Call(String query, String language, String publisher, int days, int size, PageToken after, int offset) {

    /** The longest query, in UTF-16 units. */
    static final int LONGEST = 2_000;

    static final int DEFAULT_SIZE = 10;

    /** More than this are never given at once, whatever is asked for. */
    static final int LARGEST = 100;

    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,8})([-_][A-Za-z0-9]{1,8})*");

    static Call read(Parameters sent) {
        Call call = new Call(
                query(sent),
                language(sent.text("languageCode")),
                publisher(sent.text("reviewPublisherSiteFilter")),
                sent.number("maxAgeDays"),
                size(sent.number("pageSize")),
                null,
                sent.number("offset"));
        if (Folded.patterns(call.query).isEmpty() && call.publisher.isEmpty()) {
            throw Fault.in("query", "Give a query, or a reviewPublisherSiteFilter.");
        }
        return call.from(sent.text("pageToken"));
    }

    private Call from(String token) {
        if (token.isEmpty()) {
            return this;
        }
        PageToken after = PageToken.read(token, binding());
        return new Call(query, language, publisher, days, size, after, 0);
    }

    private static String query(Parameters sent) {
        String query = sent.text("query");
        if (query.length() > LONGEST) {
            throw Fault.in("query", "The query is longer than " + LONGEST + " characters.");
        }
        return query;
    }

    /** The primary subtag of a language; empty where none is asked for. */
    static String language(String tag) {
        if (tag.isEmpty()) {
            return "";
        }
        if (!TAG.matcher(tag).matches()) {
            throw Fault.in("language_code", "The languageCode is none, such as en or pt-BR.");
        }
        return Locale.forLanguageTag(tag.split("[-_]")[0]).getLanguage();
    }

    private static String publisher(String site) {
        return site.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*", "");
    }

    private static int size(int asked) {
        return asked == 0 ? DEFAULT_SIZE : Math.min(asked, LARGEST);
    }

    /** What of a call has to stay the same from page to page: all that decides what is found. */
    String binding() {
        return Content.sha256(String.join("\n", query, language, publisher, Integer.toString(days)));
    }
}
