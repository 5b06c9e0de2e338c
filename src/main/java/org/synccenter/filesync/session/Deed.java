package org.synccenter.filesync.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;

/**
 * One change that a run has carried out, as far as it must be known to take it back.
 *
 * @param path in the names that held once the run's moves were done
 * @param from the old path of a move, null for everything else
 * @param kind of what came, else of what went
 * @param old how that looked which was displaced or changed; null when nothing was, and for directories
 * @param digest the beginning of the digest of what came, null when it was no file
 */
record Deed(
        Side side,
        Action action,
        Rule rule,
        RelPath path,
        @Nullable RelPath from,
        Kind kind,
        @Nullable Fingerprint old,
        @Nullable Digest digest) {

    private static final int DIGEST_BYTES = 8;

    static Deed of(Step step) {
        Change change = step.change;
        return new Deed(
                change.target(),
                change.action(),
                change.reason().rule(),
                change.path(),
                change.from(),
                change.kind(),
                displaced(change),
                step.read == null ? null : beginning(step.read.digest()));
    }

    private static @Nullable Fingerprint displaced(Change change) {
        Entry expected = change.expected();
        if (expected == null || change.action() == Action.MOVE) {
            return null;
        }
        boolean leaf = expected.kind() == Kind.FILE || expected.kind() == Kind.LINK;
        return leaf ? expected.fingerprint() : null;
    }

    private static Digest beginning(Digest whole) {
        byte[] bytes = whole.bytes();
        return bytes.length <= DIGEST_BYTES ? whole : Digest.ofBytes(Arrays.copyOf(bytes, DIGEST_BYTES));
    }

    /** Whether a file with this content may be what the run left; what is not known excludes nothing. */
    boolean left(@Nullable Digest whole) {
        return digest == null || whole == null || digest.equals(beginning(whole));
    }
}
