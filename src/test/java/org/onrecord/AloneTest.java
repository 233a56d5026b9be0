package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AloneTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLeftToWhatIsSetForTheServer(boolean following) {
        assertEquals(
                Set.of(
                        "quarkus.http.host-enabled",
                        "quarkus.scheduler.enabled",
                        "quarkus.banner.enabled",
                        "quarkus.log.level",
                        "onrecord.reminders.enabled",
                        "onrecord.search.following",
                        "onrecord.demo"),
                Alone.settings(following).keySet());
        assertEquals(String.valueOf(following), Alone.settings(following).get("onrecord.search.following"));
    }
}
