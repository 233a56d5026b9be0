package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.source.LinkState;

/** Where an address stands by what was met there, and when it is looked at next. */
class CourseTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static final Duration WEEK = Duration.ofDays(7);

    private static final Map<String, Seen> LETTERS = Map.of(
            "S", Seen.STANDS,
            "C", Seen.CHANGED,
            "W", Seen.WALL,
            "E", Seen.ELSEWHERE,
            "M", Seen.MISSING,
            "F", Seen.FAILED,
            "B", Seen.BARRED);

    private static Look look(Seen seen, Instant at) {
        return Look.of(seen, at, null);
    }

    /** Each look is a letter and the hour at which it was. */
    private static Course after(String looks) {
        Course course = Course.UNKNOWN;
        for (String look : looks.isBlank() ? new String[0] : looks.split(" ")) {
            Instant at = START.plus(Duration.ofHours(Long.parseLong(look.substring(1))));
            course = course.after(look(LETTERS.get(look.substring(0, 1)), at));
        }
        return course;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what was met                    | state     | failed in a row
                "''                                | UNCHECKED | 0",
                "S0                                | LIVE      | 0",
                "C0                                | DRIFTED   | 0",
                "W0                                | WALLED    | 0",
                "E0                                | MOVED     | 0",
                "B0                                | UNCHECKED | 0",
                "S0 B168                           | LIVE      | 0",
                "C0 B168                           | DRIFTED   | 0",
                "S0 C168                           | DRIFTED   | 0",
                "C0 S168                           | LIVE      | 0",
                "W0 S168                           | LIVE      | 0",
                "E0 S168                           | LIVE      | 0",
                // one hiccup, or two, or three at once, kill nothing
                "F0                                | UNCHECKED | 1",
                "S0 F168                           | LIVE      | 1",
                "S0 F168 F192                      | LIVE      | 2",
                "S0 F168 F169 F170                 | LIVE      | 3",
                "S0 F168 F169 F215                 | LIVE      | 3",
                "S0 F168 F192 F216                 | DEAD      | 3",
                "F0 F24 F48                        | DEAD      | 3",
                "F0 F24 F47                        | UNCHECKED | 3",
                "F0 F24 F47 F48                    | DEAD      | 4",
                // a good look in between begins anew
                "F0 F24 S30 F48 F72                | LIVE      | 2",
                "F0 F24 W30 F48 F72                | WALLED    | 2",
                // what is asked not to be looked at says nothing in between
                "F0 F24 B30 F48                    | DEAD      | 3",
                // no such page, twice, an hour apart
                "M0                                | UNCHECKED | 1",
                "S0 M168                           | LIVE      | 1",
                "S0 M168 M168                      | LIVE      | 2",
                "S0 M168 M169                      | DEAD      | 2",
                "S0 M168 F180 M192                 | DEAD      | 3",
                "S0 M168 S180 M192                 | LIVE      | 1",
                "S0 M168 F169                      | LIVE      | 2",
                // what was changed stays so while nothing comes, and is gone in the end
                "C0 F168 F192                      | DRIFTED   | 2",
                "C0 F168 F192 F216                 | DEAD      | 3",
                // the dead are gone until they are met again
                "F0 F24 F48 F240                   | DEAD      | 4",
                "F0 F24 F48 B240                   | DEAD      | 3",
                "F0 F24 F48 S240                   | LIVE      | 0",
                "M0 M24 C48                        | DRIFTED   | 0",
            })
    void anAddressStandsWhereAllLooksTogetherSay(String looks, LinkState state, int failures) {
        Course course = after(looks.strip());

        assertEquals(state, course.state());
        assertEquals(failures, course.failures());
    }

    @Test
    void itIsKnownSinceWhenNothingComes() {
        assertEquals(START.plus(Duration.ofHours(24)), after("S0 F24 F30").failingSince());
        assertEquals(null, after("S0 F24 S30").failingSince());
    }

    @Test
    void failuresInTheThousandsAreStillCounted() {
        Course course = new Course(LinkState.DEAD, Short.MAX_VALUE, Short.MAX_VALUE, START);

        Course next = course.after(look(Seen.MISSING, START.plus(WEEK)));

        assertEquals(Short.MAX_VALUE, next.failures());
        assertEquals(Short.MAX_VALUE, next.missing());
    }

    private static Duration pause(int failures, Seen last) {
        return new Course(LinkState.LIVE, failures, 0, failures == 0 ? null : START).pause(look(last, START), WEEK, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, STANDS, 7", "1, FAILED, 1", "2, FAILED, 2", "3, FAILED, 4", "4, MISSING, 8", "5, FAILED, 16",
        "6, FAILED, 30", "7, FAILED, 30", "32767, FAILED, 30", "0, BARRED, 30", "2, BARRED, 30", "0, WALL, 7"
    })
    void theMoreFailuresTheLongerThePauseUpToThirtyDays(int failures, Seen last, long days) {
        double most = Duration.ofDays(days).toMillis() * 1.1;
        double least = Duration.ofDays(days).toMillis() * 0.9;

        long pause = pause(failures, last).toMillis();

        assertTrue(pause >= least && pause <= most, pause + " ms");
    }

    @Test
    void oneSourceAlwaysPausesAsLongAndAThousandAreSpreadOverATenthEachWay() {
        Course well = after("S0");
        Look last = look(Seen.STANDS, START);

        long[] pauses = LongStream.range(1, 1001)
                .map(id -> well.pause(last, WEEK, id).toHours())
                .sorted()
                .toArray();

        assertEquals(well.pause(last, WEEK, 17), well.pause(last, WEEK, 17));
        assertNotEquals(well.pause(last, WEEK, 17), well.pause(last, WEEK, 18));
        assertTrue(pauses[0] >= 151 && pauses[0] <= 153, "the first after " + pauses[0] + " hours");
        assertTrue(pauses[999] >= 183 && pauses[999] <= 184, "the last after " + pauses[999] + " hours");
        assertTrue(Math.abs(pauses[500] - 168) <= 2, "the middle after " + pauses[500] + " hours");
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 0", "P20D, 20", "P400D, 30"})
    void aServerThatAsksForPeaceGetsItUpToThirtyDays(Duration asked, long days) {
        Look last = new Look(Seen.WALL, START, null, null, asked);

        Duration pause = after("W0").pause(last, Duration.ofHours(2), 5);

        assertEquals(days, pause.toDays());
        assertTrue(pause.compareTo(Duration.ofMinutes(100)) > 0);
    }
}
