package org.synccenter.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
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
    private final boolean planned;

    private JsonSteps(List<Part> parts, boolean planned) {
        this.parts = parts;
        this.planned = planned;
    }

    /** Steps carried out; asked for when the array is written, not before. */
    static JsonSteps of(Supplier<List<SyncAction>> steps) {
        return new JsonSteps(List.of(new Part(null, steps)), false);
    }

    /** Steps of a plan: each also with how much comes and what both sides have there now. */
    static JsonSteps planned(Supplier<List<SyncAction>> steps) {
        return planned(List.of(new Part(null, steps)));
    }

    /** The same of several items. */
    static JsonSteps planned(List<Part> parts) {
        return new JsonSteps(parts, true);
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

    private void write(JsonGenerator json, SyncAction step, @Nullable String item) {
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
        if (planned) {
            json.writeNumberProperty("bytes", step.bytes());
            write(json, "left", step.left());
            write(json, "right", step.right());
        }
        if (item != null) {
            json.writeStringProperty("item", item);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Conflict.@Nullable Version version) {
        if (version == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("kind", Json.word(version.kind()));
        json.writeNumberProperty("size", version.size());
        json.writeStringProperty("modified", Json.time(version.modified()));
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(json, context);
    }
}
