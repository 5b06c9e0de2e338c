package org.synccenter.filesync.endpoint.local;

/** Arithmetic on the nine permission bits. */
final class Permissions {

    private static final int EXECUTABLE = 0111;
    private static final int OWNER_EXECUTES = 0100;

    private Permissions() {}

    /** Whoever may read may execute, or nobody may; unchanged when the owner's bit is right already. */
    static int withExecutable(int permissions, boolean executable) {
        if (((permissions & OWNER_EXECUTES) != 0) == executable) {
            return permissions;
        }
        return executable ? permissions | OWNER_EXECUTES | ((permissions & 0444) >> 2) : permissions & ~EXECUTABLE;
    }
}
