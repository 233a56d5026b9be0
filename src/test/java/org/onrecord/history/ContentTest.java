package org.onrecord.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void fieldsStandInTheOrderOfTheirNamesHoweverTheyWerePut() {
        Content content =
                new Content().put("text", "Boats left.").put("kind", Act.EDITED).put("place", 0);

        assertEquals("{\"kind\":\"EDITED\",\"place\":\"0\",\"text\":\"Boats left.\"}", content.json());
        assertEquals(
                content.sha256(),
                new Content()
                        .put("place", 0)
                        .put("kind", "EDITED")
                        .put("text", "Boats left.")
                        .sha256());
    }

    @Test
    void anEmptyFieldIsLeftOutSoThatANewKindOfFieldChangesNoOldContent() {
        Content content = new Content().put("text", "Boats left.");

        assertEquals(
                content.sha256(),
                new Content()
                        .put("text", "Boats left.")
                        .put("hedge", (Object) null)
                        .put("note", "")
                        .sha256());
        assertNotEquals(
                content.sha256(),
                new Content().put("text", "Boats left.").put("note", " ").sha256());
    }

    @Test
    void aPartStandsUnderItsName() {
        Content part = new Content().put("agent", "Coast Agency").put("seen", false);

        assertEquals(
                Map.of("relay 1.agent", "Coast Agency", "relay 1.seen", "false"),
                new Content().put("relay 1", part).fields());
    }

    @Test
    void whatWasWrittenReadsBackAsItWas() {
        Content content = new Content()
                .put("text", "He said \"</script><b>\"\n\t\\ 日本語 😀 \u2028")
                .put("note", "=1+1");

        assertEquals(content.fields(), Content.read(content.json()).fields());
        assertEquals(content.sha256(), Content.read(content.json()).sha256());
    }

    @Test
    void theFingerprintIsTheSha256OfTheBytes() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Content.sha256("abc"));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Content.sha256(""));
    }

    @Test
    void whatIsNoContentIsRefused() {
        assertThrows(IllegalStateException.class, () -> Content.read("{"));
    }

    @Test
    void aChangeOfTheFieldsThatWereGivenOutChangesNothingInside() {
        Content content = new Content().put("text", "Boats left.");
        content.fields().put("text", "No boat left.");

        assertEquals("Boats left.", content.fields().get("text"));
    }
}
