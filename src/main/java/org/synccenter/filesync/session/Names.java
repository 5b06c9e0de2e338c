package org.synccenter.filesync.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names we make: of runs, batches and the stamp in conflict copies. */
final class Names {

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter COPY = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss");
    private static final Pattern RUN_FORM = Pattern.compile("(\\d{8}T\\d{6}Z)-(?:([a-z0-9]{1,8})-)?[a-z0-9]{6}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LENGTH = 6;

    private Names() {}

    /** Says whose run it is, for two pairs may share a folder and its trash. */
    static String run(Clock clock, RandomGenerator random, String pair) {
        return RUN.format(clock.instant()) + "-" + tag(pair) + "-" + random(random);
    }

    private static String tag(String pair) {
        return Integer.toUnsignedString(pair.hashCode(), Character.MAX_RADIX);
    }

    /** Whether a run of this name may be the pair's; names of before that do not say it may be anybody's. */
    static boolean mayBeOf(String run, String pair) {
        Matcher matcher = RUN_FORM.matcher(run);
        return matcher.matches()
                && (matcher.group(2) == null || matcher.group(2).equals(tag(pair)));
    }

    /** When a run was, from its name; empty for a name that is none of ours. */
    static Optional<Instant> timeOfRun(String name) {
        Matcher matcher = RUN_FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RUN.parse(matcher.group(1), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** In the user's own time. */
    static String copyStamp(Clock clock) {
        return COPY.withZone(clock.getZone()).format(clock.instant());
    }

    static String copyStamp(Instant when) {
        return COPY.withZone(ZoneId.systemDefault()).format(when);
    }

    static String random(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
