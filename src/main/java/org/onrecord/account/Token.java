package org.onrecord.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that lets its holder in: 256 random bits as a URL carries them. Only {@linkplain #hash() its hash} is ever
 * stored; a fast hash is enough, since nobody can try 2^256 of them.
 */
public record Token(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 43;

    public static Token random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(base64(bytes));
    }

    /** Whether a text could be one of our tokens, so that anything else need not be looked up. */
    public static boolean isPossible(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }

    public String hash() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token[secret]";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
