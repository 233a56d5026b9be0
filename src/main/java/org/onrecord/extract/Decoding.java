package org.onrecord.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which encoding bytes are read in: a byte order mark decides; else the bytes have the last word over what the server
 * and the page say of them, for both are wrong often. Malformed bytes become U+FFFD; nothing here ever throws.
 */
final class Decoding {

    private static final int SAMPLE = 65_536;

    /** Where an encoding may be declared within a page. */
    private static final int PRESCAN = 4_096;

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*+=\\s*+[\"']?+([^\\s\"';,]{1,40})");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta\\b[^>]{0,300}?\\bcharset\\s*+=\\s*+[\"']?+([^\\s\"'/;>]{1,40})"
                    + "|<\\?xml\\b[^>]{0,100}?\\bencoding\\s*+=\\s*+[\"']([^\"']{1,40})[\"']");

    private Decoding() {}

    /** Decodes bytes that were labelled with a media type, or with null; a page may also declare its encoding itself. */
    static String of(byte[] bytes, String label, boolean page) {
        int mark = markLength(bytes);
        if (mark > 0) {
            return decode(bytes, mark, marked(bytes));
        }
        Charset wide = wide(bytes);
        return decode(bytes, 0, wide != null ? wide : narrow(bytes, label, page));
    }

    private static Charset narrow(byte[] bytes, String label, boolean page) {
        Charset labelled = named(label, PARAMETER);
        Charset inside = page ? named(latin(bytes, PRESCAN), DECLARED) : null;
        Utf8 utf8 = Utf8.of(bytes);
        if (utf8.plain()) {
            return stateful(labelled) ? labelled : stateful(inside) ? inside : StandardCharsets.UTF_8;
        }
        if (utf8.likely()) {
            return StandardCharsets.UTF_8;
        }
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        for (Charset said : Arrays.asList(labelled, inside)) {
            if (said != null && !said.equals(StandardCharsets.UTF_8) && CharsetGuess.plausible(sample, said)) {
                return said;
            }
        }
        return CharsetGuess.of(sample);
    }

    /** The encoding of a text in units of two bytes without a mark, as its zero bytes show; null if it is none. */
    static Charset wide(byte[] bytes) {
        if (markLength(bytes) == 2) {
            return marked(bytes);
        }
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int first = 0;
        int second = 0;
        for (int i = 0; i < length; i += 2) {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }
        int zeros = first + second;
        if (length < 4 || zeros * 100 < length) {
            return null;
        }
        Charset charset = first * 10 >= zeros * 9
                ? StandardCharsets.UTF_16BE
                : second * 10 >= zeros * 9 ? StandardCharsets.UTF_16LE : null;
        return charset != null && CharsetGuess.written(decode(Arrays.copyOf(bytes, length), 0, charset))
                ? charset
                : null;
    }

    private static int markLength(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return wide ? 2 : 0;
    }

    private static Charset marked(byte[] bytes) {
        return switch (bytes[0]) {
            case (byte) 0xEF -> StandardCharsets.UTF_8;
            case (byte) 0xFE -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_16LE;
        };
    }

    /** An encoding that shifts between alphabets by escape characters looks like plain ASCII. */
    private static boolean stateful(Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }

    private static Charset named(String text, Pattern where) {
        if (text == null) {
            return null;
        }
        Matcher found = where.matcher(text);
        if (!found.find()) {
            return null;
        }
        return CharsetGuess.named(found.group(1) != null ? found.group(1) : found.group(2));
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }

    static String decode(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A decoder that replaces refuses nothing.", e);
        }
    }
}
