package org.synccenter.filesync.core;

import java.util.HashMap;
import java.util.Map;

/**
 * Brings a packed tree of the archive up to date with rows that were written since. Gives the same tree as all rows together would:
 * each is taken once, in the order of the names.
 */
final class AgreedPatch {
    private static final byte[] NOTHING = {};

    private final Map<Long, PackedDirectory> known = new HashMap<>();
    private final Map<Long, byte[]> written;
    private final PackedDirectory top;

    AgreedPatch(PackedDirectory top, Map<Long, byte[]> written) {
        this.top = top;
        this.written = new HashMap<>(written);
        learn(top);
    }

    private void learn(PackedDirectory directory) {
        known.put(directory.row(), directory);
        for (int i = 0; i < directory.directories(); i++) {
            learn(directory.directory(i));
        }
    }

    PackedDirectory patched() {
        return directory(top.row());
    }

    private PackedDirectory directory(long row) {
        PackedDirectory was = known.remove(row);
        byte[] now = written.remove(row);
        if (now != null || was == null) {
            return PackedAncestor.directory(row, now == null ? NOTHING : now, this::directory);
        }
        PackedDirectory[] below = new PackedDirectory[was.directories()];
        boolean same = true;
        for (int i = 0; i < below.length; i++) {
            below[i] = directory(was.directory(i).row());
            same &= below[i] == was.directory(i);
        }
        return same ? was : was.withBelow(below);
    }
}
