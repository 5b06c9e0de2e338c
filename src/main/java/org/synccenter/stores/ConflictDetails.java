package org.synccenter.stores;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict.Details;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What only some handlers know about a conflict, as JSON in one column. What cannot be read of it is left out: the conflict itself counts. */
final class ConflictDetails {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ConflictDetails() {}

    static @Nullable String stored(Details details) {
        if (details.equals(Details.NONE)) {
            return null;
        }
        ObjectNode node = MAPPER.createObjectNode().put("extra", details.extra());
        ArrayNode others = node.putArray("others");
        for (Version version : details.others()) {
            others.addObject()
                    .put("kind", version.kind().name())
                    .put("size", version.size())
                    .put("modified", version.modified().toString())
                    .put("location", version.location());
        }
        ObjectNode properties = node.putObject("properties");
        new TreeMap<>(details.properties()).forEach(properties::put);
        return MAPPER.writeValueAsString(node);
    }

    static Details read(@Nullable String json) {
        if (json == null) {
            return Details.NONE;
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            List<Version> others = node.path("others")
                    .valueStream()
                    .map(ConflictDetails::version)
                    .toList();
            Map<String, String> properties = new LinkedHashMap<>();
            node.path("properties")
                    .propertyStream()
                    .forEach(p -> properties.put(p.getKey(), p.getValue().asString("")));
            return new Details(others, properties, node.path("extra").asString(""));
        } catch (JacksonException e) {
            return Details.NONE;
        }
    }

    private static Version version(JsonNode node) {
        return new Version(
                kind(node.path("kind").asString("")),
                node.path("size").asLong(0),
                time(node.path("modified").asString("")),
                node.path("location").asString(""));
    }

    private static VersionKind kind(String name) {
        try {
            return VersionKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            return VersionKind.FILE;
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
