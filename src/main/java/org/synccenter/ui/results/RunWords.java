package org.synccenter.ui.results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncAction;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** How a run is told in words. */
public final class RunWords {
    private RunWords() {}

    public static Icon icon(RunRecord run) {
        Outcome outcome = run.outcome();
        if (outcome == null) {
            return Icon.RUNNING;
        }
        return switch (outcome) {
            case IN_SYNC -> Icon.OK;
            case CONFLICTS, PROBLEMS -> Icon.WARNING;
            case CANCELLED -> Icon.STOP;
            case FAILED -> Icon.ERROR;
            case HELD -> Icon.QUESTION;
        };
    }

    public static Tone tone(RunRecord run) {
        Outcome outcome = run.outcome();
        if (outcome == null) {
            return Tone.ACCENT;
        }
        return switch (outcome) {
            case IN_SYNC -> Tone.GOOD;
            case CONFLICTS, HELD -> Tone.WARNING;
            case PROBLEMS, FAILED -> Tone.BAD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    public static String outcome(RunRecord run) {
        Outcome outcome = run.outcome();
        if (outcome == null) {
            return UiText.RUN_RUNNING.text();
        }
        return switch (outcome) {
            case IN_SYNC -> UiText.STATE_IN_SYNC.text();
            case CONFLICTS -> UiText.CONFLICTS_COUNT.text(run.conflicts());
            case PROBLEMS -> UiText.PROBLEMS_COUNT.text(run.problems());
            case CANCELLED -> UiText.STATE_CANCELLED.text();
            case FAILED -> UiText.STATE_FAILED.text();
            case HELD -> UiText.STATE_HELD.text();
        };
    }

    /** What was done: "12 created, 1 deleted (4.2 MB)". Only what there is; "nothing to do" when there is nothing. */
    public static String counts(Counts counts, Formats formats) {
        List<String> parts = new ArrayList<>();
        add(parts, UiText.COUNT_CREATED, counts.created());
        add(parts, UiText.COUNT_UPDATED, counts.updated());
        add(parts, UiText.COUNT_MOVED, counts.moved());
        add(parts, UiText.COUNT_DELETED, counts.deleted());
        if (parts.isEmpty()) {
            return UiText.COUNT_NOTHING.text();
        }
        String all = String.join(", ", parts);
        return counts.bytes() > 0 ? UiText.COUNT_WITH_BYTES.text(all, formats.bytes(counts.bytes())) : all;
    }

    private static void add(List<String> parts, UiText text, long count) {
        if (count > 0) {
            parts.add(text.text(count));
        }
    }

    /** How long it took; empty while it runs. */
    public static String duration(RunRecord run, Formats formats) {
        Instant ended = run.ended();
        return ended == null ? "" : formats.duration(Duration.between(run.started(), ended));
    }

    public static String reason(StartReason reason) {
        return switch (reason) {
            case MANUAL -> UiText.REASON_MANUAL.text();
            case SCHEDULE -> UiText.REASON_SCHEDULE.text();
            case DEVICE -> UiText.REASON_DEVICE.text();
            case LOGIN -> UiText.REASON_LOGIN.text();
            case IDLE -> UiText.REASON_IDLE.text();
            case FILE_CHANGE -> UiText.REASON_FILE_CHANGE.text();
            case INVOKE -> UiText.REASON_INVOKE.text();
        };
    }

    /** What was done and where: "Created on the right". */
    public static String action(SyncAction action) {
        boolean left = action.side() == Side.LEFT;
        return switch (action.action()) {
            case CREATE -> (left ? UiText.ACTION_CREATE_LEFT : UiText.ACTION_CREATE_RIGHT).text();
            case UPDATE -> (left ? UiText.ACTION_UPDATE_LEFT : UiText.ACTION_UPDATE_RIGHT).text();
            case DELETE -> (left ? UiText.ACTION_DELETE_LEFT : UiText.ACTION_DELETE_RIGHT).text();
            case MOVE -> (left ? UiText.ACTION_MOVE_LEFT : UiText.ACTION_MOVE_RIGHT).text();
            case SET_METADATA -> (left ? UiText.ACTION_METADATA_LEFT : UiText.ACTION_METADATA_RIGHT).text();
        };
    }

    public static Icon icon(ActionKind action) {
        return switch (action) {
            case CREATE -> Icon.CREATED;
            case UPDATE -> Icon.UPDATED;
            case DELETE -> Icon.DELETED;
            case MOVE -> Icon.MOVED;
            case SET_METADATA -> Icon.METADATA;
        };
    }

    public static Tone tone(ActionKind action) {
        return switch (action) {
            case CREATE -> Tone.GOOD;
            case UPDATE, MOVE -> Tone.ACCENT;
            case DELETE -> Tone.BAD;
            case SET_METADATA -> Tone.NEUTRAL;
        };
    }
}
