package org.synccenter.ui.conflicts;

import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** How a conflict is told in words. */
final class ConflictWords {
    private ConflictWords() {}

    static String kind(Conflict.Kind kind) {
        return switch (kind) {
            case BOTH_CREATED -> UiText.CONFLICT_BOTH_CREATED.text();
            case BOTH_EDITED -> UiText.CONFLICT_BOTH_EDITED.text();
            case EDITED_LEFT_DELETED_RIGHT -> UiText.CONFLICT_EDITED_LEFT.text();
            case DELETED_LEFT_EDITED_RIGHT -> UiText.CONFLICT_EDITED_RIGHT.text();
            case TYPE_CHANGED -> UiText.CONFLICT_TYPE.text();
            case MOVED -> UiText.CONFLICT_MOVED.text();
        };
    }

    /** When this side's version was changed; "Deleted" when there is none. */
    static String when(@Nullable Version version, Formats formats) {
        return version == null ? UiText.VERSION_DELETED.text() : formats.shortMoment(version.modified());
    }

    /** How big this side's version is, or what it is. */
    static String what(@Nullable Version version, Formats formats) {
        if (version == null) {
            return "";
        }
        return switch (version.kind()) {
            case FILE -> formats.bytes(version.size());
            case DIRECTORY -> UiText.VERSION_DIRECTORY.text();
            case LINK -> UiText.VERSION_LINK.text();
            case DELETED -> "";
        };
    }

    /** The side with the newer file; null when there is no such thing. */
    static @Nullable Side newer(Conflict conflict) {
        Version left = conflict.left();
        Version right = conflict.right();
        if (left == null
                || right == null
                || left.kind() != VersionKind.FILE
                || right.kind() != VersionKind.FILE
                || left.modified().equals(right.modified())) {
            return null;
        }
        return left.modified().isAfter(right.modified()) ? Side.LEFT : Side.RIGHT;
    }

    static UiText text(Resolution resolution) {
        return switch (resolution) {
            case KEEP_LEFT -> UiText.KEEP_LEFT;
            case KEEP_RIGHT -> UiText.KEEP_RIGHT;
            case KEEP_BOTH -> UiText.KEEP_BOTH;
            case KEEP_NEWEST -> UiText.KEEP_NEWEST;
            case MERGE -> UiText.MERGE;
            case REMOVE_FROM_SYNC_SET -> UiText.STOP_SYNCING;
            case SKIP -> UiText.SKIP;
        };
    }

    static Icon icon(Resolution resolution) {
        return switch (resolution) {
            case KEEP_LEFT -> Icon.KEEP_LEFT;
            case KEEP_RIGHT -> Icon.KEEP_RIGHT;
            case KEEP_BOTH -> Icon.KEEP_BOTH;
            case KEEP_NEWEST -> Icon.KEEP_NEWEST;
            case MERGE -> Icon.CONFLICTS;
            case REMOVE_FROM_SYNC_SET -> Icon.DISABLE;
            case SKIP -> Icon.CLOSE;
        };
    }
}
