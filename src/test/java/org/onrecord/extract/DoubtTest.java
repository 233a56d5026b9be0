package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told of a server that answers with something else than the page. */
class DoubtTest {

    @ParameterizedTest
    @CsvSource({
        "404, The server says that there is no such page.",
        "410, The server says that there is no such page.",
        "403, The server refuses to show us the page (403).",
        "451, The server refuses to show us the page (451).",
        "429, 'The server says that it has been asked too often (429), and may show the page later.'",
        "500, 'The server has trouble of its own (500), and may show the page later.'",
        "503, 'The server has trouble of its own (503), and may show the page later.'",
        "304, 'The server answered 304, and no page.'",
        "418, 'The server answered 418, and no page.'",
        ", The server answered with no page."
    })
    void onlyOfAPageThatIsGoneItIsSaidThatThereIsNone(Integer status, String told) {
        assertEquals(told, Doubt.STATUS.sentence(status));
    }

    @Test
    void whatThePageItselfSaysNeedsNoStatus() {
        assertEquals(Doubt.SIGN_IN.sentence(), Doubt.SIGN_IN.sentence(403));
    }
}
