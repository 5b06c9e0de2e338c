package org.synccenter.filesync.core;

import java.util.Iterator;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A directory whose children are being looked at: what {@link Walk} would have on the stack if it were recursive. */
final class Descent {
    private final @Nullable Descent parent;
    private final Spot spot;
    private final @Nullable Settled settled;
    private final IntUnaryOperator after;
    private final Iterator<Name> names;
    private int remains;

    /**
     * @param parent who has to know what remains; null for the root
     * @param spot the directory; a side that has none here has certainly none of the children
     * @param settled what is settled for all that is in it
     * @param after says what remains of the directory, given what remains in it
     */
    Descent(@Nullable Descent parent, Spot spot, @Nullable Settled settled, IntUnaryOperator after) {
        this.parent = parent;
        this.spot = spot;
        this.settled = settled;
        this.after = after;
        TreeSet<Name> all = new TreeSet<>();
        if (spot.node() != null) {
            all.addAll(spot.node().children().keySet());
        }
        for (Side side : Side.values()) {
            SideNode node = spot.node(side);
            if (node != null) {
                all.addAll(node.children().keySet());
                boolean seenAll = !node.isDirectory() || node.provesAbsence();
                remains |= seenAll ? Remains.NOTHING : Remains.of(side) | Remains.HELD;
            }
        }
        this.names = all.iterator();
    }

    Spot spot() {
        return spot;
    }

    @Nullable
    Settled settled() {
        return settled;
    }

    /** The next child, or null when there is none left. */
    @Nullable
    Name next() {
        return names.hasNext() ? names.next() : null;
    }

    void add(int bits) {
        remains |= bits;
    }

    void finish() {
        int left = after.applyAsInt(remains);
        if (parent != null) {
            parent.add(left);
        }
    }
}
