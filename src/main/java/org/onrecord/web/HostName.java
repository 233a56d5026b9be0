package org.onrecord.web;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Which host an address names, as the network knows it. {@link URI#getHost} knows neither a name in letters of its own
 * nor one with an underscore, as containers have them.
 */
public final class HostName {

    private HostName() {}

    /** The host in small letters of the network, without its port; none for what can't be one, or comes with a user. */
    public static Optional<String> of(URI address) {
        String authority = address.getAuthority();
        if (authority == null || authority.isEmpty() || authority.contains("@")) {
            return Optional.empty();
        }
        try {
            String name = authority.replaceFirst(":\\d*$", "");
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(host -> !host.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
