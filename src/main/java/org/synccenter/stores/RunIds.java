package org.synccenter.stores;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Makes run ids such as {@code 20261121-103012-1}: the second of the start (UTC, so that no summer time puts a later one first) and
 * which run of that second it is, counted 1 to 9, a to y, z1 to z9 and so on, so that ids sort as texts.
 */
final class RunIds {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String COUNT = "123456789abcdefghijklmnopqrstuvwxy";
    private static final char MORE = 'z';

    private RunIds() {}

    /** The next free id; must be called in the transaction that uses it, as other processes count too. */
    static String next(Sql sql, Instant started) throws SQLException {
        String second = SECOND.format(started) + "-";
        // Texts that begin with the second lie between it and the same with a character above all digits and letters.
        Optional<String> last = sql.first(
                "SELECT id FROM run WHERE id > ? AND id < ? ORDER BY id DESC LIMIT 1",
                row -> row.text("id"),
                second,
                second + "~");
        return second + last.map(id -> after(id.substring(second.length()))).orElse("1");
    }

    static String after(String count) {
        char last = count.charAt(count.length() - 1);
        String before = count.substring(0, count.length() - 1);
        int place = COUNT.indexOf(last);
        return place + 1 < COUNT.length() ? before + COUNT.charAt(place + 1) : before + MORE + COUNT.charAt(0);
    }
}
