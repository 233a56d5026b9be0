package org.onrecord.embed;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts that pictures are written in, the same on every machine: one after another is asked for each character as
 * readers see it. What none of them has is written as a replacement character.
 */
final class Typeface {

    /** Most scripts of the world; of those that it lacks, the others have one or a few each. */
    private static final List<String> FILES = List.of(
            "fonts/ttf/Kurinto/KurintoSans-Rg.ttf",
            "fonts/NotoSansKR-Hangul.ttf",
            "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf",
            "fonts/NotoSansMyanmar-Regular.ttf",
            "fonts/NotoSansKhmer-Regular.ttf",
            "fonts/NotoEmoji-Regular.ttf");

    private static final String BOLD = "fonts/ttf/Kurinto/KurintoSans-Bd.ttf";

    /** Where a font may lie while it is used. */
    @FunctionalInterface
    interface Room {
        Path file() throws IOException;
    }

    private static final String MISSING = "\uFFFD";

    private final List<Font> fonts;

    private Typeface(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Regular and bold, as far as there is a bold. */
    record Pair(Typeface regular, Typeface bold) {

        static Pair load(Room room) {
            List<Font> fonts = FILES.stream().map(file -> font(file, room)).toList();
            List<Font> bold = new ArrayList<>(fonts);
            bold.set(0, font(BOLD, room));
            return new Pair(new Typeface(fonts), new Typeface(bold));
        }
    }

    /** From a file of ours: a font that is read from a stream is copied to where nothing may be written. */
    private static Font font(String resource, Room room) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            Path file = room.file();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** A text, not empty, with a font of a size for each stretch of it. */
    AttributedString set(String text, float size) {
        List<Stretch> stretches = stretches(text);
        StringBuilder shown = new StringBuilder();
        stretches.forEach(stretch -> shown.append(stretch.text));
        AttributedString set = new AttributedString(shown.toString());
        int at = 0;
        for (Stretch stretch : stretches) {
            int end = at + stretch.text.length();
            set.addAttribute(TextAttribute.FONT, stretch.font.deriveFont(size), at, end);
            at = end;
        }
        return set;
    }

    private record Stretch(Font font, StringBuilder text) {}

    private List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String seen : Graphemes.of(text)) {
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            Font font = last != null && has(last.font, seen) ? last.font : first(seen);
            String shown = font == null ? MISSING : seen;
            Font with = font == null ? fonts.get(0) : font;
            if (last != null && last.font == with) {
                last.text.append(shown);
            } else {
                stretches.add(new Stretch(with, new StringBuilder(shown)));
            }
        }
        return stretches;
    }

    private Font first(String seen) {
        return fonts.stream().filter(font -> has(font, seen)).findFirst().orElse(null);
    }

    /** What only says how another character is to look, no font has to have. */
    private static boolean has(Font font, String seen) {
        return seen.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && (c < 0xFE00 || c > 0xFE0F))
                .allMatch(font::canDisplay);
    }
}
