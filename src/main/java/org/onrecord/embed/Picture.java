package org.onrecord.embed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A claim as a picture, for programs that show one beside a link: the same words give the same bytes. */
final class Picture {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    /** No more of a text is looked at: it would never fit, and measuring it takes time. */
    private static final int READ = 1_000;

    private static final int MARGIN = 72;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int COLUMN = (INNER - 48) / 2;

    private static final Color PAPER = new Color(0xFDFCF8);
    private static final Color INK = new Color(0x1B1917);
    private static final Color SOFT = new Color(0x615C53);
    private static final Color RULE = new Color(0xD8D3C6);

    private final Typeface regular;
    private final Typeface bold;

    Picture(Typeface.Pair typefaces) {
        this.regular = typefaces.regular();
        this.bold = typefaces.bold();
    }

    /**
     * What stands on it.
     *
     * @param words of the claim, or of what was said if that is quoted
     */
    record Text(String site, String words, boolean quoted, String byline, String said, String so, String notice) {}

    byte[] of(Text text) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(text, on);
        } finally {
            on.dispose();
        }
        return png(image);
    }

    private void draw(Text text, Graphics2D on) {
        on.setColor(PAPER);
        on.fillRect(0, 0, WIDTH, HEIGHT);
        on.setColor(INK);
        on.fillRect(0, 0, WIDTH, 10);
        on.setColor(SOFT);
        String head = text.notice() == null ? text.site() : text.site() + " · " + text.notice();
        line(head, regular, INNER, 28).draw(on, MARGIN, 44);
        on.setColor(INK);
        words(text).draw(on, MARGIN, 100);
        line(text.byline(), bold, INNER, 30).draw(on, MARGIN, 418);
        on.setColor(RULE);
        on.fillRect(MARGIN, 478, INNER, 2);
        answer("Did they say it?", text.said(), on, MARGIN);
        answer("Is it so?", text.so(), on, MARGIN + COLUMN + 48);
    }

    private Block words(Text text) {
        String read = Graphemes.first(Graphemes.of(text.words().strip().replaceAll("\\s+", " ")), READ);
        return text.quoted()
                ? Block.fitting("“" + read, "”", regular, INNER, 300, 64, 54, 46, 40, 36)
                : Block.fitting(read, "", regular, INNER, 300, 64, 54, 46, 40, 36);
    }

    private void answer(String question, String answer, Graphics2D on, int x) {
        on.setColor(SOFT);
        line(question, regular, COLUMN, 26).draw(on, x, 494);
        on.setColor(INK);
        Block.fitting(answer, "", bold, COLUMN, 84, 40, 34, 30).draw(on, x, 530);
    }

    private static Block line(String text, Typeface typeface, int width, int size) {
        String read = Graphemes.first(Graphemes.of(text.strip().replaceAll("\\s+", " ")), READ);
        return Block.fitting(read, "", typeface, width, (int) (size * 1.5), size);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // Not through a file of its own, which it would put where nothing may be written.
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
