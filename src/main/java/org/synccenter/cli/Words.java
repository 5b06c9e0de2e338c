package org.synccenter.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Counts;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.Outcome;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;

/** Says values in words for people. */
final class Words {
    /** ISO order sorts by eye and means the same everywhere; a terminal has no locale to rely on. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    static String time(@Nullable Instant instant) {
        return instant == null ? CliText.NEVER.text() : TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** Numbers are written as in the sentences around them. */
    private static Locale numbers() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < 4) {
            value /= 1000;
            unit++;
        }
        return String.format(numbers(), value < 9.95 ? "%.1f %sB" : "%.0f %sB", value, "kMGTP".charAt(unit));
    }

    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(numbers(), "%.1f s", duration.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
                : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /** What was done, such as "3 created, 1 moved (2.1 MB)"; empty when nothing was. */
    static String counts(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.created(), CliText.COUNT_CREATED);
        add(parts, counts.updated(), CliText.COUNT_UPDATED);
        add(parts, counts.moved(), CliText.COUNT_MOVED);
        add(parts, counts.deleted(), CliText.COUNT_DELETED);
        String text = String.join(", ", parts);
        return counts.bytes() > 0 && !text.isEmpty() ? text + " (" + bytes(counts.bytes()) + ")" : text;
    }

    private static void add(List<String> parts, long count, CliText text) {
        if (count > 0) {
            parts.add(text.text(count));
        }
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case IN_SYNC -> CliText.OUTCOME_IN_SYNC.text();
            case CONFLICTS -> CliText.OUTCOME_CONFLICTS.text();
            case PROBLEMS -> CliText.OUTCOME_PROBLEMS.text();
            case CANCELLED -> CliText.OUTCOME_CANCELLED.text();
            case DISCONNECTED -> CliText.OUTCOME_DISCONNECTED.text();
            case FAILED -> CliText.OUTCOME_FAILED.text();
            case HELD -> CliText.OUTCOME_HELD.text();
        };
    }

    static String state(ItemView item) {
        return switch (item.state()) {
            case PENDING -> CliText.STATE_PENDING.text();
            case SYNCING -> CliText.STATE_SYNCING.text();
            case STOPPING -> CliText.STATE_STOPPING.text();
            case NOT_RESPONDING -> CliText.STATE_NOT_RESPONDING.text();
            case IDLE -> {
                if (!item.enabled()) {
                    yield CliText.STATE_DISABLED.text();
                }
                if (item.hold() != null) {
                    yield CliText.OUTCOME_HELD.text();
                }
                if (item.conflicts() > 0) {
                    yield CliText.STATE_CONFLICTS.text(item.conflicts());
                }
                Outcome last = item.lastOutcome();
                yield last == null
                        ? CliText.STATE_NEW.text()
                        : outcome(last == Outcome.CONFLICTS ? Outcome.IN_SYNC : last);
            }
        };
    }

    static String side(@Nullable Side side) {
        if (side == null) {
            return "";
        }
        return side == Side.LEFT ? CliText.SIDE_LEFT.text() : CliText.SIDE_RIGHT.text();
    }

    static String action(ActionKind kind) {
        return switch (kind) {
            case CREATE -> CliText.ACTION_CREATE.text();
            case UPDATE -> CliText.ACTION_UPDATE.text();
            case DELETE -> CliText.ACTION_DELETE.text();
            case MOVE -> CliText.ACTION_MOVE.text();
            case SET_METADATA -> CliText.ACTION_SET_METADATA.text();
        };
    }

    static String reason(StartReason reason) {
        return switch (reason) {
            case MANUAL -> CliText.REASON_MANUAL.text();
            case SCHEDULE -> CliText.REASON_SCHEDULE.text();
            case DEVICE -> CliText.REASON_DEVICE.text();
            case LOGIN -> CliText.REASON_LOGIN.text();
            case IDLE -> CliText.REASON_IDLE.text();
            case FILE_CHANGE -> CliText.REASON_FILE_CHANGE.text();
            case INVOKE -> CliText.REASON_INVOKE.text();
            case CONNECT -> CliText.REASON_CONNECT.text();
            case BEFORE_DISCONNECT -> CliText.REASON_BEFORE_DISCONNECT.text();
        };
    }

    /** What a person answered to the question that held a run; empty = nothing. */
    static Optional<String> decision(@Nullable HoldDecision decision) {
        if (decision == null) {
            return Optional.empty();
        }
        String when = time(decision.when());
        List<String> parts = new ArrayList<>();
        add(parts, decision.allowed(), CliText.DECISION_DELETE);
        add(parts, decision.restored(), CliText.DECISION_RESTORE);
        if (parts.isEmpty()) {
            return Optional.of(CliText.DECISION_STOPPED.text(when));
        }
        add(parts, decision.left(), CliText.DECISION_LATER);
        return Optional.of(CliText.DECISION.text(when, String.join(", ", parts)));
    }

    static String conflict(Conflict.Kind kind) {
        return switch (kind) {
            case BOTH_CREATED -> CliText.CONFLICT_BOTH_CREATED.text();
            case BOTH_EDITED -> CliText.CONFLICT_BOTH_EDITED.text();
            case EDITED_LEFT_DELETED_RIGHT -> CliText.CONFLICT_EDITED_LEFT_DELETED_RIGHT.text();
            case DELETED_LEFT_EDITED_RIGHT -> CliText.CONFLICT_DELETED_LEFT_EDITED_RIGHT.text();
            case TYPE_CHANGED -> CliText.CONFLICT_TYPE_CHANGED.text();
            case MOVED -> CliText.CONFLICT_MOVED.text();
        };
    }

    /** One side of a conflict, such as "1.2 kB, 2026-11-21 10:30". */
    static String version(Conflict.@Nullable Version version) {
        if (version == null) {
            return CliText.VERSION_DELETED.text();
        }
        return switch (version.kind()) {
            case FILE -> bytes(version.size()) + ", " + time(version.modified());
            case DIRECTORY -> CliText.VERSION_DIRECTORY.text();
            case LINK -> CliText.VERSION_LINK.text();
            case DELETED -> CliText.VERSION_DELETED.text();
        };
    }

    /** Why a handler could not be loaded; its name comes first where the sentence does not have it. */
    static String handlerError(HandlerView handler) {
        String error = TerminalText.safe(String.valueOf(handler.error()));
        String name = TerminalText.safe(handler.name());
        return error.contains(name) ? error : CliText.HANDLER_ERROR.text(name, error);
    }
}
