package org.onrecord.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.onrecord.web.Settings;

/**
 * Proves that whoever sets the desk up can read the server's log. It is made at a start without people, and only its
 * hash is kept.
 */
@ApplicationScoped
class SetupCode {

    private static final Logger LOG = Logger.getLogger(SetupCode.class);

    /** Without letters and digits that are mistaken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 4;

    private static final int GROUP = 5;

    private final Settings settings;
    private final int port;

    /** Null when this node did not start without people. */
    private volatile String hash;

    SetupCode(Settings settings, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.settings = settings;
        this.port = port;
    }

    void print(@Observes StartupEvent start) {
        if (!settings.demo() && Roster.isEmpty()) {
            LOG.infof(
                    "Nobody can sign in yet. Set the desk up at %s/setup with the code %s",
                    settings.baseUrl().orElse("http://localhost:" + port), make());
        }
    }

    /** Makes the code that is right from now on. */
    String make() {
        SecureRandom random = new SecureRandom();
        String code = IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, ALPHABET.length())
                        .mapToObj(ALPHABET::substring)
                        .map(rest -> rest.substring(0, 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
        hash = hash(code);
        return code;
    }

    boolean isAwaited() {
        return hash != null;
    }

    /** Whether this is the code, however it is spaced; takes as long for a wrong one. */
    boolean isRight(String code) {
        return isAwaited()
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII), hash(code).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String code) {
        return new Token(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")).hash();
    }
}
