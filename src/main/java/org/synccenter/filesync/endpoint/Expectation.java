package org.synccenter.filesync.endpoint;

import java.util.Objects;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;

/**
 * What must be at a path for a change to be carried out.
 *
 * @param fingerprint as the scan saw it
 * @param moved whether this session renamed it since, which changes its ctime
 */
public record Expectation(Fingerprint fingerprint, boolean moved) {

    public static Expectation of(Entry entry, boolean moved) {
        return new Expectation(entry.fingerprint(), moved);
    }

    /** Whether this is what the scan saw, seen under its own name. */
    public boolean fits(Fingerprint now) {
        return fitsRenamed(now)
                && (moved || now.kind() != Kind.FILE || Objects.equals(fingerprint.ctime(), now.ctime()));
    }

    /** As {@link #fits}, after our own rename of it. */
    public boolean fitsRenamed(Fingerprint now) {
        return steady(now).sameWithoutCtime(steady(fingerprint));
    }

    /**
     * Racy asks whether content could have changed unseen, which matters before deciding. Here it would only refuse every
     * file that is some milliseconds old; and whatever is displaced goes to trash, not away.
     */
    private static Fingerprint steady(Fingerprint f) {
        return new Fingerprint(f.kind(), f.size(), f.mtime(), f.ctime(), f.id(), f.executable(), f.target(), false);
    }
}
