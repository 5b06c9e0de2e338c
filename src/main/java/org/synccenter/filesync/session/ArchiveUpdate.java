package org.synccenter.filesync.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.RelPath;

/** What the archive is to learn in one commit, in this order: start afresh, renames, what is gone, what is agreed. */
final class ArchiveUpdate {

    /** A path with all below it has another name. */
    record Rename(RelPath from, RelPath to) {}

    private final List<Rename> renames = new ArrayList<>();
    private final Set<RelPath> gone = new LinkedHashSet<>();
    private final Map<RelPath, AncestorEntry> agreed = new LinkedHashMap<>();
    private boolean startsAfresh;

    void startAfresh() {
        startsAfresh = true;
    }

    void rename(RelPath from, RelPath to) {
        renames.add(new Rename(from, to));
    }

    void gone(RelPath path) {
        gone.add(path);
        agreed.remove(path);
    }

    /** A file without a digest keeps the digest that the archive has. */
    void agreed(RelPath path, AncestorEntry entry) {
        agreed.put(path, entry);
    }

    boolean isEmpty() {
        return renames.isEmpty() && gone.isEmpty() && agreed.isEmpty() && !startsAfresh;
    }

    boolean startsAfresh() {
        return startsAfresh;
    }

    List<Rename> renames() {
        return renames;
    }

    Set<RelPath> gone() {
        return gone;
    }

    Map<RelPath, AncestorEntry> agreed() {
        return agreed;
    }
}
