package org.synccenter.ui.preview;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Side;
import org.synccenter.ui.theme.Icon;
import org.synccenter.ui.theme.Tone;

/** What would become of a row; each can be shown or not. In the order of the buttons. */
public enum Category {
    CREATE_LEFT(ActionKind.CREATE, Side.LEFT),
    CREATE_RIGHT(ActionKind.CREATE, Side.RIGHT),
    UPDATE_LEFT(ActionKind.UPDATE, Side.LEFT),
    UPDATE_RIGHT(ActionKind.UPDATE, Side.RIGHT),
    DELETE_LEFT(ActionKind.DELETE, Side.LEFT),
    DELETE_RIGHT(ActionKind.DELETE, Side.RIGHT),
    /** On either side. */
    MOVE(ActionKind.MOVE, null),
    /** No rule decides, and nobody has decided here. */
    CONFLICT(null, null),
    /** It cannot be handled. */
    PROBLEM(null, null),
    /** A person wants it left alone this time. */
    LEFT_OUT(null, null);

    private static final Category[] ALL = values();

    private final @Nullable ActionKind kind;
    private final @Nullable Side side;

    Category(@Nullable ActionKind kind, @Nullable Side side) {
        this.kind = kind;
        this.side = side;
    }

    static Category at(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }

    /** Of a step. New times or permissions count as an update. */
    static Category of(ActionKind kind, Side side) {
        boolean left = side == Side.LEFT;
        return switch (kind) {
            case CREATE -> left ? CREATE_LEFT : CREATE_RIGHT;
            case UPDATE, SET_METADATA -> left ? UPDATE_LEFT : UPDATE_RIGHT;
            case DELETE -> left ? DELETE_LEFT : DELETE_RIGHT;
            case MOVE -> MOVE;
        };
    }

    /** Whether a sync would do something about it. */
    boolean isChange() {
        return kind != null;
    }

    boolean isDeletion() {
        return kind == ActionKind.DELETE;
    }

    /** The icon of its button and rows: an arrow towards the side that is changed. */
    Icon icon() {
        if (side != null) {
            return side == Side.LEFT ? Icon.KEEP_LEFT : Icon.KEEP_RIGHT;
        }
        return switch (this) {
            case MOVE -> Icon.MOVED;
            case CONFLICT -> Icon.CONFLICTS;
            case PROBLEM -> Icon.ERROR;
            default -> Icon.LEAVE;
        };
    }

    Tone tone() {
        return switch (this) {
            case CREATE_LEFT, CREATE_RIGHT -> Tone.GOOD;
            case UPDATE_LEFT, UPDATE_RIGHT, MOVE -> Tone.ACCENT;
            case DELETE_LEFT, DELETE_RIGHT, PROBLEM -> Tone.BAD;
            case CONFLICT -> Tone.WARNING;
            case LEFT_OUT -> Tone.NEUTRAL;
        };
    }

    /** The style class of its colour in the map. */
    String styleClass() {
        return switch (this) {
            case CREATE_LEFT, CREATE_RIGHT -> "map-create";
            case UPDATE_LEFT, UPDATE_RIGHT -> "map-update";
            case DELETE_LEFT, DELETE_RIGHT -> "map-delete";
            case MOVE -> "map-move";
            case CONFLICT -> "map-conflict";
            case PROBLEM -> "map-problem";
            case LEFT_OUT -> "map-left-out";
        };
    }

    PlanText text() {
        return switch (this) {
            case CREATE_LEFT -> PlanText.CREATE_LEFT;
            case CREATE_RIGHT -> PlanText.CREATE_RIGHT;
            case UPDATE_LEFT -> PlanText.UPDATE_LEFT;
            case UPDATE_RIGHT -> PlanText.UPDATE_RIGHT;
            case DELETE_LEFT -> PlanText.DELETE_LEFT;
            case DELETE_RIGHT -> PlanText.DELETE_RIGHT;
            case MOVE -> PlanText.MOVE;
            case CONFLICT -> PlanText.CONFLICT;
            case PROBLEM -> PlanText.PROBLEM;
            case LEFT_OUT -> PlanText.LEFT_OUT;
        };
    }
}
