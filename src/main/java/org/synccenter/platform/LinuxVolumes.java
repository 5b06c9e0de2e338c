package org.synccenter.platform;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.OptionalLong;
import java.util.Set;

/**
 * On which file systems {@code syncfs} makes everything durable. Elsewhere it may end at a program or a server that has yet
 * to write (file systems in user space, network shares), and single files have to be flushed.
 */
final class LinuxVolumes {

    /** In the order of {@code linux/magic.h}'s names: from bcachefs, btrfs and exFAT to vfat, XFS and ZFS. */
    private static final Set<Long> FLUSHED_AS_A_WHOLE = Set.of(
            0xca451a4eL,
            0x9123683eL,
            0x2011bab0L,
            0xef53L,
            0xf2f52010L,
            0x482bL,
            0x3153464aL,
            0x3434L,
            0x7366746eL,
            0x794c7630L,
            0x858458f6L,
            0x01021994L,
            0x4d44L,
            0x58465342L,
            0x2fc12fc1L);

    private LinuxVolumes() {}

    /**
     * As {@link Directory#room}. A {@code struct statfs} is of longs: the kind, the size of a block, how many there are, how many are free,
     * how many of these are for anybody.
     */
    static OptionalLong room(int fd) {
        MemorySegment result = Scratch.ofThread().stat;
        if (Libc.fstatfs(fd, result) < 0 || result.get(JAVA_LONG, 16) <= 0) {
            return OptionalLong.empty();
        }
        long blocks = result.get(JAVA_LONG, 32);
        return OptionalLong.of(
                Math.multiplyHigh(blocks, result.get(JAVA_LONG, 8)) == 0
                        ? Math.max(0, blocks * result.get(JAVA_LONG, 8))
                        : Long.MAX_VALUE);
    }

    /** False also when the system does not say what it is. */
    static boolean flushes(int fd) {
        MemorySegment result = Scratch.ofThread().stat; // larger than what fstatfs writes
        return Libc.fstatfs(fd, result) == 0 && FLUSHED_AS_A_WHOLE.contains(result.get(JAVA_LONG, 0) & 0xffffffffL);
    }
}
