package org.synccenter.engine;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.synccenter.api.Conflict;

/**
 * The name of a conflict outside of the program, {@code sync-center:conflict/HANDLER/ID}: stays the same over restarts.
 *
 * @param handler id of the handler
 * @param id of the conflict
 */
record ConflictUri(String handler, String id) {
    private static final String SCHEME = "sync-center";
    private static final String KIND = "conflict";

    static URI of(Conflict conflict) {
        return URI.create(SCHEME + ":" + KIND + "/" + encode(conflict.item().handler()) + "/" + encode(conflict.id()));
    }

    /** Empty when it is no name of a conflict. */
    static Optional<ConflictUri> parse(URI uri) {
        String[] parts = uri.getRawSchemeSpecificPart().split("/", -1);
        if (!SCHEME.equalsIgnoreCase(uri.getScheme())
                || uri.getRawFragment() != null
                || parts.length != 3
                || !parts[0].equals(KIND)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ConflictUri(decode(parts[1]), decode(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // URLEncoder is made for forms, where a space is a plus.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
