package org.synccenter.filesync.session;

import java.util.function.LongSupplier;

/**
 * Says beforehand that there is too much to decide about, for a session that runs out of memory in the middle ends the whole
 * program. What has not changed takes next to nothing, so this is about first syncs and very large changes.
 */
final class Memory {

    /** More than this program has. */
    static final class TooLittleException extends Exception {
        final long megabytes;

        TooLittleException(long megabytes) {
            this.megabytes = megabytes;
        }
    }

    /** What an entry takes while it is decided about: 376 were measured for new files with short names. */
    private static final long BYTES_AN_ENTRY = 400;

    private static final long MEGABYTE = 1L << 20;

    private final long most;
    private final LongSupplier used;
    private final Runnable collect;

    /**
     * @param most bytes that there can be
     * @param used bytes that are in use, with what is no longer needed
     * @param collect lets go of what is no longer needed
     */
    Memory(long most, LongSupplier used, Runnable collect) {
        this.most = most;
        this.used = used;
        this.collect = collect;
    }

    static Memory ofThisProgram() {
        Runtime runtime = Runtime.getRuntime();
        return new Memory(runtime.maxMemory(), () -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    /** Passes when so many entries can be objects at once. */
    void require(long entries) throws TooLittleException {
        long wanted = entries * BYTES_AN_ENTRY;
        if (used.getAsLong() + wanted > most) {
            collect.run();
            long needed = used.getAsLong() + wanted;
            if (needed > most) {
                throw new TooLittleException(needed / MEGABYTE + 1);
            }
        }
    }
}
