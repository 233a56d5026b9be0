package org.onrecord.embed;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in lines of a width, written from the side from which its script is; what doesn't fit is left out at its end,
 * with a mark of omission, never within what a reader sees as one character.
 */
record Block(List<TextLayout> lines, int width, float leading) {

    /** The same on every machine, whatever it draws on. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String OMISSION = "…";

    private static final int NEARBY = 20;

    /** In the largest size, of those given from large to small, in which the whole text fits; else shortened in the last. */
    static Block fitting(String text, String closing, Typeface typeface, int width, int height, int... sizes) {
        for (int size : sizes) {
            Block whole = of(text + closing, typeface, width, size);
            if (whole.height() <= height) {
                return whole;
            }
        }
        return shortened(text, closing, typeface, width, height, sizes[sizes.length - 1]);
    }

    private static Block shortened(String text, String closing, Typeface typeface, int width, int height, int size) {
        List<String> seen = Graphemes.of(text);
        int fits = 0;
        int tooMany = seen.size();
        while (tooMany - fits > 1) {
            int tried = (fits + tooMany) / 2;
            Block block = of(Graphemes.first(seen, tried) + OMISSION + closing, typeface, width, size);
            if (block.height() <= height) {
                fits = tried;
            } else {
                tooMany = tried;
            }
        }
        return of(Graphemes.first(seen, gap(seen, fits)) + OMISSION + closing, typeface, width, size);
    }

    /** Back to where the last word ended, unless there is none nearby: not every script has gaps. */
    private static int gap(List<String> seen, int from) {
        for (int at = from; at > from - NEARBY && at > 0; at--) {
            if (at == seen.size() || seen.get(at).isBlank()) {
                return at;
            }
        }
        return from;
    }

    private static Block of(String text, Typeface typeface, int width, int size) {
        AttributedString set = typeface.set(text, size);
        AttributedCharacterIterator characters = set.getIterator();
        LineBreakMeasurer measurer = new LineBreakMeasurer(characters, CONTEXT);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < characters.getEndIndex()) {
            lines.add(measurer.nextLayout(width));
        }
        return new Block(lines, width, size * 1.28f);
    }

    float height() {
        return lines.size() * leading;
    }

    /** Draws it with its top at a place. */
    void draw(Graphics2D on, int x, float y) {
        float baseline = y + leading * .8f;
        for (TextLayout line : lines) {
            float start = line.isLeftToRight() ? x : x + width - line.getAdvance();
            line.draw(on, start, baseline);
            baseline += leading;
        }
    }
}
