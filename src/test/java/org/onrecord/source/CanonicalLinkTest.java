package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.paper.org/a?utm_source=x, https://www.paper.org/a",
        "http://paper.org/a, https://www.paper.org/a",
        "https://m.paper.org/a, https://www.paper.org/a",
        "https://amp.paper.co.uk/a, https://paper.co.uk/news/a",
        "https://paper.org/2024/05/a/amp, https://paper.org/2024/05/a",
        "https://paper.org/a?id=1, https://paper.org/a?id=1",
        "https://paper.org/a?x=2&id=1, https://paper.org/a?id=1&x=2",
        "https://paper.org/index.php?id=17, https://paper.org/news/17-the-flood",
        "https://paper.org/a, https://paper.org/index.php?id=17",
        "https://paper.org/a?ref=home, https://paper.org/a",
        "https://paper.org/a?outputType=amp&from=rss, https://paper.org/a",
        "https://paper.org/, https://www.paper.org/",
        "https://paper.org/?utm_source=x, https://paper.org/",
        "https://paper.org/#!/a, https://paper.org/#!/a",
        "https://paper.org/a#comments, https://paper.org/a",
        "https://ana.github.io/a, https://ana.github.io/b",
        "https://paper.org:8443/a, https://paper.org:8443/b",
        "https://intranet/a, https://intranet/b",
        "http://93.184.216.34/a, http://93.184.216.34/b"
    })
    void aPageIsBelievedWhenItNamesItselfInAnotherWay(String asked, String named) {
        assertEquals(Optional.of(WebAddress.of(named)), believed(asked, named));
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.org/a, ''",
        "https://paper.org/a, ' '",
        "https://paper.org/a, /a",
        "https://paper.org/a, a",
        "https://paper.org/a, //paper.org/b",
        "https://paper.org/a, javascript:alert(1)",
        "https://paper.org/a, https://ana:secret@paper.org/b",
        "https://paper.org/a, https://",
        "https://paper.org/a, https://other.org/a",
        "https://paper.org/a, https://paper.com/a",
        "https://paper.co.uk/a, https://other.co.uk/a",
        "https://ana.github.io/a, https://bob.github.io/a",
        "https://intranet/a, https://extranet/a",
        "http://93.184.216.34/a, http://93.184.216.35/a",
        "https://paper.org/a, https://paper.org:8443/a",
        "https://paper.org/a, https://paper.org/",
        "https://paper.org/a, https://paper.org",
        "https://paper.org/a, https://www.paper.org/?utm_source=x",
        "https://paper.org/?id=1, https://paper.org/",
        "https://paper.org/?ref=1, https://paper.org/",
        "https://paper.org/a?id=1, https://paper.org/a",
        "https://paper.org/a?id=1, https://paper.org/a?id=2",
        "https://paper.org/a?id=1, https://paper.org/a?id=11",
        "https://paper.org/a?id=1, https://paper.org/news/17-the-flood",
        "https://paper.org/a?id=7, https://paper.org/news/17-the-flood",
        "https://paper.org/a?id=, https://paper.org/news/17-the-flood",
        "https://paper.org/a?id=1&page=2, https://paper.org/a?id=1",
        "https://paper.org/a?q=rain, https://paper.org/a",
        "https://paper.org/#!/a, https://paper.org/b",
        "https://paper.org/#!/a, https://paper.org/#!/b"
    })
    void aPageIsNotBelievedWhenThatWouldMakeOneSourceOfTwo(String asked, String named) {
        assertEquals(Optional.empty(), believed(asked, named));
    }

    @Test
    void aPageThatNamesNoAddressIsKnownByItsOwn() {
        assertEquals(Optional.empty(), believed("https://paper.org/a", null));
        assertEquals(Optional.empty(), believed("https://paper.org/a", "https://paper.org/" + "a".repeat(40_000)));
    }

    private static Optional<WebAddress> believed(String asked, String named) {
        return CanonicalLink.believed(WebAddress.of(asked), named);
    }
}
