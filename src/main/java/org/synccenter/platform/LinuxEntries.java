package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Entries by {@code getdents64} and {@code statx}, in memory that is used again for each directory. */
final class LinuxEntries extends DirectoryEntries {

    private static final int LISTING_BYTES = 64 << 10;

    /** Of {@code struct linux_dirent64}: inode 8, offset 8, record length 2, type 1, name with a NUL at its end. */
    private static final int LENGTH_AT = 16;

    private static final int NAME_AT = 19;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment listing = arena.allocate(LISTING_BYTES, 8);
    private final MemorySegment stat = arena.allocate(LinuxStat.BYTES, 8);
    private int fd = -1;
    private long at;
    private long filled;

    /** Begins with another directory, which stays open until the last entry. */
    void start(int directory) throws FileFaultException {
        fd = directory;
        at = 0;
        filled = 0;
        // The position in a listing belongs to the descriptor, and somebody may have listed it before.
        Errno.check(Libc.rewind(fd), "lseek", new byte[0]);
    }

    @Override
    public boolean next() throws FileFaultException {
        while (true) {
            if (at == filled) {
                at = 0;
                filled = Errno.check(Libc.getdents(fd, listing), "getdents64", new byte[0]);
                if (filled == 0) {
                    return false;
                }
            }
            long entry = at;
            int length = listing.get(JAVA_SHORT, entry + LENGTH_AT) & 0xffff;
            at += length;
            if (takeName(entry + NAME_AT, length - NAME_AT) && look(entry + NAME_AT)) {
                return true;
            }
        }
    }

    /** False for the directory itself and its parent. */
    private boolean takeName(long from, int room) {
        byte[] name = roomForName(room);
        MemorySegment.copy(listing, JAVA_BYTE, from, name, 0, room);
        int length = 0;
        while (name[length] != 0) {
            length++;
        }
        setNameLength(length);
        return name[0] != '.' || (length > 1 && (name[1] != '.' || length > 2));
    }

    /** False when it is gone. */
    private boolean look(long nameAt) {
        int code = Libc.statx(fd, listing.address() + nameAt, stat);
        if (code < 0) {
            if (Errno.fault(-code) == FileFault.MISSING) {
                return false;
            }
            failed(Errno.failure(-code, "statx", name()));
            return true;
        }
        int mode = LinuxStat.mode(stat);
        is(LinuxStat.kind(mode), mode & 0777, LinuxStat.size(stat), LinuxStat.device(stat), LinuxStat.inode(stat));
        modified(stat.get(JAVA_LONG, LinuxStat.MODIFIED), stat.get(JAVA_INT, LinuxStat.MODIFIED + 8));
        changed(stat.get(JAVA_LONG, LinuxStat.CHANGED), stat.get(JAVA_INT, LinuxStat.CHANGED + 8));
        if (LinuxStat.hasBirth(stat)) {
            born(stat.get(JAVA_LONG, LinuxStat.BORN), stat.get(JAVA_INT, LinuxStat.BORN + 8));
        }
        return true;
    }

    @Override
    public void close() {
        arena.close();
    }
}
