package org.onrecord;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells whether a server that listens at a host can be reached from this machine alone. */
final class Loopback {

    private Loopback() {}

    /**
     * The demo desk has passwords that everyone can read.
     *
     * @throws StartRefused when the host is any other than this machine's own loopback
     */
    static void require(String host) {
        if (!isOnly(host)) {
            throw new StartRefused("The demo desk has passwords that everyone knows, so it starts only where no other"
                    + " machine can reach it; this one would listen at "
                    + (host.isBlank() ? "every address" : host)
                    + ". Set quarkus.http.host=localhost, or onrecord.demo=false.");
        }
    }

    /** True when every address of the host is a loopback address; an empty host means all addresses of the machine. */
    static boolean isOnly(String host) {
        if (host.isBlank()) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host.strip())).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
