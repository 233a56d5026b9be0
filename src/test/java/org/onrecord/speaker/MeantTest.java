package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.speaker.Meant.Likely;
import org.onrecord.testing.OffRecord;

/** Whom a name means, by in what the names on record are like it. */
class MeantTest {

    private static Meant among(String name, Likeness... hows) {
        List<Likely> likely = Arrays.stream(hows)
                .map(how -> new Likely(OffRecord.speaker(SpeakerKind.PERSON, "Ana Sousa"), how))
                .toList();
        return Meant.among(NameWords.of(name, true), likely);
    }

    private static List<Likeness> bearers(Meant meant) {
        return meant.bearers().stream().map(Likely::how).toList();
    }

    @Test
    void whoBearsAFullNameIsMeantByIt() {
        Meant meant = among("Ana Sousa", Likeness.NAME, Likeness.INITIALS, Likeness.SURNAME);
        assertEquals(meant.bearers().get(0).speaker(), meant.speaker());
        assertEquals(Likeness.NAME, meant.how());
        assertFalse(meant.choice());
        assertEquals(List.of(), meant.candidates());
    }

    @Test
    void twoOfOneNameAreAChoice() {
        Meant meant = among("Ana Sousa", Likeness.NAME, Likeness.NAME, Likeness.FURTHER_NAME);
        assertTrue(meant.choice());
        assertNull(meant.speaker());
        assertNull(meant.how());
        assertEquals(List.of(Likeness.NAME, Likeness.NAME), bearers(meant));
    }

    @Test
    void initialsMeanTheOneWhoseNameTheyAbbreviate() {
        assertEquals(
                Likeness.INITIALS,
                among("A. Sousa", Likeness.INITIALS, Likeness.SURNAME).how());
        assertTrue(among("A. Sousa", Likeness.INITIALS, Likeness.INITIALS).choice());
        assertTrue(among("A. Sousa", Likeness.INITIALS, Likeness.ORDER).choice());
    }

    @Test
    void whoIsOnRecordWithInitialsIsNotToldFromWhoseNameTheyAbbreviate() {
        assertEquals(
                List.of(Likeness.NAME, Likeness.INITIALS),
                bearers(among("A. Sousa", Likeness.NAME, Likeness.INITIALS, Likeness.SURNAME)));
    }

    @Test
    void whoIsOnRecordWithASingleNameIsNotToldFromWhoseSurnameItIs() {
        assertEquals(
                List.of(Likeness.NAME, Likeness.SURNAME),
                bearers(among("Sousa", Likeness.NAME, Likeness.SURNAME, Likeness.TRANSCRIPTION)));
        assertEquals(Likeness.NAME, among("Sousa", Likeness.NAME).how());
    }

    @Test
    void whoseSurnameItIsBearsASingleNameOfAText() {
        assertEquals(
                List.of(Likeness.SURNAME),
                bearers(among("Sousa", Likeness.SURNAME, Likeness.TRANSCRIPTION).bySurname()));
        assertTrue(
                among("Sousa", Likeness.SURNAME, Likeness.SURNAME).bySurname().choice());
        assertNull(among("Sousa", Likeness.TRANSCRIPTION).bySurname().speaker());
        assertEquals(Likeness.NAME, among("Sousa", Likeness.NAME).bySurname().how());
    }

    @Test
    void whatIsNotEnoughNamesCandidates() {
        Likeness[] weak =
                Arrays.stream(Likeness.values()).filter(how -> !how.enough()).toArray(Likeness[]::new);
        Meant meant = among("Sousa", weak);
        assertEquals(List.of(), meant.bearers());
        assertNull(meant.speaker());
        assertFalse(meant.choice());
        assertEquals(
                Arrays.asList(weak).subList(0, 5),
                meant.candidates().stream().map(Likely::how).toList());
        assertEquals(Meant.NOBODY, among("Sousa"));
    }
}
