package org.onrecord.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.Refusal;

/** Which addresses name a claim of this site, however they are written. */
class WantedTest {

    private static final String SITE = "https://record.example";

    private static int refused(String address) {
        return assertThrows(Refusal.class, () -> Wanted.of(address, SITE)).code();
    }

    @ParameterizedTest
    @CsvSource({
        "https://record.example/claims/boats-left,           boats-left",
        "http://record.example/claims/boats-left,            boats-left",
        "https://RECORD.example:443/claims/boats-left/,      boats-left",
        "https://record.example/claims/boats-left?utm=x#top, boats-left",
        "https://record.example/claims/boats-left/embed,     boats-left",
        "https://record.example/claims/%EA%B9%80,            김",
        "https://record.example/claims/%ea%b9%80,            김",
        "https://record.example/claims/김,                    김"
    })
    void anAddressOfAClaimNamesItsSlug(String address, String slug) {
        assertEquals(slug, Wanted.of(address, SITE).slug());
    }

    @ParameterizedTest
    @CsvSource({
        "https://пример.example,      https://xn--e1afmkfd.example/claims/a",
        "https://xn--e1afmkfd.example, https://пример.example/claims/a",
        "http://localhost:8080,       http://localhost:8080/claims/a",
        "http://[::1]:8080,           http://[::1]:8080/claims/a"
    })
    void aHostIsTheSameInItsOwnLettersAndInThoseOfTheNetwork(String site, String address) {
        assertEquals("a", Wanted.of(address, site).slug());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/claims/boats-left",
                "https://record.example.elsewhere.example/claims/boats-left",
                "https://record.example:8443/claims/boats-left",
                "https://record.example/",
                "https://record.example/claims",
                "https://record.example/claims/a/history",
                "https://record.example/claims/a.json",
                "https://record.example/speakers/boats-left",
                "https://record.example/claims/a%2Fb"
            })
    void whatIsNoClaimHereIsNotThere(String address) {
        assertEquals(404, refused(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "boats-left",
                "/claims/boats-left",
                "javascript:alert(1)//record.example/claims/a",
                "data:text/html,x",
                "file:///claims/a",
                "https:///claims/a",
                "https://user@record.example/claims/a",
                "https://record.example/claims/a b",
                "https://record.example/claims/%zz",
                "https://rec\u0000ord.example/claims/a"
            })
    void whatIsNoAddressOfTheWebCantBeRead(String address) {
        assertEquals(400, refused(address));
    }

    @Test
    void anAddressOfThreeThousandCharactersIsNotRead() {
        assertEquals(400, refused("https://record.example/claims/" + "a".repeat(3_000)));
        assertEquals(400, refused(null));
    }
}
