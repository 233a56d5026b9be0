package org.onrecord.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Markdown on a page, and what never gets there. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We *never* guess.                   | <p>We <em>never</em> guess.</p>",
                "# Errors                            | <h2>Errors</h2>",
                "###### Least                        | <h6>Least</h6>",
                "**All** of it                       | <p><strong>All</strong> of it</p>",
                "[mail](mailto:desk@example.org)     | <p><a href=\"mailto:desk@example.org\">mail</a></p>",
                "[list](/corrections)                | <p><a href=\"/corrections\">list</a></p>",
                "[out](https://example.org/?a=1&b=2) | <p><a href=\"https://example.org/?a=1&amp;b=2\">out</a></p>",
                "<https://example.org/>              | <p><a href=\"https://example.org/\">https://example.org/</a></p>"
            })
    void itIsTextWithHeadingsListsAndLinks(String typed, String page) {
        assertEquals(page, Markdown.safe(typed).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick='x()'>b</b>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "![x](https://example.org/a.png)",
                "![x](javascript:alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://example.org \"onmouseover=alert(1)\")",
                "```\"><script>alert(1)</script>\nx\n```",
                "<!-- --><style>p{}</style>",
                "<a href=\"https://example.org\" style=\"x\">y</a>",
                "[x](<file:///etc/passwd>)"
            })
    void nothingThatActsGetsOntoThePage(String typed) {
        Document page = Jsoup.parseBodyFragment(Markdown.safe(typed));
        assertEquals(0, page.select("script, img, style, iframe, b, object").size(), page.html());
        page.body()
                .select("*")
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertEquals("href", attribute.getKey(), page.html());
                    assertTrue(attribute.getValue().matches("https?:.*|mailto:.*"), page.html());
                }));
    }

    @Test
    void tagsAreShownAsTheyWereTyped() {
        assertEquals("a <b>c</b>", Jsoup.parse(Markdown.safe("a <b>c</b>")).text());
    }

    @Test
    void whatLiesTooDeepIsToldBeforeItIsWritten() {
        assertFalse(Markdown.tooDeep("> ".repeat(20) + "deep"));
        for (String nested : new String[] {
            "> ".repeat(20_000) + "x",
            "- ".repeat(20_000) + "x",
            "*a **b ".repeat(5_000) + "c** d*".repeat(5_000),
            "[".repeat(25_000),
            "*".repeat(50_000),
            "`".repeat(50_000),
            "&".repeat(50_000)
        }) {
            if (!Markdown.tooDeep(nested)) {
                assertFalse(Markdown.safe(nested).isEmpty());
            }
        }
        assertTrue(Markdown.tooDeep("> ".repeat(Markdown.DEEPEST + 1) + "x"));
    }
}
