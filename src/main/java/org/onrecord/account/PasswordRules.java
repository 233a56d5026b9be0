package org.onrecord.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which passwords are good enough: long ones that are on nobody's list of first guesses. */
final class PasswordRules {

    static final int MIN_CHARACTERS = 12;

    private static final int MIN_DIFFERENT_CHARACTERS = 5;

    /** Shorter local parts, such as "jo", stand in many good passwords by chance. */
    private static final int MIN_TELLING_LOCAL_PART = 4;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The sentence that says what to do about a password, or null when it may be used. */
    static String fault(String password, String email, String siteName) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            return "Choose a password of at least %d characters.".formatted(MIN_CHARACTERS);
        }
        if (!PasswordHash.fits(password)) {
            return "Choose a shorter password: at most %d bytes, which is as many plain Latin letters."
                    .formatted(PasswordHash.MAX_BYTES);
        }
        if (COMMON.contains(lower)) {
            return "That password is on lists that are tried first. Choose another.";
        }
        if (password.codePoints().distinct().count() < MIN_DIFFERENT_CHARACTERS) {
            return "Choose a password of at least %d different characters.".formatted(MIN_DIFFERENT_CHARACTERS);
        }
        String localPart = Email.localPart(Email.normal(email));
        if (localPart.length() >= MIN_TELLING_LOCAL_PART && lower.contains(localPart)) {
            return "Choose a password that does not contain the name in your e-mail address.";
        }
        if (isHardlyMoreThan(siteName.toLowerCase(Locale.ROOT), lower)) {
            return "Choose a password that is more than the name of this site.";
        }
        return null;
    }

    /** Whether nothing but digits and signs is left when a name is taken out. */
    private static boolean isHardlyMoreThan(String name, String password) {
        String letters = letters(password);
        return !letters(name).isEmpty() && letters.replace(letters(name), "").isEmpty();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
