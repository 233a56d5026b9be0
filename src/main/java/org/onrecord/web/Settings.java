package org.onrecord.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** What an operator may set; every name begins with {@code onrecord}. */
@ConfigMapping(prefix = "onrecord")
public interface Settings {

    /** The one folder that everything the product writes goes to. */
    @WithDefault("data")
    Path dataDir();

    /** Loads the demo desk into an empty database. Refused when the server listens beyond loopback. */
    @WithDefault("false")
    boolean demo();

    /**
     * The address under which readers reach the site, without a slash at its end, such as
     * {@code https://record.example.org}. Without it pages name no canonical address.
     */
    Optional<String> baseUrl();

    /** How readers are told who approved a verdict or a publication. */
    @WithDefault("role")
    Approvers approvers();

    /** Whether approvers are named by the part they had, or by their names. */
    enum Approvers {
        ROLE,
        NAME
    }

    /** What the desk calls its site. */
    @WithDefault("Onrecord")
    @NotBlank
    String siteName();

    /** The desk's own time zone, an IANA name: in it the desk's days begin and end. */
    @WithDefault("UTC")
    ZoneId zone();
}
