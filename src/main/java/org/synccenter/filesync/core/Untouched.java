package org.synccenter.filesync.core;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether a side has done nothing inside a directory but delete. */
final class Untouched {
    private Untouched() {}

    /**
     * True when everything that {@code now} holds is as agreed (or merely touched), so that nothing is lost when it all goes. False
     * as soon as something in it is new, edited, ignored, special, unreadable or waiting for a conflict.
     */
    static boolean isSubset(Side side, @Nullable AncestorNode agreed, @Nullable SideNode now) {
        if (now == null) {
            return true;
        }
        if (agreed == null || agreed.entry() == null || now.isPinned()) {
            return false;
        }
        Fact fact = Facts.of(side, agreed.entry(), now.entry());
        if (fact != Fact.UNCHANGED && fact != Fact.TOUCHED) {
            return false;
        }
        if (!now.isDirectory()) {
            return true;
        }
        if (!now.provesAbsence()) {
            return false;
        }
        for (Map.Entry<Name, SideNode> child : now.children().entrySet()) {
            if (!isSubset(side, agreed.children().get(child.getKey()), child.getValue())) {
                return false;
            }
        }
        return true;
    }
}
