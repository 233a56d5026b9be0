package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
                "text/html;level=1;q=0.5",
                "text/*, application/json;q=1.000;ext=1",
                "application/signed-exchange;v=b3;q=0.7"
            })
    void whatNamesFormatsIsLeftAsItIs(String accepted) {
        assertEquals(accepted, AcceptedTypes.known(accepted));
    }

    @Test
    void whatIsLongerThanTheNameOfAnyFormatIsNone() {
        assertEquals("*/*", AcceptedTypes.known("text/html" + ";a".repeat(100_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bogus                         | */*
            ''                            | */*
            ,                             | */*
            text/                         | */*
            bogus,text/html               | text/html
            text/html;q=high,image/*      | image/*
            text/html; q = 0.5            | */*
            *; q=.2,text/html             | text/html
            """)
    void whatNamesNoneIsPassedOver(String accepted, String known) {
        assertEquals(known, AcceptedTypes.known(accepted));
    }
}
