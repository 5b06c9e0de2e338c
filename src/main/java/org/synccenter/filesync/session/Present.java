package org.synccenter.filesync.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Digest;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.PairState;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Expectation;

/** Says whether the replicas still are as a run left them. What cannot be told for certain is not. */
final class Present {

    private final PairState state;
    private final Sides sides;
    private final Copier copier;

    /** The state has the digests that a reconciliation would need. */
    Present(PairState state, Sides sides, Copier copier) {
        this.state = state;
        this.sides = sides;
        this.copier = copier;
    }

    @Nullable
    Entry entry(Side side, RelPath path) {
        return state.snapshot(side).find(path);
    }

    boolean isDirectory(Side side, RelPath path) {
        Entry entry = entry(side, path);
        return entry != null && entry.isDirectory();
    }

    /** Certainly nothing is there: a listing that was read to its end says so. */
    boolean isAbsent(Side side, RelPath path) {
        Entry at = state.snapshot(side).root();
        for (Name name : path.names()) {
            Entry child = at.children().get(name);
            if (child == null) {
                return at.isDirectory() && at.complete();
            }
            at = child;
        }
        return false;
    }

    /** Whether a side still has what a change left at its path; {@code side} need not be the one that was changed. */
    boolean isAsLeft(Side side, Deed deed) throws Copier.CancelledException {
        return switch (deed.action()) {
            case DELETE -> isAbsent(side, deed.path());
            case CREATE, UPDATE, REPLACE -> hasContent(side, deed);
            case MOVE -> isAsAgreed(side, deed.path(), deed.kind());
            case SET_METADATA -> isAsAgreed(side, deed.path(), Kind.FILE) && hasAgreedMetadata(side, deed.path());
        };
    }

    /** Whether something below waits for the user since a run was taken back before. */
    boolean isPartedBelow(RelPath directory) {
        AncestorEntry agreed = state.ancestor().find(directory);
        return agreed != null && isParted(agreed);
    }

    private static boolean isParted(AncestorEntry agreed) {
        if (agreed.kind() != Kind.DIRECTORY) {
            return Parted.is(agreed);
        }
        for (int i = 0; i < agreed.children().size(); i++) {
            if (isParted(agreed.children().entry(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasContent(Side side, Deed deed) throws Copier.CancelledException {
        Entry now = entry(side, deed.path());
        if (now == null || now.kind() != deed.kind()) {
            return false;
        }
        if (now.kind() != Kind.FILE) {
            return isAsAgreed(side, deed.path(), deed.kind());
        }
        Digest digest = digest(side, deed.path(), now);
        return digest != null && deed.left(digest);
    }

    private boolean isAsAgreed(Side side, RelPath path, Kind kind) {
        Entry now = entry(side, path);
        AncestorEntry agreed = state.ancestor().find(path);
        if (now == null || agreed == null || now.kind() != kind || agreed.kind() != kind) {
            return false;
        }
        return switch (kind) {
            case DIRECTORY -> true;
            case LINK -> Objects.equals(agreed.target(), now.fingerprint().target());
            case FILE ->
                now.digest() != null
                        ? now.digest().equals(agreed.digest())
                        : now.fingerprint().sameAs(agreed.fingerprint(side));
            case OTHER, UNKNOWN, IGNORED -> false;
        };
    }

    private boolean hasAgreedMetadata(Side side, RelPath path) {
        Entry now = entry(side, path);
        AncestorEntry agreed = state.ancestor().find(path);
        var shown = agreed == null ? null : agreed.fingerprint(side);
        return now != null
                && shown != null
                && now.fingerprint().executable() == shown.executable()
                && Objects.equals(now.fingerprint().mtime(), shown.mtime());
    }

    private @Nullable Digest digest(Side side, RelPath path, Entry now) throws Copier.CancelledException {
        if (now.digest() != null) {
            return now.digest();
        }
        AncestorEntry agreed = state.ancestor().find(path);
        if (agreed != null && now.fingerprint().sameAs(agreed.fingerprint(side))) {
            return agreed.digest();
        }
        try {
            return copier.read(sides.of(side), path, Expectation.of(now, false), null)
                    .digest();
        } catch (EndpointException e) {
            return null;
        }
    }
}
