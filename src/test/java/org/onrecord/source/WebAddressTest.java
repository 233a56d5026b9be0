package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://example.org; https://example.org/",
                "https://example.org/; https://example.org/",
                "HTTPS://Example.ORG/Path; https://example.org/Path",
                "https://example.org:443/a; https://example.org/a",
                "http://example.org:80/a; http://example.org/a",
                "http://example.org:443/a; http://example.org:443/a",
                "https://example.org:8443/a; https://example.org:8443/a",
                "https://example.org:/a; https://example.org/a",
                "https://example.org/é; https://example.org/%C3%A9",
                "https://example.org/%c3%a9; https://example.org/%C3%A9",
                "https://example.org/a%2Fb; https://example.org/a%2Fb",
                "https://example.org/100%; https://example.org/100%25",
                "https://example.org/100%25; https://example.org/100%25",
                "https://example.org/%zz; https://example.org/%25zz",
                "https://example.org/a|b; https://example.org/a%7Cb",
                "https://example.org?id=1; https://example.org/?id=1",
                "https://example.org#a; https://example.org/#a",
                "https://example.org/a?q=é#ü; https://example.org/a?q=%C3%A9#%C3%BC",
                "https://bücher.example/; https://xn--bcher-kva.example/",
                "https://b%C3%BCcher.example/; https://xn--bcher-kva.example/",
                "https://XN--BCHER-KVA.example/; https://xn--bcher-kva.example/",
                "http://[2001:DB8::1]:8080/a; http://[2001:db8::1]:8080/a",
                "https://example.org/😀; https://example.org/%F0%9F%98%80",
                "https://example.org/wiki/A_[b]; https://example.org/wiki/A_[b]",
                "https://example.org/#!/a#b; https://example.org/#!/a#b",
                "https://example.org/%7Eana; https://example.org/~ana",
                "https://example.org/%41%2d%5F%2E; https://example.org/A-_.",
                "https://example.org/a?q=%61#%62; https://example.org/a?q=a#b",
                "https://example.org/%2541; https://example.org/%2541",
                "https://example.org/a/./b/../c; https://example.org/a/c",
                "https://example.org/a/%2e%2E/b; https://example.org/b",
                "https://example.org/../a; https://example.org/a",
                "https://example.org/a?u=/x/../y; https://example.org/a?u=/x/../y",
                "https://example.org./a; https://example.org/a",
                "https://my_paper.example.org/a; https://my_paper.example.org/a",
                "https://straße.example/; https://xn--strae-oqa.example/"
            })
    void hasOneCanonicalForm(String typed, String canonical) {
        assertEquals(canonical, WebAddress.of(typed.strip()).canonical());
    }

    @Test
    void anArabicAddressIsTheSameWrittenOrPercentEncoded() {
        WebAddress written = WebAddress.of("https://fatabyyano.net/هذا-المقطع-ليس/");
        WebAddress encoded = WebAddress.of("https://fatabyyano.net/%d9%87%d8%b0%d8%a7-%D8%A7%D9%84%D9%85%D9%82%D8%B7%D8"
                + "%B9-%D9%84%D9%8A%D8%B3/");

        assertEquals(encoded.canonical(), written.canonical());
        assertEquals(encoded.key(), written.key());
        assertEquals("https://fatabyyano.net/هذا-المقطع-ليس/", written.typed(), "it is linked whole, as it was typed");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/a,      https://example.org/a",
        "https://example.org/a/,    https://example.org/a",
        "https://example.org,       http://example.org/",
        "https://example.org/a?utm_source=x&utm_medium=mail, https://example.org/a",
        "https://example.org/a?id=1&fbclid=IwAR0, https://example.org/a/?id=1",
        "https://example.org/a?gclid=1&id=1&b=, https://example.org/a?id=1&b=",
        "https://example.org/a#comments, https://example.org/a",
        "https://example.org/a#:~:text=hallo, https://example.org/a",
        "https://example.org/a#comments:~:text=hallo, https://example.org/a",
        "https://example.org/#!/a:~:text=hallo, https://example.org/#!/a",
        "https://example.org/#/a/, https://example.org/#/a",
        "https://example.org/app/#/a, https://example.org/app#/a",
        "https://example.org/a?, https://example.org/a",
        "https://example.org/a#, https://example.org/a",
        "https://example.org/a?&id=1&, https://example.org/a?id=1",
        "https://example.org/%7Eana, https://example.org/~ana/",
        "https://example.org/a/../b, https://example.org/b",
        "https://EXAMPLE.org:443/a, http://example.org:80/a",
        "https://bücher.example/a, http://xn--BCHER-kva.example/a",
        "https://example.org./a, https://example.org/a",
        "https://example.org/a?gbraid=1&wbraid=2&_ga=3&_gl=4, https://example.org/a",
        "https://example.org/a?UTM_Source=1&utm%5Fmedium=2, https://example.org/a",
        "https://example.org/a?mc_cid=1&mc_eid=2&yclid=3&igshid=4, https://example.org/a",
        "https://example.org/a?ref_src=twsrc%5Etfw, https://example.org/a"
    })
    void onePageHasOneKeyHoweverPeopleCameToIt(String one, String other) {
        assertEquals(WebAddress.of(one).key(), WebAddress.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/?id=1, https://example.org/?id=2",
        "https://example.org/?id=1, https://example.org/",
        "https://example.org/?utm=1, https://example.org/",
        "https://example.org/?id=1&id=2, https://example.org/?id=2&id=1",
        "https://example.org/?a=1&b=2, https://example.org/?b=2&a=1",
        "https://example.org/?ref=1, https://example.org/",
        "https://example.org/?ref_src=a, https://example.org/",
        "https://example.org/?cmpid=1, https://example.org/",
        "https://example.org/?xfbclid=1, https://example.org/",
        "https://example.org/?ID=1, https://example.org/?id=1",
        "https://example.org/a?b=%2F, https://example.org/a?b=%3F",
        "https://example.org/#/a, https://example.org/#/b",
        "https://example.org/#/a, https://example.org/",
        "https://example.org/a?b#/c, https://example.org/a?b",
        "https://example.org/a//, https://example.org/a",
        "https://www.example.org/, https://example.org/",
        "https://strasse.example/, https://straße.example/",
        "https://example.org/#!/a,  https://example.org/#!/b",
        "https://example.org/a?x=1&y=2, https://example.org/a?x=1",
        "http://example.org:8080/a, http://example.org/a",
        "https://example.org/a,     https://example.org/A",
        "https://example.org/a/b,   https://example.org/a%2Fb",
        "https://example.org/,      https://example.com/"
    })
    void differentAddressesStayApart(String one, String other) {
        assertNotEquals(WebAddress.of(one).key(), WebAddress.of(other).key());
    }

    @Test
    void spacesAroundAnAddressAreNoPartOfIt() {
        assertEquals(
                new WebAddress("https://example.org/a", "https://example.org/a"),
                WebAddress.of(" \thttps://example.org/a\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2_000, 4_000})
    void aLongAddressIsKeptWhole(int length) {
        String address = "https://example.org/" + "a".repeat(length - 20);

        assertEquals(new WebAddress(address, address), WebAddress.of(address));
    }

    @ParameterizedTest
    @CsvSource({"3981, a, '4,001'", "4980, a, '5,000'", "700, é, '4,220'"})
    void aLongerOneIsRefusedWithItsLength(int times, String sign, String bytes) {
        assertEquals(
                "This address is " + bytes + " bytes long; at most 4,000 fit here.",
                fault("https://example.org/" + sign.repeat(times)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/a",
                "/a",
                "file:///etc/passwd",
                "ftp://example.org/",
                "javascript:alert(1)",
                "javascript://https://example.org",
                "data:text/html,https://example.org",
                "mailto:ana@example.org",
                "https:example.org",
                "https:/example.org"
            })
    void onlyTheWholeAddressOfAPageIsTaken(String typed) {
        assertEquals("Write the whole address, beginning with https:// or http://.", fault(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ana:secret@example.org/", "https://example.com@evil.example/", "http://@/"})
    void anAddressWithANameAndPasswordIsRefused(String typed) {
        assertEquals("Take the name and password out of the address.", fault(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///path",
                "https://?q",
                "https://:443/",
                "https://exa mple.org/",
                "https://[::1/",
                "https://[]/",
                "https://example.org:port/",
                "https://example.org:80:80/",
                "https://../",
                "https://exa%00mple.org/",
                "https://exa%0d%0ample.org/",
                "https://<b>/",
                "https://example.org%2Fother/",
                "https://example.org%3Fother/",
                "https://example.org%23other/",
                "https://ana%40example.org/"
            })
    void whatNoBrowserCouldOpenIsRefusedWithASentence(String typed) {
        assertTrue(fault(typed).matches("[A-Z].*\\."), typed);
    }

    @Test
    void anAtSignInThePathIsNoPassword() {
        assertEquals(
                "https://example.org/@ana/1",
                WebAddress.of("https://example.org/@ana/1").canonical());
    }

    @Test
    void whateverIsTypedIsAnAddressOrRefusedAndItsCanonicalFormIsItsOwn() {
        String signs = "aZ0%/:?#[]@!$&'()*+,;=.-_~ é日😀\"<>\\^`{|}\u0000\n\u00ad\u200e．。ß";
        int[] points = signs.codePoints().toArray();
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder(random.nextBoolean() ? "https://" : "http://example.org/");
            for (int n = random.nextInt(12); n > 0; n--) {
                typed.appendCodePoint(points[random.nextInt(points.length)]);
            }
            try {
                String canonical = WebAddress.of(typed.toString()).canonical();
                assertEquals(canonical, WebAddress.of(canonical).canonical(), typed.toString());
                assertTrue(canonical.chars().allMatch(c -> c > ' ' && c < 127), canonical);
                taken++;
            } catch (IllegalArgumentException refused) {
                assertTrue(refused.getMessage().matches("[A-Z][^\n]*\\."), () -> typed + ": " + refused.getMessage());
            }
        }
        assertTrue(taken > 5_000, "most paths are addresses");
    }

    private static String fault(String typed) {
        return assertThrows(IllegalArgumentException.class, () -> WebAddress.of(typed), typed)
                .getMessage();
    }
}
