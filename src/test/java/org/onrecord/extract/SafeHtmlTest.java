package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.extract.Unreadable.Reason;

class SafeHtmlTest {

    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "dir", "lang", "colspan", "rowspan", "scope");

    private static final Set<String> HARMFUL = Set.of(
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "meta",
            "base",
            "link",
            "template",
            "noscript",
            "img",
            "image",
            "video",
            "audio",
            "title",
            "xmp",
            "plaintext",
            "frameset",
            "frame",
            "applet",
            "marquee",
            "isindex",
            "foreignobject",
            "annotation-xml",
            "details",
            "dialog");

    private static String of(String html) throws Unreadable {
        Circumstances how =
                new Circumstances("text/html; charset=utf-8", null, URI.create("https://a.example/b/c"), 200);
        return SafeHtml.of(Pages.file(("<!DOCTYPE html>" + html).getBytes(StandardCharsets.UTF_8)), how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<image href=x onerror=alert(1)>",
                "<p onclick=alert(1) ONMOUSEOVER=alert(1)>x</p>",
                "<body onload=alert(1)>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=' &#1; java\nscript:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='//x.example' target=_blank ping=//x.example download>x</a>",
                "<svg onload=alert(1)><script>alert(1)</script><a xlink:href=javascript:alert(1)>x</a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<svg><foreignObject><p onclick=alert(1)>x</p></foreignObject></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=alert(1)>'></math>",
                "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><script>alert(1)</script></template>",
                "<style>@import '//x.example/x.css'; p{background:url(//x.example)}</style>",
                "<p style='background:url(javascript:alert(1))' class=a id=b>x</p>",
                "<link rel=stylesheet href=//x.example/x.css><link rel=import href=x>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<base href='javascript:/*'><a href='x'>y</a>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe><iframe src=javascript:alert(1)></iframe>",
                "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
                "<form action=javascript:alert(1)><input type=submit formaction=javascript:alert(1)><button>x</button></form>",
                "<textarea></textarea><script>alert(1)</script></textarea>",
                "<title><a title='</title><img src=x onerror=alert(1)>'></title>",
                "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href='javascript:alert(1)'?><?php echo 1 ?>",
                "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
                "<details open ontoggle=alert(1)><summary>x</summary></details><marquee onstart=alert(1)>x</marquee>",
                "<select><option><img src=x onerror=alert(1)></select>",
                "<table background=javascript:alert(1)><td background='javascript:alert(1)' colspan='\"><script>alert(1)</script>'>x",
                "<p lang='\"><script>alert(1)</script>' dir='`onclick=alert(1)'>x</p>",
                "<frameset><frame src=javascript:alert(1)></frameset>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<x-y onclick=alert(1)>x</x-y><a/onmouseover=alert(1)/href=x>x</a>"
            })
    void nothingThatCanRunOrLoadIsLeft(String vector) throws Unreadable {
        String safe = of("<p>before</p>" + vector + "<p>after</p>");
        // A browser may read what was cleaned in a place of its own: as a body, and without its scripts.
        for (Element element : Jsoup.parse("<!DOCTYPE html><body>" + safe).getAllElements()) {
            assertFalse(HARMFUL.contains(element.normalName()) && element.closest("head") == null, safe);
            for (Attribute attribute : element.attributes()) {
                assertTrue(ATTRIBUTES.contains(attribute.getKey()), safe);
                boolean address = attribute.getKey().equals("href");
                assertTrue(!address || attribute.getValue().matches("https?://.*"), safe);
            }
        }
        assertFalse(safe.contains("<!--") || safe.contains("<?") || safe.contains("<!["), safe);
        assertEquals(safe, SafeHtml.of(Jsoup.parse("<!DOCTYPE html><body>" + safe)), "cleaned again, it is the same");
    }

    @Test
    void whatIsNoWordOfThePageIsNotShown() throws Unreadable {
        String controls =
                "<textarea>one</textarea><select><option>two</select><button>three</button><script>four</script>"
                        + "<noscript>five</noscript><iframe>six</iframe><svg><text>seven</text></svg><xmp>eight</xmp>"
                        + "<template>nine</template><title>ten</title>";
        assertEquals("<p>before</p><p>after</p>", of("<p>before</p>" + controls + "<p>after</p>"));
    }

    @Test
    void theStructureOfAPageStays() throws Unreadable {
        String html = "<h1>Ferry</h1><p dir=\"rtl\" lang=\"ar\">a <em>b</em><br>c</p><ul><li>d</li></ul>"
                + "<table><tbody><tr><th scope=\"col\">e</th><td colspan=\"2\">f &lt; g</td></tr></tbody></table>"
                + "<blockquote><p>h</p></blockquote><pre>i\n j</pre>";
        assertEquals(html, of(html));
    }

    @Test
    void linksToTheWebStayAndTellNobodyWhereTheReaderCameFrom() throws Unreadable {
        String rel = " rel=\"nofollow noopener noreferrer\"";
        assertEquals("<a href=\"https://a.example/x\"" + rel + ">y</a>", of("<a href=/x rel=opener>y</a>"));
        assertEquals(
                "<a href=\"http://b.example/?a=1&amp;b\"" + rel + ">y</a>",
                of("<a href='http://b.example/?a=1&b'>y</a>"));
        assertEquals("<a" + rel + ">y</a>", of("<a href=mailto:a@b.example>y</a>"));
    }

    @Test
    void aPageThatIsTooLongIsRefused() throws Unreadable {
        String longest = "a".repeat(SafeHtml.MAX_LENGTH);
        assertEquals(longest, of(longest));
        assertEquals(
                Reason.TOO_LONG,
                assertThrows(Unreadable.class, () -> of(longest + "b")).reason());
        assertEquals(
                Reason.TOO_DEEP,
                assertThrows(Unreadable.class, () -> of("<b>".repeat(Markup.MAX_ELEMENTS + 1)))
                        .reason());
    }

    @Test
    void anyCharsetIsRead() throws Unreadable {
        String safe = SafeHtml.of(Pages.file(Pages.bytes("ukrainian", "windows-1251")), Pages.fetched("text/html"));
        assertTrue(safe.contains("<h1>Голова громади: «Ми не продавали озера»</h1>"), safe);
    }
}
