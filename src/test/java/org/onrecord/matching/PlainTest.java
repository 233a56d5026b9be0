package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What two texts have in common that say the same with other signs. */
class PlainTest {

    @Test
    void quotationMarksOfAnyShapeAreGoneAndApostrophesStay() {
        String plain = Plain.of("She said the \"harbour\" isn't the sailors' ground");
        assertEquals("She said the harbour isn't the sailors ground", plain);
        assertEquals(plain, Plain.of("She said the “harbour” isn’t the sailors’ ground"));
        assertEquals(plain, Plain.of("She said the 'harbour'  isn't\u00A0the sailors' ground "));
    }

    @Test
    void nothingIsLeftOfMarksAlone() {
        assertEquals("", Plain.of(" “”''\" "));
    }
}
