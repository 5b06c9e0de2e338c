package org.synccenter.handlers.folder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict.Details;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.Conflict.VersionKind;
import org.synccenter.api.ItemRef;
import org.synccenter.api.PlannedConflict;
import org.synccenter.api.Resolution;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.ConflictKind;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.session.Steps;

/** Between the conflicts that the core finds and those that the center keeps. */
final class Conflicts {
    private Conflicts() {}

    static org.synccenter.api.Conflict of(FolderPair pair, Conflict found, Instant now) {
        ItemRef item = new ItemRef(FolderHandler.ID, pair.id());
        return new org.synccenter.api.Conflict(
                "",
                item,
                found.path().display(),
                kind(found.kind()),
                version(found.left(), place(pair.left(), found)),
                version(found.right(), place(pair.right(), found)),
                now,
                choices(found),
                new Details(List.of(), Map.of(), agreed(found)));
    }

    /** What both sides had: with it the right one is found among the versions that are kept. */
    private static String agreed(Conflict found) {
        AncestorEntry ancestor = found.ancestor();
        Digest digest = ancestor == null ? null : ancestor.digest();
        return ancestor == null || digest == null ? "" : PairVersions.note(ancestor.size(), digest.bytes());
    }

    /** A conflict of a plan, which is to be recognised when it is chosen about. */
    static PlannedConflict planned(Conflict found) {
        return new PlannedConflict(
                found.path().display(),
                kind(found.kind()),
                version(found.left(), ""),
                version(found.right(), ""),
                Steps.stamp(found));
    }

    private static org.synccenter.api.Conflict.Kind kind(ConflictKind kind) {
        return switch (kind) {
            case BOTH_CREATED -> org.synccenter.api.Conflict.Kind.BOTH_CREATED;
            case BOTH_EDITED -> org.synccenter.api.Conflict.Kind.BOTH_EDITED;
            case DELETED_LEFT -> org.synccenter.api.Conflict.Kind.DELETED_LEFT_EDITED_RIGHT;
            case DELETED_RIGHT -> org.synccenter.api.Conflict.Kind.EDITED_LEFT_DELETED_RIGHT;
            case TYPE -> org.synccenter.api.Conflict.Kind.TYPE_CHANGED;
            case MOVED_APART, MOVED_DELETED_LEFT, MOVED_DELETED_RIGHT -> org.synccenter.api.Conflict.Kind.MOVED;
        };
    }

    /** The folder in which it lies. */
    private static String place(Path root, Conflict found) {
        String path = found.path().display();
        int end = path.lastIndexOf('/');
        return end < 0 ? root.toString() : root + "/" + path.substring(0, end);
    }

    static @Nullable Version version(@Nullable Entry entry, String place) {
        if (entry == null) {
            return null;
        }
        VersionKind kind = switch (entry.kind()) {
            case DIRECTORY -> VersionKind.DIRECTORY;
            case LINK -> VersionKind.LINK;
            default -> VersionKind.FILE;
        };
        Instant modified = entry.fingerprint().mtime();
        return new Version(kind, entry.fingerprint().size(), modified == null ? Instant.EPOCH : modified, place);
    }

    private static Set<Resolution> choices(Conflict found) {
        Set<Resolution> choices = EnumSet.of(Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT);
        if (found.left() != null && found.right() != null) {
            choices.add(Resolution.KEEP_BOTH);
            if (found.left().kind() == Kind.FILE && found.right().kind() == Kind.FILE) {
                choices.add(Resolution.KEEP_NEWEST);
            }
        }
        if (kind(found.kind()) != org.synccenter.api.Conflict.Kind.MOVED) {
            // What was moved lies at two paths: leaving one of them alone would bring back the other.
            choices.add(Resolution.REMOVE_FROM_SYNC_SET);
        }
        return choices;
    }
}
