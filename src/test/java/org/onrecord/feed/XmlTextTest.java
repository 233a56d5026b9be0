package org.onrecord.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** That no words break a document, and that none are lost but those that it cannot carry. */
class XmlTextTest {

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static void comesBack(String words, String written) throws Exception {
        String xml = XmlText.document(out -> out.root("a", "urn:x", a -> {
            a.element("b", words);
            a.empty("c", "d", words);
        }));
        Document read = parsed(xml);
        assertEquals(written, read.getElementsByTagName("b").item(0).getTextContent(), xml);
        // A parser makes one space of each break or tab in an attribute that is not written as a reference.
        assertEquals(
                written.replaceAll("\\s", " "),
                ((Element) read.getElementsByTagName("c").item(0))
                        .getAttribute("d")
                        .replaceAll("\\s", " "),
                xml);
    }

    @Test
    void markupAndEndsOfSectionsAreWordsLikeOthers() throws Exception {
        comesBack("<b>&amp; ]]> </script> \"'", "<b>&amp; ]]> </script> \"'");
        assertFalse(XmlText.document(out -> out.element("b", "]]>")).contains("]]>"));
    }

    @Test
    void charactersThatXmlHasNoWayToWriteAreLeftOut() throws Exception {
        comesBack("a\u0000b\u0008c\u001Bd\uFFFEe\uFFFFf\uD800g", "abcdefg");
    }

    @Test
    void charactersOfTwoUnitsAndOtherScriptsStay() throws Exception {
        comesBack("😀 𝒜 김정은 \u0085\u2028", "😀 𝒜 김정은 \u0085\u2028");
    }

    @Test
    void anElementWithoutTextIsNotThere() {
        assertFalse(XmlText.document(out -> out.root("a", null, a -> a.element("b", null)))
                .contains("<b"));
    }
}
