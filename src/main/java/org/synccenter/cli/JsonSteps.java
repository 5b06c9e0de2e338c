package org.synccenter.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.SyncAction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Steps, planned or carried out, as an array that is written as it goes: a run may have a million of them. */
final class JsonSteps implements JacksonSerializable {

    /**
     * Steps of one item.
     *
     * @param item id that is told with each step; null = not told
     */
    record Part(@Nullable String item, Supplier<List<SyncAction>> steps) {}

    private final List<Part> parts;

    JsonSteps(List<Part> parts) {
        this.parts = parts;
    }

    /** Asked for when the array is written, not before. */
    static JsonSteps of(Supplier<List<SyncAction>> steps) {
        return new JsonSteps(List.of(new Part(null, steps)));
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        for (Part part : parts) {
            for (SyncAction step : part.steps().get()) {
                write(json, step, part.item());
            }
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, SyncAction step, @Nullable String item) {
        json.writeStartObject();
        json.writeStringProperty("path", step.path());
        String from = step.from();
        if (from == null) {
            json.writeNullProperty("from");
        } else {
            json.writeStringProperty("from", from);
        }
        json.writeStringProperty("action", Json.word(step.action()));
        json.writeStringProperty("side", Json.word(step.side()));
        json.writeStringProperty("reason", step.reason());
        if (item != null) {
            json.writeStringProperty("item", item);
        }
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(json, context);
    }
}
