package org.synccenter.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that a stranger may have written: without document types, and so without entities and anything from outside. */
final class Xml {
    private Xml() {}

    /** The root element; empty when it is no such XML. */
    static Optional<Element> parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return Optional.ofNullable(
                    builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser prints errors by itself unless it is told not to. */
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    static List<Element> children(@Nullable Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = of == null ? null : of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }

    /** The element below it, name by name; null = not there. */
    static @Nullable Element child(@Nullable Element of, String... names) {
        Element at = of;
        for (String name : names) {
            List<Element> found = children(at, name);
            at = found.isEmpty() ? null : found.getFirst();
        }
        return at;
    }

    /** Text of an element below it; empty when it is not there. */
    static String text(@Nullable Element of, String... names) {
        Element found = child(of, names);
        return found == null ? "" : found.getTextContent().strip();
    }

    static String attribute(@Nullable Element of, String name) {
        return of == null ? "" : of.getAttribute(name).strip();
    }
}
