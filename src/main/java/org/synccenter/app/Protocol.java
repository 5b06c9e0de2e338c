package org.synccenter.app;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How two programs of different versions find out whether they understand each other. Each request says which rules it was written by;
 * who serves refuses others before anything is begun.
 */
final class Protocol {
    /** Raised by one when requests or answers change their meaning; more fields alone do not change it. */
    static final int NOW = 1;

    /** The oldest rules that are still understood. */
    private static final int OLDEST = 1;

    private Protocol() {}

    /** Signs a request or the answer to it. */
    static ObjectNode sign(ObjectNode message) {
        return message.put("protocol", NOW).put("version", Version.TEXT);
    }

    /** Why a request cannot be understood here, in one sentence. One that says nothing of rules goes by the present ones. */
    static Optional<String> refusal(JsonNode request) {
        int theirs = request.path("protocol").asInt(NOW);
        String version = version(request);
        if (theirs > NOW) {
            return Optional.of(AppText.COMMAND_IS_NEWER.text(Version.TEXT, version));
        }
        return theirs < OLDEST ? Optional.of(AppText.COMMAND_IS_OLDER.text(Version.TEXT, version)) : Optional.empty();
    }

    /** The version that signed the message; "?" when nobody did. */
    static String version(JsonNode message) {
        return message.path("version").asString("?");
    }
}
