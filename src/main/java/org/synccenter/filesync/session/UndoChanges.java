package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Fact;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.Reason;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Rule;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.endpoint.EndpointException;

/** Collects changes that bring back versions from trash. */
final class UndoChanges {

    private record Place(Side side, RelPath path) {}

    private final List<Change> changes = new ArrayList<>();
    private final Set<Place> made = new HashSet<>();
    private final Set<Place> touched = new HashSet<>();

    List<Change> changes() {
        return List.copyOf(changes);
    }

    private boolean isMade(Side side, RelPath directory) {
        return made.contains(new Place(side, directory));
    }

    /** Whether anything comes to this path, or into this directory. */
    boolean isTouched(Side side, RelPath path) {
        return touched.contains(new Place(side, path));
    }

    /** The content of {@code version} comes to a path; {@code there} is what has it now, null for nothing. */
    void bring(Side side, RelPath path, Source version, @Nullable Entry there, Rule rule) {
        Fingerprint old = version.entry().fingerprint();
        Metadata metadata = old.kind() == Kind.FILE ? new Metadata(old.mtime(), old.executable()) : null;
        Action action = there == null ? Action.CREATE : there.kind() == old.kind() ? Action.UPDATE : Action.REPLACE;
        add(new Change(path, null, action, side, version, there, metadata, reason(rule)));
    }

    /** What a directory is to be like that is made. */
    @FunctionalInterface
    interface Like {
        Source of(RelPath directory) throws EndpointException;
    }

    /** The directory with all above it, made where it is missing; false when something else is in the way. */
    boolean needDirectory(Side side, RelPath directory, Present present, Like like) throws EndpointException {
        if (directory.isRoot() || present.isDirectory(side, directory) || isMade(side, directory)) {
            return true;
        }
        if (!present.isAbsent(side, directory) || !needDirectory(side, directory.parent(), present, like)) {
            return false;
        }
        Source source = like.of(directory);
        made.add(new Place(side, directory));
        add(new Change(directory, null, Action.CREATE, side, source, null, null, reason(Rule.UNDONE)));
        return true;
    }

    void delete(Side side, RelPath path, Entry there, Rule rule) {
        changes.add(new Change(path, null, Action.DELETE, side, null, there, null, reason(rule)));
    }

    void setMetadata(Side side, RelPath path, Source other, Entry there, Metadata metadata) {
        changes.add(new Change(path, null, Action.SET_METADATA, side, other, there, metadata, reason(Rule.UNDONE)));
    }

    static Change move(Side side, RelPath now, RelPath back, Entry there) {
        return new Change(back, now, Action.MOVE, side, null, there, null, reason(Rule.UNDONE));
    }

    static Change removeDirectory(Side side, RelPath path, Entry there) {
        return new Change(path, null, Action.DELETE, side, null, there, null, reason(Rule.UNDONE_HERE));
    }

    private void add(Change change) {
        changes.add(change);
        for (RelPath at = change.path(); !at.isRoot(); at = at.parent()) {
            touched.add(new Place(change.target(), at));
        }
    }

    /** The facts say nothing here: it is not what the sides did since that decides. */
    static Reason reason(Rule rule) {
        return new Reason(rule, null, Fact.UNCHANGED, Fact.UNCHANGED);
    }
}
