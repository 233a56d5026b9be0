package org.onrecord.source;

import java.util.Arrays;

/**
 * Which words of one list stand, in the same order, in a stretch of another: as many as can be found near where each is
 * to be expected, the first of several that are alike. It looks no further from there than a bounded table allows, whatever the lists are.
 */
final class Alignment {

    /** Not in the other list. */
    static final int NOWHERE = -1;

    private static final int MOST_CELLS = 4_000_000;
    private static final byte BOTH = 1;
    private static final byte SKIPS_WORD = 2;

    private Alignment() {}

    /**
     * The place in the text of each of the words, or {@link #NOWHERE}.
     *
     * @param from where the stretch of the text begins
     * @param to where it ends
     * @param shift where in the stretch the first word is expected
     */
    static int[] of(WordList words, WordList text, int from, int to, int shift) {
        int rows = words.size();
        int columns = to - from;
        int reach = Math.min(rows + columns, Math.max(16, MOST_CELLS / (2 * rows + 2)));
        int stride = Math.min(2 * reach + 1, columns + 1);
        byte[] steps = new byte[(rows + 1) * stride];
        int[] above = new int[columns + 1];
        int[] now = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            int first = first(row, shift, reach, columns, stride);
            int last = Math.min(columns, first + stride - 1);
            now[Math.max(0, first - 1)] = above[Math.max(0, first - 1)];
            for (int column = Math.max(1, first); column <= last; column++) {
                int cell = row * stride + column - first;
                boolean same = words.number(row - 1) == text.number(from + column - 1);
                if (same && above[column - 1] + 1 > now[column - 1]) {
                    now[column] = above[column - 1] + 1;
                    steps[cell] = BOTH;
                } else if (above[column] >= now[column - 1]) {
                    now[column] = above[column];
                    steps[cell] = SKIPS_WORD;
                } else {
                    now[column] = now[column - 1];
                }
            }
            // Beyond the table's edge there is at least as much as at it.
            Arrays.fill(now, Math.min(last + 1, columns + 1), Math.min(last + 2, columns + 1), now[last]);
            int[] spare = above;
            above = now;
            now = spare;
        }
        return path(steps, stride, rows, columns, from, shift, reach);
    }

    /** The first column of a row that the table holds. */
    private static int first(int row, int shift, int reach, int columns, int stride) {
        return Math.max(0, Math.min(row + shift - reach, columns + 1 - stride));
    }

    private static int[] path(byte[] steps, int stride, int rows, int columns, int from, int shift, int reach) {
        int[] places = new int[rows];
        Arrays.fill(places, NOWHERE);
        int column = columns;
        int row = rows;
        while (row > 0 && column > 0) {
            int first = first(row, shift, reach, columns, stride);
            int offset = column - first;
            if (offset >= stride) {
                column--;
            } else if (offset < 0 || steps[row * stride + offset] == SKIPS_WORD) {
                row--;
            } else if (steps[row * stride + offset] == BOTH) {
                row--;
                column--;
                places[row] = from + column;
            } else {
                column--;
            }
        }
        return places;
    }
}
