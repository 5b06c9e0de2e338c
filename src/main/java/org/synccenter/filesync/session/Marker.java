package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a replica says about itself, in {@code .sync-center/replica-<pair>.json} below its root: which replica it is, and
 * how far it has come. Written anew with each commit, so that a disk that was rolled back can be told.
 */
record Marker(String pair, String replica, long generation) {

    private static final Pattern FORM =
            Pattern.compile("\\{\\s*\"format\":\\s*1,\\s*\"pair\":\\s*\"([A-Za-z0-9_-]{1,64})\","
                    + "\\s*\"replica\":\\s*\"([A-Za-z0-9-]{1,64})\",\\s*\"generation\":\\s*(\\d{1,18})\\s*\\}\\s*");

    static String fileName(String pair) {
        return "replica-" + pair + ".json";
    }

    byte[] bytes() {
        String json = "{\"format\": 1, \"pair\": \"" + pair + "\", \"replica\": \"" + replica + "\", \"generation\": "
                + generation + "}\n";
        return json.getBytes(UTF_8);
    }

    /** Empty when it is none of ours. */
    static Optional<Marker> parse(byte[] bytes) {
        Matcher matcher = FORM.matcher(new String(bytes, UTF_8));
        return matcher.matches()
                ? Optional.of(new Marker(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }
}
