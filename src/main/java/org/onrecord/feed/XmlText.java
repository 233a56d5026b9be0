package org.onrecord.feed;

import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 in which nobody's words can break anything: what it cannot carry is left out. */
public final class XmlText {

    /** A part of a document, which may fail only as the writer beneath it does. */
    @FunctionalInterface
    public interface Part {
        void write(XmlText xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    /** A whole document. */
    public static String document(Part content) {
        StringWriter text = new StringWriter();
        try {
            XmlText xml = to(text);
            content.write(xml);
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** A document in the making, to be ended by {@link #end()}. */
    static XmlText to(Writer text) throws XMLStreamException {
        XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        out.writeStartDocument("UTF-8", "1.0");
        return new XmlText(out);
    }

    public void end() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }

    /** The outermost element, whose namespace all within it are in. */
    public void root(String name, String namespace, Part content) throws XMLStreamException {
        out.writeStartElement(name);
        if (namespace != null) {
            out.writeDefaultNamespace(namespace);
        }
        content.write(this);
        out.writeEndElement();
    }

    /** An element around others. */
    public void around(String name, Part content) throws XMLStreamException {
        root(name, null, content);
    }

    /** An element that holds a text; none where there is no text. */
    public void element(String name, String text) throws XMLStreamException {
        element(name, null, null, text);
    }

    /** An element with one attribute that holds a text. */
    void element(String name, String attribute, String value, String text) throws XMLStreamException {
        if (text == null) {
            return;
        }
        out.writeStartElement(name);
        if (attribute != null) {
            out.writeAttribute(attribute, value);
        }
        out.writeCharacters(carried(text));
        out.writeEndElement();
    }

    /** An empty element of attributes: their names and values in turn. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], carried(attributes[i + 1]));
        }
    }

    /** A text without the characters that XML 1.0 has no way to write. */
    static String carried(String text) {
        int[] carried = text.codePoints().filter(XmlText::isCarried).toArray();
        return new String(carried, 0, carried.length);
    }

    private static boolean isCarried(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
