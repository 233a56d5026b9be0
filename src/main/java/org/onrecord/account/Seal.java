package org.onrecord.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Marks texts so that only this server, or one with the same key, can have marked them. */
@ApplicationScoped
class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;

    Seal(@ConfigProperty(name = ServerKey.SETTING) String key) {
        this.key = key;
    }

    /** The mark of a text made for a purpose; the same text has another mark for every other purpose. */
    byte[] mark(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
