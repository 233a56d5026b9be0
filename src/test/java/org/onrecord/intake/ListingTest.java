package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They agreed:/• that the quota will be no more than 577,000 tonnes;/• to establish, by 1 September"
                        + " 2025, a joint body;|They|The quota will be no more than 577,000 tonnes./They [are] to"
                        + " establish, by 1 September 2025, a joint body.",
                "Anna Brook, the mayor, said:/- the bridge is safe;/- 5,000 homes will be built; and/- no school will"
                        + " be closed.|Anna Brook|The bridge is safe./5,000 homes will be built./No school will be"
                        + " closed.",
                "The committee pledged:/1. to publish the figures by 1 May;/2. to pay all wages owed.|The"
                        + " committee|The committee will publish the figures by 1 May./The committee will pay all wages"
                        + " owed.",
                "Anna Brook told reporters on Monday:/* that 40 people had left/* that 50 homes were empty|Anna"
                        + " Brook|40 people had left./50 homes were empty.",
                "Anna Brook announced:/– a new tax of 5 percent on fuel|Anna Brook|[Anna Brook announced] a new tax of"
                        + " 5 percent on fuel.",
                "They agreed:/that the quota will be no more than 577,000 tonnes;/to establish a joint body.|They|The"
                        + " quota will be no more than 577,000 tonnes./They [are] to establish a joint body.",
                "Anna Brook said:/“The bridge is safe.”|Anna Brook|The bridge is safe."
            })
    void theItemsAreSaidByWhoeverTheLineBeforeThemNames(String text, String speaker, String statements) {
        List<Proposal> proposals = Rows.of(text.replace('/', '\n')).proposals();

        assertEquals(
                List.of(statements.split("/")),
                proposals.stream().map(Proposal::statement).toList());
        assertTrue(proposals.stream()
                .allMatch(proposal -> proposal.speaker().name().equals(speaker)));
    }

    @Test
    void anItemIsLessSureThanASentence() {
        int item = Rows.of("Anna Brook said:\n• that the bridge was safe.")
                .proposals()
                .get(0)
                .certainty();
        int sentence = Rows.of("Anna Brook said that the bridge was safe.")
                .proposals()
                .get(0)
                .certainty();

        assertTrue(item < sentence, item + " " + sentence);
    }

    @Test
    void theListEndsWithItsLastItem() {
        Rows rows = Rows.of("Anna Brook said:\n• the bridge is safe.\n\nThe town has 40 bridges.");

        assertEquals(Rows.OUTLET, rows.proposal("40 bridges").speaker().name());
    }

    @Test
    void theDayOfTheLineBeforeIsThatOfTheItems() {
        Rows rows =
                Rows.of("They agreed on Friday:\n• that the quota will be 577,000 tonnes;\n• that the talks go on.");

        assertEquals("on Friday", rows.proposal("the talks go on").said().words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plan has three parts:\n• The council will build 500 homes in Leeds.",
                "Anna Brook opened the park.\n• The council will build 500 homes in Leeds.",
                "These are the bridges that he recommended:\n• The council will build 500 homes in Leeds."
            })
    void aListThatNobodySaysIsTheOutletsOwn(String text) {
        assertEquals(Rows.OUTLET, Rows.of(text).proposal("500 homes").speaker().name());
    }
}
