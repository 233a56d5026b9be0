package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "HTTP://Example.ORG:80/A, http://example.org/A",
        "https://example.org:8443/a?b, https://example.org:8443/a?b",
        "https://example.org./a, https://example.org/a",
        "https://example.org/a#b, https://example.org/a",
        "https://example.org/a/./b/../c, https://example.org/a/c",
        "https://example.org/a/b/.., https://example.org/a/",
        "https://example.org/a/%2e%2E/b, https://example.org/b",
        "https://example.org/../../a, https://example.org/a",
        "https://example.org//a//b, https://example.org//a//b",
        "https://example.org/..a/b.., https://example.org/..a/b..",
        "https://example.org/a?b=/../c, https://example.org/a?b=/../c",
        "https://example.org/%7Ea, https://example.org/%7Ea",
        "https://example.org/wiki/A_[b]?c[]=1, https://example.org/wiki/A_%5Bb%5D?c[]=1",
        "https://example.org/a\\b, https://example.org/a%5Cb",
        "https://straße.example/, https://xn--strae-oqa.example/",
        "https://XN--BCHER-KVA.example/, https://xn--bcher-kva.example/",
        "https://b%C3%BCcher.example/, https://xn--bcher-kva.example/",
        "https://my_paper.example.org/a, https://my_paper.example.org/a",
        "https://_dmarc.example.org/, https://_dmarc.example.org/",
        "https://r3---sn-abc.example.org/, https://r3---sn-abc.example.org/",
        "https://пример.испытание/, https://xn--e1afmkfd.xn--80akhbyknj4f/",
        "https://例え。テスト/, https://xn--r8jz45g.xn--zckzah/",
        "http://93.184.216.34/, http://93.184.216.34/",
        "http://[2606:4700::1111]/, http://[2606:4700::1111]/",
        "http://[2606:4700::1111]:8080/, http://[2606:4700::1111]:8080/",
        "http://1e100.example/, http://1e100.example/",
        "http://0x.example/, http://0x.example/"
    })
    void isReadAsBrowsersReadIt(String written, String asked) {
        assertEquals(URI.create(asked), HttpAddress.of(written).uri());
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/x, https://other.example/x",
        "//other.example/x, https://other.example/x",
        "/x, https://example.org/x",
        "x, https://example.org/a/x",
        "./x, https://example.org/a/x",
        "../x, https://example.org/x",
        "../../../x, https://example.org/x",
        "?x=1, https://example.org/a/b?x=1",
        "#x, https://example.org/a/b?q=1",
        "'', https://example.org/a/b?q=1",
        "' /x ', https://example.org/x",
        "x y, https://example.org/a/x%20y",
        "/é, https://example.org/%C3%A9",
        "x?u=http://a.example/, https://example.org/a/x?u=http://a.example/"
    })
    void aReferenceLeadsFromThePageThatItStandsOn(String reference, String leadsTo) {
        assertEquals(
                leadsTo,
                HttpAddress.of("https://example.org/a/b?q=1#c")
                        .resolve(reference)
                        .uri()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,a",
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://127.0.0.1:70/",
                "about:blank",
                "mailto:a@example.org",
                "http:other",
                "//",
                "///x",
                "//ana@other.example/",
                "view-source:https://example.org/"
            })
    void aReferenceToWhatIsNoWebPageIsRefused(String reference) {
        HttpAddress here = HttpAddress.of("https://example.org/a");

        assertThrows(IllegalArgumentException.class, () -> here.resolve(reference), reference);
    }

    @Test
    void fourThousandBytesAreReadAndNoMore() {
        String longest = "https://example.org/" + "a".repeat(3_980);

        assertEquals(longest, HttpAddress.of(longest).uri().toString());
        assertThrows(IllegalArgumentException.class, () -> HttpAddress.of(longest + "a"));
        assertThrows(IllegalArgumentException.class, () -> HttpAddress.of("https://example.org/" + "é".repeat(664)));
    }

    @Test
    void whateverIsWrittenIsReadAsOneAddressOrRefusedWithASentence() {
        int[] signs = "aZ0179xX%%//::??##[]@!$&'()*+,;=.-_~ é日😀\"<>\\^`{|}\t\r\n\u0000\u00ad\u200e．。①１ß\ud800٣"
                .codePoints()
                .toArray();
        Random random = new Random(11);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder written = new StringBuilder(random.nextBoolean() ? "https://" : "http://a.example/");
            for (int n = random.nextInt(14); n > 0; n--) {
                written.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            try {
                HttpAddress address = HttpAddress.of(written.toString());
                URI uri = address.uri();
                assertEquals(uri, HttpAddress.of(uri.toString()).uri(), written.toString());
                assertTrue(uri.toString().chars().allMatch(c -> c > ' ' && c < 127), uri.toString());
                read++;
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().matches("[A-Z][^\n]*\\."), () -> written + ": " + e.getMessage());
            }
        }
        assertTrue(read > 4_000, "most paths can be asked for");
    }
}
