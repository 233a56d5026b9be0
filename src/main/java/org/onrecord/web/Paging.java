package org.onrecord.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what stands on this page, at most {@value #SIZE}
 * @param number the page's number, from 1
 * @param total how many items all pages hold; where a list grows with the record, any number above {@link #COUNTED}
 *     says no more than that there are more
 */
public record Paging<T>(List<T> items, int number, long total) {

    /** How many items a page of any list holds. */
    public static final int SIZE = 25;

    /** Beyond this page a list is not paged: filters find things, deep pages only cost. */
    public static final int DEEPEST = 400;

    /** How many items all pages that are given can hold. */
    public static final int COUNTED = SIZE * DEEPEST;

    /** The page number that a person or a machine asked for: 1 for anything that is no page number. */
    public static int number(String asked) {
        if (asked == null || !asked.matches("\\d{1,6}")) {
            return 1;
        }
        return Math.max(1, Math.min(Integer.parseInt(asked), DEEPEST));
    }

    /** How many items stand before a page. */
    public static int offset(int number) {
        return (number - 1) * SIZE;
    }

    public int pages() {
        return (int) Math.max(1, Math.min((total + SIZE - 1) / SIZE, DEEPEST));
    }

    /** Whether there are more items than anybody can page through. */
    public boolean beyond() {
        return total > COUNTED;
    }

    /** How many items are counted, of those that there are. */
    public long counted() {
        return Math.min(total, COUNTED);
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
