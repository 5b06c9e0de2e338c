package org.synccenter.filesync.core;

import org.jspecify.annotations.Nullable;

/**
 * A path where both sides are equal without anything to do, though the archive says otherwise: it is to be learned. What the archive
 * has below a path that is no directory here is forgotten by {@link Forget}s of its own.
 *
 * @param path where, in the names that hold once the plan's moves are done
 * @param left what left has
 * @param right what right has
 * @param digest a file's content; null when it is no file
 * @param executable a file's agreed executable bit
 * @param refreshOnly true when the archive has the right content and only a fingerprint moved on (ctime, file id)
 */
public record Agreement(
        RelPath path, Entry left, Entry right, @Nullable Digest digest, boolean executable, boolean refreshOnly) {
    public Entry entry(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
