package org.onrecord.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of file its first bytes say that it is. Labels lie: a label decides only between a web page and plain text
 * where the bytes may be either, and for bytes that say nothing at all.
 */
final class Signature {

    /** How many first bytes are looked at. */
    static final int LENGTH = 8_192;

    private static final Pattern PAGE = Pattern.compile(
            "(?is)\\s*+(?:<!--.{0,2000}?-->\\s*+|<\\?xml.{0,200}?\\?>\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b.*+");
    private static final Pattern FRAGMENT = Pattern.compile("(?is)\\s*+(?:<!--.{0,2000}?-->\\s*+)*+"
            + "<(?:title|meta|link|style|script|h[1-6]|p|div|section|article|main|table|ul|ol|a|b|br|font|center|iframe)"
            + "[\\s/>].*+");

    /** Brands of the container that both films and AVIF pictures come in. */
    private static final Set<String> PICTURE_BRANDS = Set.of("avif", "avis", "mif1", "msf1", "heic", "heix");

    private static final Set<String> FILM_ATOMS = Set.of("moov", "mdat", "wide", "free", "skip");

    /** MPEG audio, layer III; the pair FF FE is left out, for it begins a text in UTF-16. */
    private static final List<Integer> AUDIO_FRAMES = List.of(0xFB, 0xFA, 0xF3, 0xF2, 0xE3, 0xE2);

    private Signature() {}

    static Format of(byte[] start, String label) {
        String type = label == null ? "" : label.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        Format binary = binary(start, latin);
        if (binary != null) {
            return binary;
        }
        if (latin.startsWith("WARC/")) {
            return null;
        }
        return textual(start) ? textual(start, type) : labelled(type, latin);
    }

    private static Format binary(byte[] start, String latin) {
        if (latin.stripLeading().startsWith("%PDF-") || latin.startsWith("\u00EF\u00BB\u00BF%PDF-")) {
            return Format.PDF;
        }
        if (latin.startsWith("\u0089PNG\r\n\u001A\n")
                || latin.startsWith("\u00FF\u00D8\u00FF")
                || latin.startsWith("GIF87a")
                || latin.startsWith("GIF89a")) {
            return Format.IMAGE;
        }
        if (latin.startsWith("RIFF") && latin.length() >= 12) {
            String kind = latin.substring(8, 12);
            return kind.equals("WEBP") ? Format.IMAGE : Set.of("WAVE", "AVI ").contains(kind) ? Format.VIDEO : null;
        }
        if (latin.length() >= 12 && latin.startsWith("ftyp", 4)) {
            return PICTURE_BRANDS.contains(latin.substring(8, 12)) ? Format.IMAGE : Format.VIDEO;
        }
        boolean film = (latin.length() >= 8 && start[0] == 0 && FILM_ATOMS.contains(latin.substring(4, 8)))
                || latin.startsWith("\u001A\u0045\u00DF\u00A3")
                || latin.startsWith("OggS")
                || latin.startsWith("fLaC")
                || latin.startsWith("ID3")
                || (start.length >= 2 && (start[0] & 0xFF) == 0xFF && AUDIO_FRAMES.contains(start[1] & 0xFF));
        return film ? Format.VIDEO : null;
    }

    private static Format textual(byte[] start, String type) {
        String text = Decoding.of(start, null, true);
        if (PAGE.matcher(text).matches()) {
            return Format.HTML;
        }
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return Format.HTML;
        }
        return !type.equals("text/plain") && FRAGMENT.matcher(text).matches() ? Format.HTML : Format.TEXT;
    }

    private static Format labelled(String type, String latin) {
        if (type.equals("application/pdf")
                || latin.substring(0, Math.min(latin.length(), 1_024)).contains("%PDF-")) {
            return Format.PDF;
        }
        if (type.startsWith("image/") && !type.contains("svg")) {
            return Format.IMAGE;
        }
        return type.startsWith("video/") || type.startsWith("audio/") ? Format.VIDEO : null;
    }

    /** Whether bytes are a text in any encoding: hardly any control characters, or the zeros of UTF-16. */
    private static boolean textual(byte[] start) {
        if (Decoding.wide(start) != null) {
            return true;
        }
        long odd = 0;
        for (byte b : start) {
            if (b == 0) {
                return false;
            }
            odd += b > 0 && b < 0x20 && "\t\n\r\f\b\u001B".indexOf(b) < 0 ? 1 : 0;
        }
        return odd <= 2 + start.length / 200;
    }
}
