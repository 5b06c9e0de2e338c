package org.synccenter.platform;

/** Linux's error numbers as {@link FileFault}s. */
final class Errno {

    static final int EINTR = 4;

    private Errno() {}

    static FileFault fault(int errno) {
        return switch (errno) {
            case 2, 116 -> FileFault.MISSING;
            case 17 -> FileFault.EXISTS;
            case 20, 40 -> FileFault.NOT_DIRECTORY;
            case 6, 21 -> FileFault.NOT_FILE;
            case 39 -> FileFault.NOT_EMPTY;
            case 1, 13 -> FileFault.NO_ACCESS;
            case 30 -> FileFault.READ_ONLY;
            case 28, 122 -> FileFault.NO_SPACE;
            case 18 -> FileFault.OTHER_VOLUME;
            case 22, 36, 84 -> FileFault.BAD_NAME;
            case 23, 24 -> FileFault.TOO_MANY_OPEN;
            case 27, 75 -> FileFault.TOO_BIG;
            case 16, 26 -> FileFault.BUSY;
            case 38, 95 -> FileFault.NOT_SUPPORTED;
            default -> FileFault.IO;
        };
    }

    /** Whether a flush was refused because the file was opened for reading, as some servers do. */
    static boolean onlyForWriters(int errno) {
        return errno == 1 || errno == 9 || errno == 13 || errno == 22 || errno == 30;
    }

    /** Whether what was asked for is refused to all but the owner of a file. */
    static boolean onlyForOwners(int errno) {
        return errno == 1;
    }

    /** Passes a result on, or throws for a negative one. */
    static long check(long result, String what, byte[] name) throws FileFaultException {
        if (result < 0) {
            throw failure((int) -result, what, name);
        }
        return result;
    }

    static FileFaultException failure(int errno, String what, byte[] name) {
        return new FileFaultException(fault(errno), what + " " + RawNames.forLog(name) + ": errno " + errno);
    }
}
