package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "killed                       | KILLED                | killed",
                "dead                         | KILLED                | killed",
                "killed or wounded            | KILLED+WOUNDED        | killed or wounded",
                "wounded or killed            | KILLED+WOUNDED        | killed or wounded",
                "Dead or  Injured             | KILLED+WOUNDED        | killed or wounded",
                "killed and wounded           | KILLED+WOUNDED        | killed or wounded",
                "killed and/or wounded        | KILLED+WOUNDED        | killed or wounded",
                "WOUNDED+KILLED               | KILLED+WOUNDED        | killed or wounded",
                "KILLED+KILLED                | KILLED                | killed",
                "killed, wounded and missing  | KILLED+WOUNDED+MISSING | killed, wounded or missing",
                "captured                     | CAPTURED              | captured",
                "deployed                     | DEPLOYED              | deployed",
                " Hospital  Care              | hospital care         | hospital care",
                "killed or displaced          | killed or displaced   | killed or displaced",
                "sandstorm                    | sandstorm             | sandstorm",
                "+                            | +                     | +",
            })
    void whatIsCountedIsReadInOneFormAndWrittenForAReader(String written, String canonical, String text) {
        Counted counted = Counted.of(written);
        assertEquals(canonical, counted.canonical());
        assertEquals(text, counted.text());
        assertEquals(counted, Counted.of(counted.canonical()));
        assertEquals(counted, Counted.of(counted.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "killed or wounded, killed",
        "killed or wounded, wounded",
        "injured,           hospital care",
        "killed,            killed or displaced",
    })
    void differentSetsAreNeverOneSeries(String one, String other) {
        assertNotEquals(Counted.of(one), Counted.of(other));
    }

    @Test
    void oneSetInTwoWordingsIsOneSeries() {
        assertEquals(Counted.of("dead or injured"), Counted.of("WOUNDED+KILLED"));
        assertEquals(Counted.of("Hospital care"), Counted.of("hospital care"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void blankTextCountsNothing(String blank) {
        assertThrows(IllegalArgumentException.class, () -> Counted.of(blank));
    }
}
