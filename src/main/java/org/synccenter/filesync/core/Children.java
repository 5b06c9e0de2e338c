package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is in a directory: immutable, sorted by name. Two arrays instead of a map, because a replica has a million of them.
 *
 * @param <T> the entry
 */
public final class Children<T> {
    private static final Children<?> NONE = new Children<>(new Name[0], new Object[0]);

    private final Name[] names;
    private final Object[] entries;

    private Children(Name[] names, Object[] entries) {
        this.names = names;
        this.entries = entries;
    }

    @SuppressWarnings("unchecked")
    public static <T> Children<T> none() {
        return (Children<T>) NONE;
    }

    /** A copy of {@code entries}, in the order of the names. */
    public static <T> Children<T> of(Map<Name, ? extends T> entries) {
        if (entries.isEmpty()) {
            return none();
        }
        NavigableMap<Name, T> sorted = new TreeMap<>(entries);
        return new Children<>(
                sorted.keySet().toArray(new Name[0]), sorted.values().toArray());
    }

    /** Takes entries that come sorted by name already. */
    static final class Builder<T> {
        private final List<Name> names = new ArrayList<>();
        private final List<T> entries = new ArrayList<>();

        void add(Name name, T entry) {
            names.add(name);
            entries.add(entry);
        }

        Children<T> build() {
            return names.isEmpty() ? none() : new Children<>(names.toArray(new Name[0]), entries.toArray());
        }
    }

    public int size() {
        return names.length;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public Name name(int index) {
        return names[index];
    }

    @SuppressWarnings("unchecked")
    public T entry(int index) {
        return (T) entries[index];
    }

    /** The entry called {@code name}, or null. */
    public @Nullable T get(Name name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? null : entry(at);
    }

    /** All of them, in the order of the names. */
    public void forEach(BiConsumer<Name, T> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], entry(i));
        }
    }

    /** A new map, sorted, that the caller may change. */
    public NavigableMap<Name, T> toMap() {
        NavigableMap<Name, T> map = new TreeMap<>();
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Children<?> children
                && Arrays.equals(names, children.names)
                && Arrays.equals(entries, children.entries);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return names.length + " entries";
    }
}
