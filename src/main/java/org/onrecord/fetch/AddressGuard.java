package org.onrecord.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Decides whether a network address may be connected to: only if it belongs to the public internet, or to a network
 * that the operator allows.
 *
 * <p>For IPv4 that is everything outside the <a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry/">special-purpose registry</a> (RFC 6890), multicast
 * (RFC 5771) and the reserved rest. For IPv6 it is only what is given out as global unicast, 2000::/3 (RFC 4291), less
 * the <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">special-purpose registry</a>. Mechanisms
 * that carry an IPv4 address inside an IPv6 one are refused, and so nothing is reached through them; but for IPv4-mapped
 * addresses and for NAT64 (RFC 6052), which networks without IPv4 need: there the address inside decides.
 */
final class AddressGuard {

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8", // this network, RFC 791
            "10.0.0.0/8", // private, RFC 1918
            "100.64.0.0/10", // shared by carriers, RFC 6598
            "127.0.0.0/8", // loopback, RFC 1122
            "168.63.129.16/32", // what Azure answers its own machines under, though it looks public
            "169.254.0.0/16", // link-local, RFC 3927; the clouds' metadata
            "172.16.0.0/12", // private, RFC 1918
            "192.0.0.0/24", // protocol assignments, RFC 6890
            "192.0.2.0/24", // documentation, RFC 5737
            "192.88.99.0/24", // relays of 6to4, RFC 7526
            "192.168.0.0/16", // private, RFC 1918
            "198.18.0.0/15", // benchmarks, RFC 2544
            "198.51.100.0/24", // documentation, RFC 5737
            "203.0.113.0/24", // documentation, RFC 5737
            "224.0.0.0/4", // multicast, RFC 5771
            "240.0.0.0/4", // reserved, RFC 1112; broadcast
            "2001::/23", // protocol assignments, RFC 2928: Teredo, ORCHID, benchmarks
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4, RFC 3056
            "3fff::/20"); // documentation, RFC 9637

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private final List<Network> allowed;

    /**
     * Takes the networks that are open beside the public ones.
     *
     * @throws IllegalArgumentException with a plain sentence for what is no network
     */
    AddressGuard(List<String> allowed) {
        this.allowed = networks(allowed.toArray(String[]::new));
    }

    boolean allows(InetAddress address) {
        if (isIn(allowed, address)) {
            return true;
        }
        byte[] octets = address.getAddress();
        if (octets.length == 4) {
            return !isIn(NOT_PUBLIC, address);
        }
        if (NAT64.contains(address) || isMapped(octets)) {
            return allows(inside(octets));
        }
        return GLOBAL_UNICAST.contains(address) && !isIn(NOT_PUBLIC, address) && !isIsatap(octets);
    }

    /** Whether the operator opened a network to which an address belongs. */
    boolean opens(InetAddress address) {
        return isIn(allowed, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** ::ffff:0:0/96, RFC 4291. Java mostly reads these as the IPv4 address; an address with a scope stays as it is. */
    private static boolean isMapped(byte[] octets) {
        byte[] mapped = new byte[12];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        return Arrays.equals(octets, 0, 12, mapped, 0, 12);
    }

    /** An interface that tunnels to the IPv4 address in its last half, in whatever network, RFC 5214. */
    private static boolean isIsatap(byte[] octets) {
        return (octets[8] & 0xFD) == 0 && octets[9] == 0 && octets[10] == 0x5E && octets[11] == (byte) 0xFE;
    }

    private static InetAddress inside(byte[] octets) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(octets, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address.", e);
        }
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Network::of).toList();
    }
}
