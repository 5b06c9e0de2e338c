package org.synccenter.filesync.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.AgreedDirectory.Child;
import org.synccenter.filesync.core.AncestorEntry;
import org.synccenter.filesync.core.Children;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.RelPath;

/** Changes the agreed tree by path, in one transaction. A directory that nobody agreed on is there as long as something is in it. */
final class ArchiveTree {

    private final DirectoryRows rows;

    /** The directory that was looked for last: neighbours come one after another. Whatever is removed or moved is in it, never it. */
    private @Nullable RelPath last;

    private long lastRow;

    ArchiveTree(Connection connection) throws SQLException {
        this.rows = new DirectoryRows(connection);
    }

    /**
     * All of an update, in the order that it says.
     *
     * @return the rows of the directories that were changed, see {@link DirectoryRows#save}; null when all were
     */
    @Nullable
    Map<Long, byte[]> learn(ArchiveUpdate update) throws SQLException {
        if (update.startsAfresh()) {
            rows.clear();
        }
        for (ArchiveUpdate.Rename rename : update.renames()) {
            rename(rename.from(), rename.to());
        }
        for (RelPath path : update.gone()) {
            forget(path);
        }
        for (Map.Entry<RelPath, AncestorEntry> each : update.agreed().entrySet()) {
            agree(each.getKey(), each.getValue());
        }
        Map<Long, byte[]> written = rows.save();
        return update.startsAfresh() ? null : written;
    }

    /** What was agreed at a path, without what is below; null when nothing was. */
    @Nullable
    AncestorEntry agreed(RelPath path) throws SQLException {
        Child child = find(path);
        return child == null || child.entry().implied() ? null : child.entry();
    }

    /** A tree of entries with their children, where nothing is yet. */
    void fill(AncestorEntry root) throws SQLException {
        fill(DirectoryRows.TOP, root.children());
        rows.save();
    }

    private void fill(long directory, Children<AncestorEntry> children) throws SQLException {
        for (int i = 0; i < children.size(); i++) {
            AncestorEntry child = children.entry(i);
            long row = child.children().isEmpty() ? 0 : rows.newDirectory();
            rows.put(directory, children.name(i), new Child(child.withChildren(Children.none()), row));
            if (row != 0) {
                fill(row, child.children());
            }
        }
    }

    /** A file without a digest keeps the digest that is known; a directory keeps what is in it. */
    private void agree(RelPath path, AncestorEntry entry) throws SQLException {
        long parent = ensure(path.parent());
        Child known = rows.get(parent, path.name());
        AncestorEntry agreed = entry;
        long row = 0;
        if (known != null && entry.kind() == known.entry().kind()) {
            row = known.row();
            agreed = entry.digest() == null ? withDigest(entry, known.entry()) : entry;
        } else if (known != null) {
            drop(known.row());
        }
        rows.put(parent, path.name(), new Child(agreed, row));
    }

    private static AncestorEntry withDigest(AncestorEntry entry, AncestorEntry known) {
        return new AncestorEntry(
                entry.kind(),
                known.digest(),
                entry.size(),
                entry.executable(),
                entry.target(),
                entry.mtime(),
                entry.left(),
                entry.right(),
                entry.children(),
                entry.implied());
    }

    private void forget(RelPath path) throws SQLException {
        Child child = find(path);
        if (child == null) {
            return;
        }
        long parent = directory(path.parent());
        if (child.row() != 0 && !rows.isEmpty(child.row())) {
            rows.put(parent, path.name(), Child.implied(child.row()));
        } else {
            rows.remove(parent, path.name());
            prune(path.parent());
        }
    }

    private void rename(RelPath from, RelPath to) throws SQLException {
        Child moved = find(from);
        if (moved == null || from.equals(to)) {
            return;
        }
        rows.remove(directory(from.parent()), from.name());
        put(ensure(to.parent()), to.name(), moved);
        prune(from.parent());
    }

    /** What is there already stays where the two do not meet. */
    private void put(long directory, Name name, Child child) throws SQLException {
        Child there = rows.get(directory, name);
        if (there == null || !there.isDirectory() || !child.isDirectory()) {
            if (there != null) {
                drop(there.row());
            }
            rows.put(directory, name, child);
            return;
        }
        AncestorEntry entry = child.entry().implied() ? there.entry() : child.entry();
        long row = there.row() == 0 ? child.row() : there.row();
        rows.put(directory, name, new Child(entry, row));
        if (row != child.row() && child.row() != 0) {
            for (Map.Entry<Name, Child> inside : rows.all(child.row()).entrySet()) {
                rows.remove(child.row(), inside.getKey());
                put(row, inside.getKey(), inside.getValue());
            }
        }
    }

    private void drop(long directory) throws SQLException {
        if (directory != 0) {
            for (Map.Entry<Name, Child> inside : rows.all(directory).entrySet()) {
                drop(inside.getValue().row());
                rows.remove(directory, inside.getKey());
            }
        }
    }

    private void prune(RelPath directory) throws SQLException {
        for (RelPath at = directory; !at.isRoot(); at = at.parent()) {
            long row = directory(at);
            if (row != 0 && !rows.isEmpty(row)) {
                return;
            }
            Child child = find(at);
            if (child == null || !child.entry().implied()) {
                return;
            }
            rows.remove(directory(at.parent()), at.name());
        }
    }

    private @Nullable Child find(RelPath path) throws SQLException {
        long parent = path.isRoot() ? 0 : directory(path.parent());
        return parent == 0 ? null : rows.get(parent, path.name());
    }

    /** The number of a directory; 0 when there is none. */
    private long directory(RelPath path) throws SQLException {
        if (path.equals(last)) {
            return lastRow;
        }
        long directory = DirectoryRows.TOP;
        for (Name name : path.names()) {
            Child child = rows.get(directory, name);
            if (child == null || child.row() == 0) {
                return 0;
            }
            directory = child.row();
        }
        return found(path, directory);
    }

    private long found(RelPath path, long row) {
        last = path;
        lastRow = row;
        return row;
    }

    /** The number of a directory that is there afterwards, agreed or not. */
    private long ensure(RelPath path) throws SQLException {
        if (path.equals(last)) {
            return lastRow;
        }
        long directory = DirectoryRows.TOP;
        List<Name> names = path.names();
        for (Name name : names) {
            Child child = rows.get(directory, name);
            long row = child == null ? 0 : child.row();
            if (row == 0) {
                row = rows.newDirectory();
                rows.put(
                        directory,
                        name,
                        child != null && child.isDirectory() ? new Child(child.entry(), row) : Child.implied(row));
            }
            directory = row;
        }
        return found(path, directory);
    }
}
