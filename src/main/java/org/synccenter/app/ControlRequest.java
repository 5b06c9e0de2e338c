package org.synccenter.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.synccenter.api.SyncException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command for the process that owns the engine, as it goes over the wire. Whoever sends one need not be our program.
 *
 * @param terminal whether the client speaks to a person
 * @param width columns of that person's terminal
 * @param cwd the client's folder, absolute
 */
record ControlRequest(List<String> args, boolean terminal, int width, Path cwd) {
    /** What the command line can take apart quickly; more conflicts than this nobody names at once. */
    static final int MAX_ARGS = 10_000;

    private static final int WIDEST = 1_000;

    ControlRequest {
        args = List.copyOf(args);
    }

    ObjectNode message() {
        ObjectNode message = Protocol.sign(Wire.message())
                .put("cwd", cwd.toString())
                .put("terminal", terminal)
                .put("width", width);
        args.forEach(message.putArray("args")::add);
        return message;
    }

    /** Reads what a client has sent. */
    static ControlRequest read(JsonNode message) throws SyncException {
        JsonNode args = message.path("args");
        if (args.size() > MAX_ARGS) {
            throw SyncException.invalid(AppText.REQUEST_TOO_LONG.text());
        }
        boolean understood = args.isArray() && args.values().stream().allMatch(JsonNode::isString);
        JsonNode cwd = message.path("cwd");
        if (!understood || !(cwd.isString() || cwd.isMissingNode())) {
            throw SyncException.invalid(AppText.REQUEST_INVALID.text());
        }
        try {
            return new ControlRequest(
                    args.values().stream().map(JsonNode::asString).toList(),
                    message.path("terminal").asBoolean(false),
                    Math.clamp(message.path("width").asInt(80), 1, WIDEST),
                    Path.of(cwd.asString("/")));
        } catch (InvalidPathException e) {
            throw new SyncException(SyncException.Kind.INVALID, AppText.REQUEST_INVALID.text(), e);
        }
    }
}
