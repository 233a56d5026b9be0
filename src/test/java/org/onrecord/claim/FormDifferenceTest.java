package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.web.FormData;

class FormDifferenceTest {

    @Test
    void equalFormsDifferInNothing() {
        assertEquals(List.of(), between(new String[] {"text", "Boats left."}, new String[] {"text", "Boats left."}));
    }

    @Test
    void givesBothTextsOfEachFieldInTheFormsOrder() {
        assertEquals(
                List.of(
                        new FormDifference("text", "Boats left.", "Boats stayed."),
                        new FormDifference("note", "Ring them.", ""),
                        new FormDifference("speaker", "", "Ana Sousa")),
                between(
                        new String[] {"text", "Boats left.", "note", "Ring them."},
                        new String[] {"speaker", "Ana Sousa", "text", "Boats stayed."}));
    }

    @Test
    void whatIsNoTextOfAPersonIsNotCompared() {
        assertEquals(
                List.of(),
                between(
                        new String[] {
                            "formKey",
                            "a",
                            "revision",
                            "1",
                            "attribution",
                            "2",
                            "capture",
                            "3",
                            "start",
                            "4",
                            "reason",
                            "5"
                        },
                        new String[] {}));
    }

    @Test
    void rowsAreComparedFieldByField() {
        assertEquals(
                List.of(new FormDifference("hops[1].agent", "Politico", "The Washington Post")),
                between(
                        new String[] {"hops.agent", "Coast Agency", "hops.agent", "Politico"},
                        new String[] {"hops.agent", "Coast Agency", "hops.agent", "The Washington Post"}));
    }

    @Test
    void aRowThatOnlyOneSideHasIsToldWhole() {
        assertEquals(
                List.of(new FormDifference("quotations[0]", "The sea is calm en", "")),
                between(
                        new String[] {"quotations.exact", "The sea is calm", "quotations.language", "en"},
                        new String[] {}));
    }

    @Test
    void aRelaysFigureIsComparedPartByPartAndToldWithItsRow() {
        assertEquals(
                List.of(
                        new FormDifference("hops[0].figure.hedge", "preliminary data", ""),
                        new FormDifference("hops[1]", "", "Politico around 300")),
                between(
                        new String[] {"hops.agent", "Coast Agency", "hops.figure.hedge", "preliminary data"},
                        new String[] {
                            "hops.agent",
                            "Coast Agency",
                            "hops.agent",
                            "Politico",
                            "hops.figure.verbatim",
                            "",
                            "hops.figure.verbatim",
                            "around 300"
                        }));
    }

    @Test
    void theFigureIsComparedPartByPart() {
        assertEquals(
                List.of(new FormDifference("figure.verbatim", "around 300", "around 400")),
                between(new String[] {"figure.verbatim", "around 300"}, new String[] {"figure.verbatim", "around 400"
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "text,                    Claim",
        "exact,                   Passage",
        "kind,                    Kind",
        "hops[0].agent,           'Relay 1, agent'",
        "quotations[11].language, 'Quotation 12, language'",
        "hops[2],                 Relay 3",
        "reportedFigure.low,      'Figure as reported here, low'",
        "figure.verbatim,         'Figure, verbatim'",
        "hops[1].figure.hedge,    'Relay 2, figure, hedge'",
        "originalFigure.value,    'Figure as the speaker gave it, value'"
    })
    void aFieldIsNamedInPlainWords(String field, String label) {
        assertEquals(label, new FormDifference(field, "", "x").label());
    }

    private static List<FormDifference> between(String[] stored, String[] typed) {
        return FormDifference.between(form(stored), form(typed));
    }

    private static ClaimForm form(String[] fields) {
        MultivaluedMap<String, String> data = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            data.add(fields[i], fields[i + 1]);
        }
        return ClaimForm.from(new FormData(data));
    }
}
