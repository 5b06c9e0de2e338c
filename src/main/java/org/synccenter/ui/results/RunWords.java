package org.synccenter.ui.results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Counts;
import org.synccenter.api.HoldDecision;
import org.synccenter.api.Outcome;
import org.synccenter.api.RunRecord;
import org.synccenter.api.Side;
import org.synccenter.api.StartReason;
import org.synccenter.i18n.TextKey;
import org.synccenter.i18n.VisibleText;
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
            case DISCONNECTED -> Icon.DISCONNECTED;
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
            case PROBLEMS, FAILED, DISCONNECTED -> Tone.BAD;
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
            case DISCONNECTED -> UiText.STATE_LOST.text();
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

    private static void add(List<String> parts, TextKey text, long count) {
        if (count > 0) {
            parts.add(text.text(count));
        }
    }

    /** What the run did, in one line: its counts, or why there are none. */
    public static String done(RunRecord run, Formats formats) {
        String error = run.error();
        if (error != null) {
            return VisibleText.line(error);
        }
        if (run.ended() == null) {
            return UiText.RUN_RUNNING.text();
        }
        // A question that was answered in part still stands, and yet something was done.
        boolean untouched = run.outcome() == Outcome.HELD && run.counts().equals(Counts.NONE);
        return untouched ? UiText.COUNT_HELD.text() : counts(run.counts(), formats);
    }

    /** What a person answered to the question that held a run, and when. */
    static String decision(HoldDecision decision, Formats formats) {
        List<String> parts = new ArrayList<>();
        add(parts, ResultText.DECIDED_DELETE, decision.allowed());
        add(parts, ResultText.DECIDED_RESTORE, decision.restored());
        String when = formats.moment(decision.when());
        if (parts.isEmpty()) {
            return ResultText.DECIDED_STOP.text(when);
        }
        add(parts, ResultText.DECIDED_LATER, decision.left());
        return (decision.inWindow() ? ResultText.DECIDED_WINDOW : ResultText.DECIDED_COMMAND)
                .text(when, String.join(", ", parts));
    }

    /** Why no steps are shown for the run. */
    static String noSteps(RunRecord run) {
        if (run.ended() == null) {
            return UiText.STEPS_RUNNING.text();
        }
        return (run.outcome() == Outcome.HELD ? UiText.STEPS_HELD : UiText.STEPS_NONE).text();
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
            case CONNECT -> UiText.REASON_CONNECT.text();
            case BEFORE_DISCONNECT -> UiText.REASON_BEFORE_DISCONNECT.text();
        };
    }

    /** What was done. */
    public static String action(ActionKind action) {
        return switch (action) {
            case CREATE -> UiText.ACTION_CREATE.text();
            case UPDATE -> UiText.ACTION_UPDATE.text();
            case DELETE -> UiText.ACTION_DELETE.text();
            case MOVE -> UiText.ACTION_MOVE.text();
            case SET_METADATA -> UiText.ACTION_METADATA.text();
        };
    }

    /** What would be done. */
    public static String plan(ActionKind action) {
        return switch (action) {
            case CREATE -> UiText.PLAN_CREATE.text();
            case UPDATE -> UiText.PLAN_UPDATE.text();
            case DELETE -> UiText.PLAN_DELETE.text();
            case MOVE -> UiText.PLAN_MOVE.text();
            case SET_METADATA -> UiText.PLAN_METADATA.text();
        };
    }

    /** Where it was done; empty when it is not a matter of one side. */
    public static String side(@Nullable Side side) {
        if (side == null) {
            return "";
        }
        return (side == Side.LEFT ? UiText.SIDE_LEFT : UiText.SIDE_RIGHT).text();
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
