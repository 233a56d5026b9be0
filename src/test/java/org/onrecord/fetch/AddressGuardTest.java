package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.0.1.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.192",
                "192.0.0.255",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.254",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::ffff",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "64:ff9b:1::8.8.8.8",
                "64:ff9b:1:fffe:7f:1::",
                "100::1",
                "100:0:0:1::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:30::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2001:db8:ffff:ffff::1",
                "2002::1",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "3fff:fff:ffff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "fe80::1%1",
                "febf::1",
                "fec0::1",
                "feff::1",
                "ff00::1",
                "ff02::1",
                "ff0e::1",
                "fe80::5efe:10.0.0.1",
                "2606:4700::5efe:127.0.0.1",
                "2606:4700::200:5efe:192.168.0.1",
                "2606:4700::5efe:8.8.8.8"
            })
    void refusesWhatIsNotThePublicInternet(String address) throws UnknownHostException {
        assertFalse(guard.allows(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "168.63.129.15",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "64:ff9b::5db8:d822",
                "2000::1",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2001:db7:ffff::1",
                "2001:db9::1",
                "2003::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80e::200e",
                "2620:0:862:ed1a::1",
                "3ffe:ffff::1",
                "3fff:1000::1",
                "2606:4700::5eff:127.0.0.1"
            })
    void letsThePublicInternetThrough(String address) throws UnknownHostException {
        assertTrue(guard.allows(InetAddress.getByName(address)), address);
    }

    @Test
    void anAddressThatStaysMappedIsJudgedByWhatIsInIt() throws UnknownHostException {
        assertFalse(guard.allows(mapped(127, 0, 0, 1)));
        assertFalse(guard.allows(mapped(169, 254, 169, 254)));
        assertTrue(guard.allows(mapped(8, 8, 8, 8)));
        assertTrue(new AddressGuard(List.of("127.0.0.0/8")).allows(mapped(127, 0, 0, 1)));
    }

    @Test
    void whatTheOperatorAllowsIsOpenAndNothingBesideIt() throws UnknownHostException {
        AddressGuard opened = new AddressGuard(List.of("10.1.0.0/16", "fd00:1::/32"));

        assertTrue(opened.allows(InetAddress.getByName("10.1.2.3")));
        assertTrue(opened.allows(InetAddress.getByName("fd00:1::3")));
        assertTrue(opened.allows(InetAddress.getByName("64:ff9b::10.1.2.3")));
        assertTrue(opened.allows(InetAddress.getByName("8.8.8.8")));
        assertFalse(opened.allows(InetAddress.getByName("10.2.0.1")));
        assertFalse(opened.allows(InetAddress.getByName("fd00:2::3")));
        assertFalse(opened.allows(InetAddress.getByName("127.0.0.1")));
    }

    /** Java makes an IPv4 address of these sixteen bytes, unless it is told of a scope. */
    private static InetAddress mapped(int... octets) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        for (int i = 0; i < 4; i++) {
            bytes[12 + i] = (byte) octets[i];
        }
        return Inet6Address.getByAddress(null, bytes, 1);
    }
}
