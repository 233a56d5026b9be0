package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a post says. */
class PostedTest {

    @Test
    void whoPostedItComesFirstWhereThatStandsBehindIt() {
        assertEquals(
                "Ana Sousa: The harbour is closed.",
                Posted.read("The harbour is closed. — Ana Sousa (@ana_sousa) May 1, 2024"));
        assertEquals("Ana Sousa: Closed.", Posted.read("Closed. — Ana Sousa (@ana_sousa)"));
        assertEquals("The harbour — closed (for now)", Posted.read("The harbour — closed (for now)"));
    }

    @Test
    void addressesGoEvenWhereTheyTouchAWord() {
        assertEquals("Look here:", Posted.read("Look here: https://example.org/a?b=c"));
        assertEquals("Harbour Closed", Posted.read("#HarbourClosedpic.twitter.com/Abc1".replace("pic.", " pic.")));
        assertEquals("Stop It", Posted.read("#StopIthttps://t.co/abc"));
    }

    @Test
    void tagsAndAccountsAreTheWordsThatTheyAreMadeOf() {
        assertEquals("Ana Sousa says NATO Summit 2024", Posted.read("@AnaSousa says #NATOSummit2024"));
        assertEquals("real ana sousa", Posted.read("@real_ana_sousa"));
        assertEquals("Überfall Im Hafen", Posted.read("#ÜberfallImHafen"));
    }

    @Test
    void anyOtherTextStaysAsItIs() {
        assertEquals("They said no. 100 % of it!", Posted.read("  They said no.\n100 % of it! "));
        assertEquals("", Posted.read(""));
        assertEquals("# @ \\ $1", Posted.read("# @ \\ $1"));
    }
}
