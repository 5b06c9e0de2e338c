package org.synccenter.handlers.folder;

import org.synccenter.api.SyncException;
import org.synccenter.filesync.session.CycleResult;

/** Puts the reason why a cycle could not go on into words. */
final class FailureWords {
    private FailureWords() {}

    static SyncException of(CycleResult.Ending.Failed failed, FolderPair pair) {
        String text = switch (failed.failure()) {
            case ARCHIVE_TOO_NEW -> FolderText.ARCHIVE_TOO_NEW.text(pair.name());
            case ARCHIVE_UNAVAILABLE, STATE_UNAVAILABLE -> FolderText.STATE_UNUSABLE.text(pair.name());
            case SIDE_UNAVAILABLE -> side(failed);
            case TOO_LITTLE_MEMORY -> FolderText.TOO_LITTLE_MEMORY.text(pair.name(), failed.detail());
        };
        return SyncException.unavailable(text, null);
    }

    private static String side(CycleResult.Ending.Failed failed) {
        String where = failed.side() == null ? "" : Words.of(failed.side());
        String why = failed.kind() == null ? "" : Words.problem(failed.kind(), failed.side());
        return FolderText.SIDE_UNUSABLE.text(where, why);
    }
}
