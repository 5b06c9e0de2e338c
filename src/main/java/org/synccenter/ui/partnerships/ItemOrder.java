package org.synccenter.ui.partnerships;

import java.time.Instant;
import java.util.Comparator;
import org.synccenter.api.ItemSize;
import org.synccenter.engine.ItemView;

/** In which orders the items can stand. What needs the person comes first, and so does what comes soonest. */
final class ItemOrder {
    private ItemOrder() {}

    static Comparator<ItemView> byName() {
        return Comparator.comparing(ItemView::name, String.CASE_INSENSITIVE_ORDER);
    }

    static Comparator<ItemView> byState() {
        return Comparator.comparing((ItemView item) -> StateWords.of(item).tone())
                .reversed()
                .thenComparing(ItemView::lastSync, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    }

    /** The largest first; what nobody knows at the end. */
    static Comparator<ItemView> bySize() {
        return Comparator.comparing(
                ItemView::size,
                Comparator.nullsLast(Comparator.comparingLong(ItemSize::bytes)
                        .thenComparingLong(ItemSize::files)
                        .reversed()));
    }

    static Comparator<ItemView> byNextSync() {
        return Comparator.comparing(ItemView::nextSync, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
    }

    static Comparator<ItemView> byWhatWaits() {
        return Comparator.comparingInt((ItemView item) -> item.hold() != null ? Integer.MAX_VALUE : item.conflicts())
                .thenComparingInt(ItemView::errors)
                .reversed();
    }
}
