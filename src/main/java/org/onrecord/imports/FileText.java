package org.onrecord.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which encoding a file is in: a byte order mark decides; bytes that are UTF-8 are; what is none at all is read as
 * windows-1252, with a message. Where both are mixed the rest stands, and each broken place is told of.
 */
final class FileText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta\\b[^>]{0,300}?\\bcharset\\s*+=\\s*+[\"']?+([^\\s\"'/;>]{1,40})");

    private static final int SAMPLE = 65_536;

    private final Path file;
    private final Charset charset;
    private final int mark;
    private final List<Message> messages = new ArrayList<>();

    private FileText(Path file, Charset charset, int mark) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
    }

    static FileText of(Path file) throws IOException {
        return of(file, null);
    }

    /** @param said the encoding that whoever sent it says it is in, or null; it counts where the bytes don't speak against it */
    static FileText of(Path file, Charset said) throws IOException {
        byte[] beginning = beginning(file);
        if (beginning.length >= 3
                && beginning[0] == (byte) 0xEF
                && beginning[1] == (byte) 0xBB
                && beginning[2] == (byte) 0xBF) {
            return new FileText(file, StandardCharsets.UTF_8, 3);
        }
        Charset wide = wide(beginning);
        if (wide != null) {
            return new FileText(file, wide, isMark(beginning) ? 2 : 0);
        }
        Utf8Count count = Utf8Count.of(file);
        if (count.broken() == 0 || count.whole() > 0) {
            return new FileText(file, StandardCharsets.UTF_8, 0);
        }
        Charset declared = said == null ? declared(beginning) : said;
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new FileText(file, declared, 0);
        }
        FileText guessed = new FileText(file, WINDOWS_1252, 0);
        guessed.messages.add(Message.of(Deviation.ENCODING_GUESSED, "the whole file"));
        return guessed;
    }

    /** What a page says of its own encoding. */
    private static Charset declared(byte[] beginning) {
        Matcher declared = DECLARED.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : null;
    }

    /** The encoding of a name; null when there is none. */
    static Charset named(String name) {
        try {
            return name == null
                    ? null
                    : Charset.forName(name.replaceFirst("(?i)^(iso-8859-1|latin1|us-ascii)$", "windows-1252"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static boolean isMark(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    /** Two bytes to a character: said by a mark, or shown by every other byte being zero. */
    private static Charset wide(byte[] bytes) {
        if (isMark(bytes)) {
            return bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int half = bytes.length / 2;
        if (half < 4 || Math.max(zeros[0], zeros[1]) * 2 < half || Math.min(zeros[0], zeros[1]) * 20 > half) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The text; bytes that are no character in its encoding are U+FFFD. */
    Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** Whether a byte order mark stands before the text, which is passed over. */
    boolean marked() {
        return mark > 0;
    }

    String encoding() {
        return charset.name();
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }
}
