package org.synccenter.filesync.session;

import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;

/**
 * What a batch is about to do to one path, written down before it starts so that a killed session can be cleaned up after.
 *
 * @param temp the private name the new content gets first; of a move to or from a private name: that name
 * @param trash where the old content goes, null when there is none; of a move: where it comes from
 * @param expected the old content, null when there is none; of a move: what is moved
 * @param staged what lay complete under the private name before anything was displaced; null when it did not come to that
 * @param undoes whether it takes back what a run had done: then the other side may have what goes here, and keep it
 */
record Intent(
        long id,
        Side side,
        Action action,
        RelPath path,
        RelPath temp,
        @Nullable RelPath trash,
        @Nullable Fingerprint expected,
        @Nullable Fingerprint staged,
        boolean undoes) {

    /** True for the first move of a ring, by which something steps aside. */
    boolean stepsAside() {
        return action == Action.MOVE && temp.equals(path);
    }

    Intent withId(long other) {
        return new Intent(other, side, action, path, temp, trash, expected, staged, undoes);
    }

    Intent withStaged(Fingerprint complete) {
        return new Intent(id, side, action, path, temp, trash, expected, complete, undoes);
    }
}
