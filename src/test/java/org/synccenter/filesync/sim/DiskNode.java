package org.synccenter.filesync.sim;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.FileKind;

/**
 * An inode of a {@link MemoryDisk}: what every program sees of it now, and what of that is on the medium. Names are text with one char
 * for each byte.
 */
final class DiskNode {

    /** What a power cut may bring back of a file. */
    private record Durable(byte[] content, int permissions, Instant modified, Instant changed) {}

    final FileKind kind;
    final long number;
    final Instant born;

    /** What it holds comes from the session and not from the user. */
    boolean made;

    /** What is in a directory. */
    final TreeMap<String, DiskNode> children = new TreeMap<>();

    /** The names of a directory that are on the medium. */
    final TreeMap<String, DiskNode> durableChildren = new TreeMap<>();

    byte[] content = {};
    int permissions;
    Instant modified;
    Instant changed;

    /** Under how many names it is; 0 when it is gone and perhaps still open. */
    int names;

    /** Was once under a name that users see: its content is the user's from then on. */
    boolean seen;

    boolean unreadable;
    private @Nullable Durable durable;
    private boolean contentDirty;

    DiskNode(FileKind kind, long number, Instant now, boolean made) {
        this.kind = kind;
        this.number = number;
        this.born = now;
        this.made = made;
        this.modified = now;
        this.changed = now;
        this.permissions = kind == FileKind.DIRECTORY ? 0755 : 0644;
    }

    boolean isDirectory() {
        return kind == FileKind.DIRECTORY;
    }

    /** As text, which all content in a simulation is; of a link where it leads to. */
    String text() {
        return (kind == FileKind.LINK ? "->" : "") + new String(content, StandardCharsets.ISO_8859_1);
    }

    void write(byte[] bytes) {
        content = bytes;
        contentDirty = true;
    }

    /** Everything about the file is on the medium. */
    void flush() {
        durable = new Durable(content, permissions, modified, changed);
        contentDirty = false;
    }

    boolean isDurable() {
        return durable != null
                && !contentDirty
                && durable.permissions == permissions
                && durable.modified.equals(modified)
                && durable.changed.equals(changed);
    }

    /**
     * What a power cut leaves.
     *
     * @param luck 0: all as it was before the last flush; 1: all as seen last; else new times and sizes, and content that never came
     */
    void cut(int luck) {
        Durable old = durable;
        if (isDirectory() || kind == FileKind.LINK || luck == 1) {
            flush();
            return;
        }
        if (luck == 0 && old != null) {
            content = old.content;
            permissions = old.permissions;
            modified = old.modified;
            changed = old.changed;
        } else if (contentDirty) {
            content = luck % 3 == 0
                    ? new byte[content.length]
                    : Arrays.copyOf(content, luck % 3 == 1 ? 0 : content.length / 2);
        }
        flush();
    }

    /** This with all below it; hard links stay what they are. */
    DiskNode copy(Map<DiskNode, DiskNode> known) {
        DiskNode there = known.get(this);
        if (there != null) {
            return there;
        }
        DiskNode copy = new DiskNode(kind, number, born, made);
        known.put(this, copy);
        copy.content = content;
        copy.permissions = permissions;
        copy.modified = modified;
        copy.changed = changed;
        copy.seen = seen;
        copy.unreadable = unreadable;
        children.forEach((name, child) -> copy.children.put(name, child.copy(known)));
        copy.durableChildren.putAll(copy.children);
        copy.flush();
        return copy;
    }

    DiskNode copy() {
        return copy(new IdentityHashMap<>());
    }
}
