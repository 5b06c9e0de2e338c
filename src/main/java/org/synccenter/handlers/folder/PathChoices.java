package org.synccenter.handlers.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synccenter.api.PathChoice;
import org.synccenter.api.SyncException;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.session.CycleOptions;

/** Brings what a person chose for single paths of a pair into the words of the file-sync core. */
final class PathChoices {
    private PathChoices() {}

    /** @throws SyncException when a path is none of the pair */
    static CycleOptions apply(List<PathChoice> choices, CycleOptions options, FolderPair pair) throws SyncException {
        if (choices.isEmpty()) {
            return options;
        }
        Map<RelPath, Resolution> chosen = new HashMap<>();
        Map<RelPath, Set<String>> seen = new HashMap<>();
        for (PathChoice choice : choices) {
            RelPath path = path(choice, pair);
            chosen.put(path, resolution(choice));
            if (choice.seen() != null) {
                seen.put(path, choice.seen());
            }
        }
        return options.choosing(chosen, seen);
    }

    private static RelPath path(PathChoice choice, FolderPair pair) throws SyncException {
        try {
            RelPath path = AskedPath.shown(pair, choice.path());
            // What is gone from both sides is in the plan all the same; only who names a path himself can have mistyped
            // it.
            if (choice.seen() != null || ShownPaths.exists(pair, path)) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            throw new SyncException(
                    SyncException.Kind.INVALID, FolderText.CHOICE_NOWHERE.text(choice.path(), pair.name()), e);
        }
        throw SyncException.invalid(FolderText.CHOICE_NOWHERE.text(choice.path(), pair.name()));
    }

    private static Resolution resolution(PathChoice choice) {
        return switch (choice.wins()) {
            case null -> Resolution.SKIP;
            case LEFT -> Resolution.KEEP_LEFT;
            case RIGHT -> Resolution.KEEP_RIGHT;
        };
    }
}
