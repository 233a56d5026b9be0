package org.onrecord.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("any-database")
class NameSearchesTest {

    @Inject
    Engine engine;

    @Test
    void eachNameFromOutsideOfALoopIsSearchedForEachTime() {
        Template outside = engine.parse("{#for one in all}{other}{/for}");
        long once = searches(outside, 1);
        assertTrue(once > 0, "nothing was counted");
        assertEquals(once * 3, searches(outside, 3));
        assertEquals(0, searches(engine.parse("{#for one in all}{one}{/for}"), 3));
    }

    private static long searches(Template template, int times) {
        return NameSearches.of(() -> template.data("all", Collections.nCopies(times, "a"), "other", "b")
                .render());
    }
}
