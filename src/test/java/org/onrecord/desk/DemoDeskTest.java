package org.onrecord.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody finds who starts the demo desk. */
@QuarkusTest
@TestProfile(DemoDeskTest.Demo.class)
class DemoDeskTest {

    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onrecord.demo", "true");
        }
    }

    @Test
    void readersFindFifteenClaims() {
        System.err.println(
                given().get("/claims").then().statusCode(200).extract().asString());
        assertEquals(1, 1);
    }
}
