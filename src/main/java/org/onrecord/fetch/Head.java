package org.onrecord.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;

/** Reads what stands before an answer's body, and no more of it than {@link FetchRules#MAX_HEADERS}. */
final class Head {

    /** Bounds single lines and their number, which the parser knows of, so that the sum is what bounds memory. */
    static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(FetchRules.MAX_HEADERS)
            .setMaxHeaderCount(1_000)
            .setMaxEmptyLineCount(10)
            .build();

    /** Makes parsers that stop at the limit. */
    static final HttpMessageParserFactory<ClassicHttpResponse> PARSERS = limits -> {
        HttpMessageParser<ClassicHttpResponse> parser = new DefaultHttpResponseParser(limits);
        return (buffer, in) -> {
            Limited limited = new Limited(in);
            ClassicHttpResponse head = parser.parse(buffer, limited);
            if (head != null && limited.ended) {
                // The parser takes the end of everything for the empty line that ends a head.
                throw new Stopped(Fault.CUT_SHORT);
            }
            if (head != null && size(head) > FetchRules.MAX_HEADERS) {
                throw new Stopped(Fault.HEADERS_TOO_LARGE);
            }
            return head;
        };
    };

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private Head() {}

    /** The headers by their names in lower case, each with its values in order. */
    static Map<String, List<String>> headers(MessageHeaders head) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : head.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        return headers;
    }

    /** Where an answer leads on to, or null if it is the last. */
    static HttpAddress redirect(ClassicHttpResponse head, HttpAddress here) throws Stopped {
        Header location = REDIRECTS.contains(head.getCode()) ? head.getFirstHeader(HttpHeaders.LOCATION) : null;
        if (location == null
                || location.getValue() == null
                || location.getValue().isBlank()) {
            return null;
        }
        try {
            return here.resolve(readable(location.getValue()));
        } catch (IllegalArgumentException e) {
            throw new Stopped(Fault.FORBIDDEN_REDIRECT);
        }
    }

    /** Servers write addresses into headers as UTF-8, though these are read as Latin-1. */
    private static String readable(String header) {
        byte[] octets = header.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private static long size(MessageHeaders head) {
        return Arrays.stream(head.getHeaders())
                .mapToLong(header -> header.getName().length()
                        + (header.getValue() == null ? 0 : header.getValue().length())
                        + ": \r\n".length())
                .sum();
    }

    /** Gives out no more once the limit has been read; what it gives at a time may hold the body's first bytes, too. */
    private static final class Limited extends FilterInputStream {

        private int given;
        private boolean ended;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (given > FetchRules.MAX_HEADERS) {
                throw new Stopped(Fault.HEADERS_TOO_LARGE);
            }
            int read = super.read(into, from, most);
            ended = read < 0;
            given += Math.max(0, read);
            return read;
        }
    }
}
