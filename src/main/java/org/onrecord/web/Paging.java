package org.onrecord.web;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * One page of a list.
 *
 * @param items what stands on this page, at most {@value #SIZE}
 * @param number the page's number, from 1
 * @param total how many items all pages hold, as far as they were counted
 * @param beyond whether there are more than that
 */
public record Paging<T>(List<T> items, int number, long total, boolean beyond) {

    /** How many items a page of any list holds. */
    public static final int SIZE = 25;

    /** Beyond this page a list is not paged: filters find things, deep pages only cost. */
    public static final int DEEPEST = 400;

    /** How many pages ahead items are counted: nobody reads a greater number, and counting takes its time. */
    private static final int AHEAD = 80;

    /** The page number that a person or a machine asked for: 1 for anything that is no page number. */
    public static int number(String asked) {
        if (asked == null || !asked.matches("\\d{1,6}")) {
            return 1;
        }
        return Math.max(1, Math.min(Integer.parseInt(asked), DEEPEST));
    }

    /** All items are counted. */
    public Paging(List<T> items, int number, long total) {
        this(items, number, total, false);
    }

    /** A page of a list of which counting takes its time: that is left out where the page is the last, and so tells. */
    public static <T> Paging<T> of(List<T> items, int number, LongSupplier count) {
        boolean last = items.size() < SIZE && (number == 1 || !items.isEmpty());
        return new Paging<>(items, number, last ? offset(number) + items.size() : count.getAsLong());
    }

    /**
     * A page of a list that grows with the record.
     *
     * @param found how many items a count found that ended one past {@link #counted(int)}
     */
    public static <T> Paging<T> counted(List<T> items, int number, long found) {
        long most = counted(number);
        return new Paging<>(items, number, Math.min(found, most), found > most);
    }

    /** Up to how many items are counted for a page: 2,000, and 2,000 more each time that one comes that far. */
    public static int counted(int number) {
        return SIZE * Math.min(DEEPEST, (number + AHEAD - 1) / AHEAD * AHEAD);
    }

    /** How many items stand before a page. */
    public static int offset(int number) {
        return (number - 1) * SIZE;
    }

    public int pages() {
        long reached = beyond ? total + 1 : total;
        return (int) Math.max(1, Math.min((reached + SIZE - 1) / SIZE, DEEPEST));
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public long first() {
        return items.isEmpty() ? 0 : offset(number) + 1L;
    }

    public long last() {
        return offset(number) + (long) items.size();
    }
}
