package org.synccenter.filesync.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a filter about files' size or age, such as {@code size > 100 MB} or {@code age > 30 days}.
 *
 * @param subject what is measured
 * @param more whether larger or older files are left alone; else smaller or younger ones
 * @param amount bytes, or seconds
 */
record FileLimit(Subject subject, boolean more, long amount) implements FilterRule {

    /** What is measured. */
    enum Subject {
        SIZE,
        AGE
    }

    private static final Pattern BEGINNING = Pattern.compile("\\s*!?\\s*(?:size|age)\\s*[<>].*", flags());
    private static final Pattern LINE =
            Pattern.compile("\\s*(size|age)\\s*([<>])\\s*([0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s*([a-z]+)\\s*", flags());

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /** Whether a line is meant as one of these; such a one is refused when it cannot be parsed. */
    static boolean isMeant(String line) {
        return BEGINNING.matcher(line).matches();
    }

    /** Null when the line says nothing of this kind that could be understood. */
    static @Nullable FileLimit parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        Subject subject = Subject.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        String unit = parts.group(4).toLowerCase(Locale.ROOT);
        long factor = subject == Subject.SIZE ? bytes(unit) : seconds(unit);
        if (factor == 0) {
            return null;
        }
        BigDecimal amount = new BigDecimal(parts.group(3)).multiply(BigDecimal.valueOf(factor));
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        return new FileLimit(
                subject,
                parts.group(2).equals(">"),
                amount.min(most).setScale(0, RoundingMode.DOWN).longValueExact());
    }

    private static long bytes(String unit) {
        return switch (unit) {
            case "b", "byte", "bytes" -> 1;
            case "kb" -> 1_000;
            case "mb" -> 1_000_000;
            case "gb" -> 1_000_000_000;
            case "tb" -> 1_000_000_000_000L;
            case "kib" -> 1L << 10;
            case "mib" -> 1L << 20;
            case "gib" -> 1L << 30;
            case "tib" -> 1L << 40;
            default -> 0;
        };
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "minute", "minutes", "min" -> 60;
            case "hour", "hours", "h" -> 3_600;
            case "day", "days", "d" -> 86_400;
            case "week", "weeks" -> 7 * 86_400;
            case "year", "years" -> 365 * 86_400;
            default -> 0;
        };
    }

    /** @param modified null where the store does not say: such a file has no age */
    boolean matches(long size, @Nullable Instant modified, Instant now) {
        return switch (subject) {
            case SIZE -> more ? size > amount : size < amount;
            case AGE -> modified != null && isAged(modified, now);
        };
    }

    private boolean isAged(Instant modified, Instant now) {
        Instant border;
        try {
            border = now.minus(Duration.ofSeconds(amount));
        } catch (DateTimeException | ArithmeticException e) {
            border = Instant.MIN;
        }
        return more ? modified.isBefore(border) : modified.isAfter(border);
    }
}
