package org.onrecord.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.web.HostName;
import org.onrecord.web.Refusal;

/**
 * The claim that somebody wants to embed, as they name it: the address of its page on this site, however its host and
 * its letters are written.
 */
record Wanted(String slug) {

    /** Longer addresses name no claim of ours, and nobody needs to read them. */
    static final int LONGEST = 2_000;

    private static final Pattern CLAIM = Pattern.compile("/claims/([^/.]+)(?:/embed)?/?");

    /**
     * @param site the address of this site
     * @throws Refusal 400 for what is no address of the web, 404 for one that is not that of a claim here
     */
    static Wanted of(String address, String site) {
        URI asked = web(address).orElseThrow(() -> Refusal.unreadable("The url has to be the address of a claim."));
        Matcher path = CLAIM.matcher(asked.getPath() == null ? "" : asked.getPath());
        boolean here = web(site).filter(own -> place(own).equals(place(asked))).isPresent();
        if (!here || !path.matches()) {
            throw Refusal.missing("No claim here has this address.");
        }
        return new Wanted(path.group(1));
    }

    private static Optional<URI> web(String address) {
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI read = new URI(address.strip());
            boolean web = "http".equalsIgnoreCase(read.getScheme()) || "https".equalsIgnoreCase(read.getScheme());
            return Optional.of(read).filter(uri -> web && HostName.of(uri).isPresent());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where a site is, whichever of the two schemes is spoken there. */
    private static String place(URI address) {
        String authority = address.getRawAuthority();
        String port = authority.replaceFirst("^.*:(?=\\d*$)", "");
        boolean named = !port.equals(authority) && !port.isEmpty() && !port.equals("80") && !port.equals("443");
        return HostName.of(address).orElseThrow() + (named ? ":" + port : "");
    }
}
