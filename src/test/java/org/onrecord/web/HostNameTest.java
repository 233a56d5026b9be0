package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which host an address names. */
class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "https://Record.Example/claims/a, record.example",
        "http://record_web:8081/,         record_web",
        "https://münster.example,         xn--mnster-3ya.example",
        "http://[::1]:8080/,              [::1]",
        "http://10.1.0.7:80/,             10.1.0.7"
    })
    void aHostIsNamedAsTheNetworkKnowsIt(String address, String host) {
        assertEquals(Optional.of(host), HostName.of(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/claims/a", "https:///claims/a", "http://:80/", "https://user@record.example/", "http://a..b/"})
    void whatIsNoHostIsNone(String address) {
        assertEquals(Optional.empty(), HostName.of(URI.create(address)));
    }
}
