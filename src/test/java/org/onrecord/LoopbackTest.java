package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", " localhost ", "127.0.0.1", "127.8.9.10", "::1", "[::1]"})
    void onlyThisMachineReaches(String host) {
        assertTrue(Loopback.isOnly(host));
        Loopback.require(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0.0.0.0", "0", "::", "[::]", "192.0.2.1", "10.0.0.1", "::ffff:192.0.2.1", "no.invalid"
            })
    void otherMachinesMayReach(String host) {
        assertFalse(Loopback.isOnly(host));
        assertThrows(StartRefused.class, () -> Loopback.require(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {""})
    void theRefusalSaysWhatToChange(String host) {
        assertEquals(
                "The demo desk has passwords that everyone knows, so it starts only where no other machine can reach"
                        + " it; this one would listen at every address. Set quarkus.http.host=localhost, or"
                        + " onrecord.demo=false.",
                assertThrows(StartRefused.class, () -> Loopback.require(host)).getMessage());
    }
}
