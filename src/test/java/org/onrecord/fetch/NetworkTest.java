package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.0.0, true",
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.0.0/16, 10.0.255.255, false",
        "10.1.2.3/32, 10.1.2.3, true",
        "10.1.2.3/32, 10.1.2.2, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "FD12:3456::/32, fd12:3456::9, true",
        "::1/128, ::1, true",
        "::1/128, ::2, false"
    })
    void holdsTheAddressesThatBeginAsItDoes(String network, String address, boolean held) throws UnknownHostException {
        assertEquals(held, Network.of(network).contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0.1/8",
                "10.0.0/8",
                "10.0.0.256/32",
                "010.0.0.0/8",
                "0x0a.0.0.0/8",
                "localhost/8",
                "example.org/24",
                "::1/129",
                "::1/127",
                "fe80::%eth0/10",
                "[::1]/128",
                ":::/0",
                "10.0.0.0/8, 172.16.0.0/12"
            })
    void whatIsNoNetworkIsRefusedWithASentence(String written) {
        String sentence = assertThrows(IllegalArgumentException.class, () -> Network.of(written))
                .getMessage();

        assertEquals(
                written.strip() + " is no network. Write it with its first address and its length, as 10.1.0.0/16.",
                sentence);
    }

    @Test
    void aFetcherWithAWrongNetworkIsNotMade() {
        assertThrows(
                IllegalArgumentException.class, () -> new Fetcher(Rules.open("10.0.0.0/8", "10.0.0.0/99")).close());
    }

    @Test
    void spacesAroundANetworkAreNoPartOfIt() throws UnknownHostException {
        Network network = Network.of(" 10.0.0.0/8 ");

        assertTrue(network.contains(InetAddress.getByName("10.9.9.9")));
        assertFalse(network.contains(InetAddress.getByName("11.9.9.9")));
    }
}
