package org.synccenter.api;

import org.jspecify.annotations.Nullable;

/**
 * Names one item of one handler. Ids are opaque, compared ordinally and without regard to case, never by language rules;
 * an item id is unique only inside its handler.
 *
 * @param handler id of the handler
 * @param item id of the item inside that handler
 */
public record ItemRef(String handler, String item) implements Comparable<ItemRef> {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemRef(String h, String i) && handler.equalsIgnoreCase(h) && item.equalsIgnoreCase(i);
    }

    @Override
    public int hashCode() {
        return 31 * fold(handler) + fold(item);
    }

    /** Equal for whatever {@link String#equalsIgnoreCase} calls equal. */
    private static int fold(String id) {
        int hash = 0;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(id.charAt(i)));
        }
        return hash;
    }

    @Override
    public int compareTo(ItemRef other) {
        int byHandler = handler.compareToIgnoreCase(other.handler);
        return byHandler != 0 ? byHandler : item.compareToIgnoreCase(other.item);
    }

    @Override
    public String toString() {
        return handler + "/" + item;
    }
}
