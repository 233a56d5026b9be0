package org.onrecord.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.onrecord.account.Safe;

/** The secrets with which what is sent is signed, each known to the desk and to one address. */
@ApplicationScoped
class Secret {

    static final String PREFIX = "whsec_";

    private static final String PURPOSE = "webhook";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Safe safe;

    Secret(Safe safe) {
        this.safe = safe;
    }

    static byte[] random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** As it is shown once, and as libraries for receiving take it. */
    static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    String locked(byte[] secret) {
        return safe.locked(PURPOSE, secret);
    }

    Optional<byte[]> of(Webhook webhook) {
        return safe.unlocked(PURPOSE, webhook.lockedSecret());
    }
}
