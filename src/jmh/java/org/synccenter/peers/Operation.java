package org.synccenter.peers;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.synccenter.peers.Peer.Folders;

/** What happens to the folders before a sync that is measured, in the order of one round. */
enum Operation {
    FIRST_COPY("first copy"),
    NO_CHANGE("no change"),
    ONE_PERCENT("1 % changed, one side"),
    FOLDER_RENAMED("largest folder renamed"),
    HALF_DELETED("half deleted"),
    BOTH_SIDES("both sides changed, conflicts"),
    ONE_BYTE("one byte in a large file");

    /** For programs that have no archive. */
    static final Set<Operation> ONE_WAY = EnumSet.complementOf(EnumSet.of(BOTH_SIDES));

    final String words;

    Operation(String words) {
        this.words = words;
    }

    void prepare(Folders folders, long seed) throws IOException {
        TreeChange change = new TreeChange(seed + ordinal());
        switch (this) {
            case FIRST_COPY, NO_CHANGE -> {}
            case ONE_PERCENT -> change.onePercent(folders.left());
            case BOTH_SIDES -> change.bothSides(folders.left(), folders.right());
            case FOLDER_RENAMED -> change.renameLargest(folders.left());
            case HALF_DELETED -> change.deleteHalf(folders.left());
            case ONE_BYTE -> TreeChange.oneByte(folders.left().resolve("random.bin"));
        }
    }

    /** Whether both sides must be equal after it. */
    boolean endsEqual() {
        return this != BOTH_SIDES;
    }
}
