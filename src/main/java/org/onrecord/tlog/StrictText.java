package org.onrecord.tlog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The one spelling in which bytes, numbers and text are accepted. Whatever has a second spelling could be changed in a
 * signed file without the signature noticing.
 */
final class StrictText {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {}

    /**
     * @throws Unproven when the bytes are not valid UTF-8
     */
    static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unproven("It is not valid UTF-8.");
        }
    }

    /**
     * @throws IllegalArgumentException when the text has half a surrogate pair, which has no bytes in UTF-8: written as
     *     a question mark, as Java does by itself, different texts would become the same bytes
     */
    static byte[] encode(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text has half a surrogate pair.");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * @throws Unproven when the text is not the base64, with padding, that these bytes are written as
     */
    static byte[] ofBase64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Unproven("It is not base64.");
        }
        if (!base64(bytes).equals(text)) {
            throw new Unproven("It is not base64 in its canonical form.");
        }
        return bytes;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * @throws Unproven when the text is not lowercase hexadecimal
     */
    static byte[] ofHex(String text) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw new Unproven("It is not hexadecimal.");
        }
        if (!hex(bytes).equals(text)) {
            throw new Unproven("It is not lowercase hexadecimal.");
        }
        return bytes;
    }

    /**
     * @throws Unproven when the text is not a whole number in ASCII digits, without leading zeros, below 2^63
     */
    static long ofDecimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unproven("It is not a whole number without leading zeros.");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Unproven("The number is too large.");
        }
    }

    /**
     * Whether the text is made of whole lines: no control characters but line feeds, no half surrogate pairs, and a
     * line feed at its end.
     */
    static boolean isLines(String text) {
        return text.endsWith("\n")
                && text.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c) && !isHalf(c));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
