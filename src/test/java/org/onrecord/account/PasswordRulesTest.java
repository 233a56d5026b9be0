package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"three grey herons", "кот и две собаки", "x7!kQm2#vLp9", "onrecord since the flood"})
    void longPasswordsThatNobodyGuessesFirstAreAccepted(String password) {
        assertNull(fault(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PassWord1234", "QWERTYuiop123", "Summer2025!!", "administrator1"})
    void commonPasswordsAreRefusedInAnyCase(String password) {
        assertTrue(fault(password).contains("tried first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊"})
    void fewerThanTwelveCharactersAreRefused(String password) {
        assertEquals("Choose a password of at least 12 characters.", fault(password));
    }

    @Test
    void bytesAreCountedNotCharacters() {
        assertNull(fault("abcde" + "f".repeat(67)));
        assertTrue(fault("abcde" + "f".repeat(68)).contains("at most 72 bytes"));
        assertTrue(fault("абвгд" + "е".repeat(32)).contains("at most 72 bytes"));
    }

    @Test
    void aPasswordOfFewDifferentCharactersIsRefused() {
        assertEquals("Choose a password of at least 5 different characters.", fault("ab1ab1ab1ab1ab1a"));
    }

    @Test
    void theNameInTheEmailAddressIsRefused() {
        assertTrue(fault("my-IDA.WELLS-pass").contains("e-mail address"));
    }

    @Test
    void aShortNameInTheEmailAddressMayStandInAPassword() {
        assertNull(PasswordRules.fault("three grey herons", "her@desk.example", "Onrecord"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Onrecord2025", "onrecord-onrecord", "12345 ONRECORD!"})
    void theNameOfTheSiteAndLittleElseIsRefused(String password) {
        assertTrue(fault(password).contains("name of this site"));
    }

    @Test
    void theListHoldsOnlyWhatCouldOtherwiseBeChosen() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/common-passwords.txt")) {
            assertNotNull(file);
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertTrue(lines.size() >= 300, () -> "only " + lines.size());
            assertEquals(lines.size(), Set.copyOf(lines).size());
            lines.forEach(line -> {
                assertTrue(line.length() >= PasswordRules.MIN_CHARACTERS, line);
                assertEquals(line.toLowerCase(Locale.ROOT), line);
            });
        }
    }

    @Test
    void everyByteOfALongPasswordCounts() {
        PasswordHash hash = PasswordHash.of("x".repeat(71) + "a");

        assertTrue(hash.matches("x".repeat(71) + "a"));
        assertFalse(hash.matches("x".repeat(71) + "b"));
        assertFalse(hash.matches("x".repeat(71) + "ab"));
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.of("x".repeat(73)));
    }

    @Test
    void nobodysHashCostsAsMuchToCompareAsAnybodys() {
        String cost = "$2a$12$";

        assertTrue(PasswordHash.NOBODYS.text().startsWith(cost));
        assertTrue(PasswordHash.of("three grey herons").text().startsWith(cost));
    }

    private static String fault(String password) {
        return PasswordRules.fault(password, "ida.wells@desk.example", "Onrecord");
    }
}
