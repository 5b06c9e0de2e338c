package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path below a replica's root, as raw bytes with {@code /} between the names. Ordered name by name, so that a parent precedes its
 * children and a subtree is one contiguous run.
 *
 * <p>Held as the directory it is in and one name: a plan has a million of them, and those of one directory share it.
 */
public final class RelPath implements Comparable<RelPath> {
    /** The root itself: no names. */
    public static final RelPath ROOT = new RelPath();

    /** 31 to the power of the index: what a string's hash is made of. */
    private static final int[] POWERS = powers();

    /** These of the root are the root itself and null. */
    private final RelPath parent;

    private final @Nullable Name name;
    private final int depth;

    private RelPath() {
        parent = this;
        name = null;
        depth = 0;
    }

    private RelPath(RelPath parent, Name name) {
        this.parent = parent;
        this.name = name;
        depth = parent.depth + 1;
    }

    /**
     * The path with these bytes, names separated by {@code /}; no bytes at all are the root.
     *
     * @throws IllegalArgumentException when a name between the slashes is none (see {@link Name#ofBytes})
     */
    public static RelPath ofBytes(byte[] bytes) {
        return ofRaw(ByteText.ofBytes(bytes));
    }

    /** The path whose bytes are the UTF-8 form of {@code text}; refuses what {@link #ofBytes} refuses. */
    public static RelPath ofUtf8(String text) {
        return ofRaw(ByteText.ofUtf8(text));
    }

    private static RelPath ofRaw(String raw) {
        RelPath path = ROOT;
        if (!raw.isEmpty()) {
            for (String name : raw.split("/", -1)) {
                path = path.resolve(Name.ofRaw(name));
            }
        }
        return path;
    }

    /** The path of these names from the root down. */
    static RelPath of(List<Name> names) {
        return ROOT.resolve(names);
    }

    /** The path of the entry {@code name} in this directory. */
    public RelPath resolve(Name name) {
        return new RelPath(this, name);
    }

    /** This path followed by all names of {@code below}. */
    public RelPath resolve(RelPath below) {
        return isRoot() ? below : resolve(below.names());
    }

    private RelPath resolve(List<Name> names) {
        RelPath path = this;
        for (Name each : names) {
            path = path.resolve(each);
        }
        return path;
    }

    public boolean isRoot() {
        return depth == 0;
    }

    /**
     * The directory this path is in.
     *
     * @throws IllegalStateException for the root
     */
    public RelPath parent() {
        last();
        return parent;
    }

    /**
     * The last name.
     *
     * @throws IllegalStateException for the root
     */
    public Name name() {
        return last();
    }

    /** The names from the root down. */
    public List<Name> names() {
        return below(0);
    }

    /** The names from that depth on. */
    private List<Name> below(int top) {
        List<Name> names = new ArrayList<>(depth - top);
        for (RelPath at = this; at.depth > top; at = at.parent) {
            names.add(at.last());
        }
        return List.copyOf(names.reversed());
    }

    /** True when this is {@code other} or lies below it. */
    public boolean startsWith(RelPath other) {
        return depth >= other.depth && above(other.depth).equals(other);
    }

    /** This path or the directory above it that has so many names. */
    private RelPath above(int names) {
        RelPath at = this;
        while (at.depth > names) {
            at = at.parent;
        }
        return at;
    }

    /**
     * This path with the leading {@code from} replaced by {@code to}.
     *
     * @throws IllegalArgumentException when this path is not at or below {@code from}
     */
    public RelPath rebase(RelPath from, RelPath to) {
        if (!startsWith(from)) {
            throw new IllegalArgumentException(this + " is not below " + from);
        }
        return to.resolve(below(from.depth));
    }

    /** The bytes, in a new array; empty for the root. */
    public byte[] bytes() {
        int length = Math.max(0, depth - 1);
        for (RelPath at = this; at.name != null; at = at.parent) {
            length += at.name.raw().length();
        }
        byte[] bytes = new byte[length];
        int end = length;
        for (RelPath at = this; at.name != null; at = at.parent) {
            String raw = at.name.raw();
            for (int i = raw.length(); i > 0; ) {
                bytes[--end] = (byte) raw.charAt(--i);
            }
            if (end > 0) {
                bytes[--end] = '/';
            }
        }
        return bytes;
    }

    private String raw() {
        return ByteText.ofBytes(bytes());
    }

    /** For people and JSON, as {@link Name#display()}. */
    public String display() {
        return ByteText.display(raw());
    }

    /** For terminals, logs and labels, as {@link Name#escaped()}. */
    public String escaped() {
        return ByteText.escaped(raw());
    }

    private Name last() {
        if (name == null) {
            throw new IllegalStateException("the root has neither parent nor name");
        }
        return name;
    }

    @Override
    public int compareTo(RelPath other) {
        RelPath mine = above(other.depth);
        RelPath theirs = other.above(depth);
        int order = Integer.compare(depth, other.depth);
        while (mine != theirs) {
            int names = mine.last().compareTo(theirs.last());
            order = names == 0 ? order : names; // the one nearest to the root decides
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof RelPath path) || depth != path.depth) {
            return false;
        }
        RelPath mine = this;
        RelPath theirs = path;
        while (mine != theirs) {
            if (!mine.last().equals(theirs.last())) {
                return false;
            }
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return true;
    }

    /** The one of the bytes as a string. */
    @Override
    public int hashCode() {
        int hash = 0;
        int factor = 1;
        for (RelPath at = this; at.name != null; at = at.parent) {
            hash += factor * at.name.hashCode();
            factor *= power(at.name.raw().length());
            if (at.depth > 1) {
                hash += factor * '/';
                factor *= 31;
            }
        }
        return hash;
    }

    private static int power(int exponent) {
        int power = 1;
        int rest = exponent;
        for (; rest >= POWERS.length; rest -= POWERS.length - 1) {
            power *= POWERS[POWERS.length - 1];
        }
        return power * POWERS[rest];
    }

    private static int[] powers() {
        int[] powers = new int[64];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 31;
        }
        return powers;
    }

    @Override
    public String toString() {
        return isRoot() ? "/" : escaped();
    }
}
