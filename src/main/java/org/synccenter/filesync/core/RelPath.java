package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path below a replica's root, as raw bytes with {@code /} between the names. Ordered name by name, so that a parent precedes its
 * children and a subtree is one contiguous run.
 */
public final class RelPath implements Comparable<RelPath> {
    /** The root itself: no names. */
    public static final RelPath ROOT = new RelPath("");

    private final String raw;

    private RelPath(String raw) {
        this.raw = raw;
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

    String raw() {
        return raw;
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
        return new RelPath(names.stream().map(Name::raw).collect(Collectors.joining("/")));
    }

    /** The path of the entry {@code name} in this directory. */
    public RelPath resolve(Name name) {
        return new RelPath(raw.isEmpty() ? name.raw() : raw + "/" + name.raw());
    }

    /** This path followed by all names of {@code below}. */
    public RelPath resolve(RelPath below) {
        if (raw.isEmpty() || below.raw.isEmpty()) {
            return raw.isEmpty() ? below : this;
        }
        return new RelPath(raw + "/" + below.raw);
    }

    public boolean isRoot() {
        return raw.isEmpty();
    }

    /**
     * The directory this path is in.
     *
     * @throws IllegalStateException for the root
     */
    public RelPath parent() {
        requireNotRoot();
        int slash = raw.lastIndexOf('/');
        return slash < 0 ? ROOT : new RelPath(raw.substring(0, slash));
    }

    /**
     * The last name.
     *
     * @throws IllegalStateException for the root
     */
    public Name name() {
        requireNotRoot();
        return Name.ofRaw(raw.substring(raw.lastIndexOf('/') + 1));
    }

    /** The names from the root down. */
    public List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (int from = 0; from < raw.length(); ) {
            int slash = raw.indexOf('/', from);
            int to = slash < 0 ? raw.length() : slash;
            names.add(Name.ofRaw(raw.substring(from, to)));
            from = to + 1;
        }
        return List.copyOf(names);
    }

    /** True when this is {@code other} or lies below it. */
    public boolean startsWith(RelPath other) {
        return other.raw.isEmpty()
                || (raw.startsWith(other.raw)
                        && (raw.length() == other.raw.length() || raw.charAt(other.raw.length()) == '/'));
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
        int rest = from.raw.isEmpty() ? 0 : Math.min(raw.length(), from.raw.length() + 1);
        return to.resolve(new RelPath(raw.substring(rest)));
    }

    /** The bytes, in a new array; empty for the root. */
    public byte[] bytes() {
        return ByteText.bytes(raw);
    }

    /** For people and JSON, as {@link Name#display()}. */
    public String display() {
        return ByteText.display(raw);
    }

    /** For terminals, logs and labels, as {@link Name#escaped()}. */
    public String escaped() {
        return ByteText.escaped(raw);
    }

    private void requireNotRoot() {
        if (raw.isEmpty()) {
            throw new IllegalStateException("the root has neither parent nor name");
        }
    }

    // A slash counts as less than any byte of a name, else "a-b" would come between "a" and "a/b".
    @Override
    public int compareTo(RelPath other) {
        int common = Math.min(raw.length(), other.raw.length());
        for (int i = 0; i < common; i++) {
            char mine = raw.charAt(i);
            char theirs = other.raw.charAt(i);
            if (mine != theirs) {
                return Integer.compare(mine == '/' ? 0 : mine, theirs == '/' ? 0 : theirs);
            }
        }
        return Integer.compare(raw.length(), other.raw.length());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelPath path && raw.equals(path.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return isRoot() ? "/" : escaped();
    }
}
