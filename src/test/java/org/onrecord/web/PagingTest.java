package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "400, 400", "401, 400", "999999, 400", "000002, 2"})
    void aPageNumberIsTakenUpToTheDeepest(String asked, int number) {
        assertEquals(number, Paging.number(asked));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "1.5", " 2", "two", "1000000", "99999999999999999999", "٢", "0x2", "+2"})
    void anythingElseIsTheFirstPage(String asked) {
        assertEquals(1, Paging.number(asked));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "24, 1",
        "25, 1",
        "26, 2",
        "50, 2",
        "51, 3",
        "9999, 400",
        "10000, 400",
        "10001, 400",
        "9999999999, 400"
    })
    void thereAreAsManyPagesAsTheItemsNeedAndAlwaysOne(long total, int pages) {
        assertEquals(pages, new Paging<>(Collections.nCopies(1, "x"), 1, total).pages());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0,  0,  0,  0,  false, false",
        "1, 1,  1,  1,  1,  false, false",
        "1, 25, 25, 1,  25, false, false",
        "1, 25, 26, 1,  25, false, true",
        "2, 1,  26, 26, 26, true,  false",
        "2, 25, 75, 26, 50, true,  true",
        "3, 25, 75, 51, 75, true,  false"
    })
    void aPageKnowsItsFirstAndLastItemAndItsNeighbours(
            int number, int items, long total, long first, long last, boolean previous, boolean next) {
        Paging<String> page = new Paging<>(Collections.nCopies(items, "x"), number, total);

        assertEquals(first, page.first());
        assertEquals(last, page.last());
        assertEquals(previous, page.hasPrevious());
        assertEquals(next, page.hasNext());
    }

    @ParameterizedTest
    @CsvSource({"1,   2000", "80,  2000", "81,  4000", "160, 4000", "399, 10000", "400, 10000"})
    void itemsAreCountedEightyPagesAhead(int number, int counted) {
        assertEquals(counted, Paging.counted(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1,   2000,  2000,  80,  false, true",
        "1,   2001,  2000,  81,  true,  true",
        "80,  2000,  2000,  80,  false, false",
        "80,  2001,  2000,  81,  true,  true",
        "81,  2001,  2001,  81,  false, false",
        "400, 10000, 10000, 400, false, false",
        "400, 10001, 10000, 400, true,  false"
    })
    void whatIsCountedUpToSomeNumberSaysWhetherThereIsMore(
            int number, long found, long total, int pages, boolean beyond, boolean next) {
        Paging<String> page = Paging.counted(Collections.nCopies(25, "x"), number, found);

        assertEquals(total, page.total());
        assertEquals(pages, page.pages());
        assertEquals(beyond, page.beyond());
        assertEquals(next, page.hasNext());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0,  0,  false",
        "1, 24, 24, false",
        "1, 25, 70, true",
        "2, 24, 49, false",
        "2, 25, 70, true",
        "3, 0,  70, true"
    })
    void whatTheLastPageTellsIsNotCounted(int number, int items, long total, boolean counts) {
        AtomicBoolean counted = new AtomicBoolean();
        Paging<String> page = Paging.of(Collections.nCopies(items, "x"), number, () -> {
            counted.set(true);
            return 70;
        });

        assertEquals(total, page.total());
        assertEquals(counts, counted.get());
    }

    @Test
    void theItemsBeforeAPageAreThoseOfThePagesBeforeIt() {
        assertEquals(0, Paging.offset(1));
        assertEquals(25, Paging.offset(2));
        assertEquals(9_975, Paging.offset(400));
    }
}
