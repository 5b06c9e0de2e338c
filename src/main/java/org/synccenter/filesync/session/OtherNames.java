package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Expectation;

/**
 * Files that a plan meets under several names. What is done to one name gives the file a new ctime, and perhaps another time and executable
 * bit, which shows at the others: that was us. Nothing is looked for before it is asked for, as hardly any plan needs it.
 */
final class OtherNames {

    private record File(Side side, FileId id) {}

    private final List<Change> changes;
    private @Nullable Map<File, List<Change>> byFile;

    OtherNames(List<Change> changes) {
        this.changes = changes;
    }

    /** What may be there for a change, when something was done to other names of the same file; empty when nothing is. */
    List<Expectation> of(Change change) {
        File file = file(change);
        if (file == null) {
            return List.of();
        }
        Map<File, List<Change>> all = byFile;
        if (all == null) {
            all = find();
            byFile = all;
        }
        Fingerprint scanned = Objects.requireNonNull(change.expected()).fingerprint();
        List<Expectation> possible = new ArrayList<>();
        for (Change other : all.getOrDefault(file, List.of())) {
            if (!other.equals(change)) {
                possible.add(new Expectation(after(other, scanned), true));
            }
        }
        return possible;
    }

    private Map<File, List<Change>> find() {
        Map<File, List<Change>> found = new HashMap<>();
        for (Change change : changes) {
            File file = file(change);
            if (file != null) {
                found.computeIfAbsent(file, f -> new ArrayList<>(1)).add(change);
            }
        }
        return found;
    }

    private static @Nullable File file(Change change) {
        Entry expected = change.expected();
        FileId id = expected == null || expected.kind() != Kind.FILE
                ? null
                : expected.fingerprint().id();
        return id == null ? null : new File(change.target(), id);
    }

    private static Fingerprint after(Change other, Fingerprint file) {
        Metadata set = other.action() == Action.SET_METADATA ? other.metadata() : null;
        return set == null
                ? file
                : Fingerprint.file(
                        file.size(),
                        set.mtime() == null ? file.mtime() : set.mtime(),
                        file.ctime(),
                        file.id(),
                        set.executable());
    }
}
