package org.onrecord.search;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.testing.Records.unique;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.testing.Records;

@QuarkusTest
class SearchIndexPagesTest {

    private static final String PATH = "/desk/search-index";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Upkeep upkeep;

    @Test
    void saysHowTheIndexStandsAndThatItAgrees() {
        Records.published(People.editor(), People.reviewer(), unique("The mill burned down"));
        CaughtUp.await();
        Browser admin = People.browserOf(People.admin());

        admin.open(PATH).then().statusCode(200).body(containsString("none: it is switched off"));
        Alarm.sleep(PATIENCE, () -> !upkeep.isBusy());
        assertEquals(303, admin.send(PATH + "/verification").statusCode());
        Alarm.sleep(PATIENCE, () -> !upkeep.isBusy());

        admin.open(PATH).then().body(containsString("agreed."));
    }

    @Test
    void isLinkedWhereTheOtherThingsForAdministratorsAre() {
        People.browserOf(People.admin())
                .open("/desk/audit")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + PATH + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rebuild", "/verification"})
    void isForAdministratorsAlone(String act) {
        Browser editor = People.browserOf(People.editor());
        editor.open(PATH).then().statusCode(403);
        editor.open("/desk");
        assertEquals(403, editor.send(PATH + act).statusCode());
        assertTrue(upkeep.trouble() == null);
    }
}
