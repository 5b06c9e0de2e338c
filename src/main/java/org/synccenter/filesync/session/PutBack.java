package org.synccenter.filesync.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;
import org.synccenter.filesync.endpoint.Look;

/**
 * Recognises what a session that was killed, or broke off, has deleted or replaced on one side. The archive does not know of that yet: to
 * it, somebody has done so. What was put back on the other side since would go again; and what was agreed before, moved away on the other
 * side, would have to give way to the very thing that had taken its place, as if that had been made of it.
 */
final class PutBack {

    private final Sides sides;
    private final Archive archive;

    PutBack(Sides sides, Archive archive) {
        this.sides = sides;
        this.archive = archive;
    }

    /** Has the archive forget what was agreed there: it is gone on both sides, or they have parted, unless they show the same now. */
    void forget(List<Intent> intents) throws CycleAborted {
        var update = new ArchiveUpdate();
        for (Side side : Side.values()) {
            try {
                Map<RelPath, Action> found = find(intents, side);
                if (!found.isEmpty()) {
                    // First it must be sure that it stays done there, or what was there before would come back as new.
                    sides.of(side).flushContents(List.of(), found.keySet());
                }
                found.forEach((path, action) -> forget(update, path, action));
            } catch (EndpointException e) {
                throw new CycleAborted(side, e);
            }
        }
        if (!update.isEmpty()) {
            archive.refresh(update);
        }
    }

    private void forget(ArchiveUpdate update, RelPath path, Action action) {
        AncestorEntry agreed = archive.agreed(path);
        if (agreed == null) {
            return;
        }
        if (action == Action.DELETE || agreed.kind() == Kind.DIRECTORY) {
            update.gone(path);
        } else {
            Parted.tell(update, path, agreed.kind());
        }
    }

    private Map<RelPath, Action> find(List<Intent> intents, Side side) throws EndpointException {
        Map<RelPath, Action> found = new TreeMap<>();
        for (Intent intent : intents) {
            boolean ours = intent.side() == side
                    && (isDisplaced(intent) || isReplaced(intent))
                    && (intent.action() == Action.DELETE || !isOfBoth(intent, intents))
                    && !isExplained(intent, side.other());
            if (ours) {
                found.put(intent.path(), intent.action());
            }
        }
        return found;
    }

    /** Whether what was there, a file or link, lies in the trash, whatever is in its place by now. */
    private boolean isDisplaced(Intent intent) throws EndpointException {
        RelPath trash = intent.trash();
        Fingerprint expected = intent.expected();
        boolean displaces = switch (intent.action()) {
            case DELETE, UPDATE, REPLACE -> true;
            case CREATE, MOVE, SET_METADATA -> false;
        };
        if (!displaces || trash == null || expected == null || expected.kind() == Kind.DIRECTORY) {
            return false;
        }
        Look kept = Recovery.look(sides.of(intent.side()), trash);
        return kept != null && new Expectation(expected, true).fitsRenamed(kept.fingerprint());
    }

    /** Whether what was brought has its name. */
    private boolean isReplaced(Intent intent) throws EndpointException {
        Fingerprint staged = intent.staged();
        if (staged == null || (intent.action() != Action.UPDATE && intent.action() != Action.REPLACE)) {
            return false;
        }
        Look now = Recovery.look(sides.of(intent.side()), intent.path());
        return now != null && new Expectation(staged, true).fitsRenamed(now.fingerprint());
    }

    /** An undone run replaces on both sides, and may have touched the other one without having come to its end. */
    private static boolean isOfBoth(Intent intent, List<Intent> intents) {
        return intents.stream()
                .anyMatch(i -> i.side() != intent.side() && i.path().equals(intent.path()));
    }

    /**
     * Whether what the archive says still explains what the other side shows. A deletion followed that side, which had let go of the path:
     * should it show it with its old times again, an earlier state of it has come back. To a replacement that is the state before, and what
     * we brought goes there like an edit. An undone run takes from one side what both have.
     */
    private boolean isExplained(Intent intent, Side side) throws EndpointException {
        if (intent.action() == Action.DELETE && !intent.undoes()) {
            return false;
        }
        Look there = Recovery.look(sides.of(side), intent.path());
        AncestorEntry agreed = archive.agreed(intent.path());
        Fingerprint before = agreed == null ? null : agreed.fingerprint(side);
        if (there == null || before == null) {
            return intent.undoes();
        }
        return isUntouched(before, there.fingerprint());
    }

    private static boolean isUntouched(Fingerprint before, Fingerprint now) {
        return new Expectation(before, false).fits(now)
                && Objects.equals(before.id(), now.id())
                && Objects.equals(before.ctime(), now.ctime());
    }
}
