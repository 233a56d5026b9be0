package org.onrecord.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What may be fetched, and how much of it.
 *
 * @param networks the networks beyond the public internet that are allowed, as {@code 10.1.0.0/16} or {@code ::1/128}
 * @param ports the ports that are asked
 * @param connect how long a connection may take, TLS included
 * @param idle how long a server may send nothing
 * @param whole how long fetching may take in all, redirects included
 * @param maxSent the most bytes that are taken from the wire
 * @param maxBytes the most bytes that they may unpack to
 * @param agent how the desk names itself to servers
 */
public record FetchRules(
        List<String> networks,
        Set<Integer> ports,
        Duration connect,
        Duration idle,
        Duration whole,
        long maxSent,
        long maxBytes,
        String agent) {

    /** How often an address may lead on to another. */
    public static final int MAX_REDIRECTS = 10;

    /** The most bytes of headers that are taken. */
    public static final int MAX_HEADERS = 65_536;

    /**
     * Takes the rules.
     *
     * @throws IllegalArgumentException with a plain sentence for what is no network
     */
    public FetchRules {
        networks = List.copyOf(networks);
        requireNetworks(networks);
        ports = Set.copyOf(ports);
    }

    /** @throws IllegalArgumentException with a plain sentence for what is no network */
    public static void requireNetworks(List<String> networks) {
        networks.forEach(Network::of);
    }
}
