package org.onrecord.warc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The head of an answer as it is kept before its body. The body is kept unpacked and in one piece, so that headers
 * that speak of how it travelled get another name, which other archives use, too.
 */
final class HttpHead {

    private static final Set<String> OF_THE_WAY = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");

    private HttpHead() {}

    static byte[] of(int status, Map<String, List<String>> headers, long size) {
        HttpResponse.Builder response = new HttpResponse.Builder(status, "");
        headers.forEach((name, values) -> {
            if (TOKEN.matcher(name).matches()) {
                values.forEach(value -> response.addHeader(kept(name), oneLine(value)));
            }
        });
        return response.setHeader("Content-Length", String.valueOf(size))
                .build()
                .serializeHeader();
    }

    private static String kept(String name) {
        return OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT)) ? "X-Archive-Orig-" + name : name;
    }

    /** A line end in a header would begin another header, or the body. */
    static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
