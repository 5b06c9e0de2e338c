package org.synccenter.stores;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.api.HoldDecision;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The values that lie in one column as JSON. Their form is fixed by hand, so that renaming a record's parts does not change it. */
final class Json {

    private static final JsonFactory STREAMS = new JsonFactory();

    private Json() {}

    /** Made when the first value is written, or a hold is read: to make it costs a command a tenth of its time. */
    private static final class Trees {
        static final JsonMapper MAPPER = new JsonMapper();
    }

    static String settings(Map<String, List<String>> settings) {
        return Trees.MAPPER.writeValueAsString(new TreeMap<>(settings));
    }

    /** Never guesses: a sync with half of its settings could do the wrong thing. */
    static Map<String, List<String>> settings(String json) throws SQLException {
        try (JsonParser in = STREAMS.createParser(ObjectReadContext.empty(), json)) {
            Map<String, List<String>> settings = new LinkedHashMap<>();
            in.nextToken();
            expect(in, JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                settings.put(in.currentName(), values(in));
            }
            expect(in, JsonToken.END_OBJECT);
            in.nextToken();
            expect(in, null);
            return settings;
        } catch (JacksonException e) {
            throw new SQLException("settings of another form", e);
        }
    }

    private static List<String> values(JsonParser in) throws SQLException {
        in.nextToken();
        expect(in, JsonToken.START_ARRAY);
        List<String> values = new ArrayList<>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            values.add(in.getString());
        }
        expect(in, JsonToken.END_ARRAY);
        return values;
    }

    private static void expect(JsonParser in, @Nullable JsonToken token) throws SQLException {
        if (in.currentToken() != token) {
            throw new SQLException("settings of another form");
        }
    }

    static @Nullable String hold(@Nullable Hold hold) {
        if (hold == null) {
            return null;
        }
        ObjectNode node = Trees.MAPPER
                .createObjectNode()
                .put("reason", hold.reason().name())
                .put("text", hold.text());
        hold.deletions().forEach(node.putArray("deletions")::add);
        hold.bytes().forEach(node.putArray("bytes")::add);
        if (hold.undo() != null) {
            node.put("undo", hold.undo());
        }
        hold.answers().stream().sorted().map(Enum::name).forEach(node.putArray("answers")::add);
        return Trees.MAPPER.writeValueAsString(node);
    }

    /** A hold that cannot be read is none: the next sync asks again before it touches anything. */
    static @Nullable Hold hold(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            JsonNode node = Trees.MAPPER.readTree(json);
            var reason = constants(Stream.of(node.path("reason").asString("")), Hold.Reason.class);
            return new Hold(
                    reason.isEmpty() ? Hold.Reason.OTHER : reason.getFirst(),
                    node.path("text").asString(""),
                    texts(node.path("deletions")).toList(),
                    node.path("bytes")
                            .valueStream()
                            .map(bytes -> bytes.asLong(0))
                            .toList(),
                    Set.copyOf(constants(texts(node.path("answers")), HoldAnswer.class)),
                    node.path("undo").isString() ? node.path("undo").asString() : null);
        } catch (JacksonException e) {
            return null;
        }
    }

    static String decision(HoldDecision decision) {
        return Trees.MAPPER.writeValueAsString(Trees.MAPPER
                .createObjectNode()
                .put("reason", decision.reason().name())
                .put("asked", decision.asked())
                .put("allowed", decision.allowed())
                .put("restored", decision.restored())
                .put("when", decision.when().toString())
                .put("window", decision.inWindow()));
    }

    /** One that cannot be read is none: it is only told, nothing depends on it. */
    static @Nullable HoldDecision decision(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            JsonNode node = Trees.MAPPER.readTree(json);
            var reason = constants(Stream.of(node.path("reason").asString("")), Hold.Reason.class);
            return new HoldDecision(
                    reason.isEmpty() ? Hold.Reason.OTHER : reason.getFirst(),
                    node.path("asked").asInt(0),
                    node.path("allowed").asInt(0),
                    node.path("restored").asInt(0),
                    Instant.parse(node.path("when").asString("")),
                    node.path("window").asBoolean(false));
        } catch (JacksonException | DateTimeParseException e) {
            return null;
        }
    }

    static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> Set<E> names(String joined, Class<E> type) {
        return Set.copyOf(constants(Arrays.stream(joined.split(" ")), type));
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(node -> node.asString(""));
    }

    /** Names that are not known (any more) are left out. */
    private static <E extends Enum<E>> List<E> constants(Stream<String> names, Class<E> type) {
        return names.flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name)))
                .toList();
    }
}
