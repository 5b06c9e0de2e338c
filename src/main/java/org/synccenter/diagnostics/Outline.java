package org.synccenter.diagnostics;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a document as indented lines, one for each value; small objects of plain values take one line. */
final class Outline {
    private static final int ONE_LINE = 200;

    private Outline() {}

    static String of(ObjectNode document) {
        StringBuilder text = new StringBuilder();
        children(document, "", text);
        return text.toString();
    }

    private static void children(JsonNode node, String indent, StringBuilder text) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode value = entry.getValue();
            text.append(indent).append(entry.getKey()).append(':');
            if (!value.isContainer()) {
                text.append(' ').append(plain(value)).append('\n');
            } else {
                text.append('\n');
                value(value, indent + "  ", text);
            }
        }
    }

    private static void value(JsonNode node, String indent, StringBuilder text) {
        if (!node.isArray()) {
            children(node, indent, text);
            return;
        }
        for (JsonNode each : node.values()) {
            if (!each.isContainer()) {
                text.append(indent).append(plain(each)).append('\n');
            } else if (isFlat(each)) {
                text.append(indent).append(line(each)).append('\n');
            } else {
                children(each, indent, text);
                text.append('\n');
            }
        }
    }

    private static boolean isFlat(JsonNode node) {
        return node.values().stream().noneMatch(JsonNode::isContainer)
                && line(node).length() <= ONE_LINE;
    }

    private static String line(JsonNode node) {
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            line.append(line.isEmpty() ? "" : ", ")
                    .append(entry.getKey())
                    .append(' ')
                    .append(plain(entry.getValue()));
        }
        return line.toString();
    }

    private static String plain(JsonNode value) {
        return value.isNull() ? "-" : value.asString();
    }
}
