package org.synccenter.cli;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small words for building the {@code --json} documents, which are a stable contract: fields may be added, never renamed. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** Writes the document as one line. */
    static void print(CommandIo io, JsonNode document) {
        MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(io.out(), document);
        io.out().println();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Which item or handler was meant; of a handler, both ids are its own. */
    static ObjectNode thing(String id, String handlerId, String name) {
        return object().put("id", id).put("handler", handlerId).put("name", name);
    }

    static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> node) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(v -> array.add(node.apply(v)));
        return array;
    }

    static ArrayNode strings(Collection<String> values) {
        return array(values, JsonNodeFactory.instance::stringNode);
    }

    /** {@code KEEP_LEFT} is {@code "keep-left"}. */
    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    static ObjectNode error(String text, int code) {
        ObjectNode document = object();
        document.putObject("error").put("text", text).put("code", code);
        return document;
    }
}
