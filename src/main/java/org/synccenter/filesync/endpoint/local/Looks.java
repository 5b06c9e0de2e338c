package org.synccenter.filesync.endpoint.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.Kind;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryEntries;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;

/** Turns what the file system says into fingerprints, and marks those that are too young to prove anything. */
final class Looks {

    /** Kernels that do not count finer take the ctime from a clock that ticks every 1 to 10 ms. */
    static final Duration CTIME_TICK = Duration.ofMillis(20);

    /** Without a ctime only the mtime is left, and FAT counts in steps of two seconds. */
    private static final Duration MTIME_TICK = Duration.ofMillis(2_100);

    static final int OWNER_EXECUTES = 0100;

    private final Clock clock;

    Looks(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    Look at(Directory directory, byte[] name) throws FileFaultException {
        FileStat stat = directory.stat(name);
        return stat == null ? null : of(stat, directory, name);
    }

    Look of(FileStat stat, Directory directory, byte[] name) throws FileFaultException {
        return switch (stat.kind()) {
            case FILE -> file(stat);
            case DIRECTORY ->
                new Look(Fingerprint.directory(stat.modified(), stat.changed(), id(stat)), stat.permissions());
            case LINK -> {
                var target = LinkTarget.ofBytes(directory.readLink(name));
                yield new Look(Fingerprint.link(target, stat.modified(), stat.changed(), id(stat)), -1);
            }
            case OTHER -> new Look(Fingerprint.of(Kind.OTHER), -1);
        };
    }

    Look file(FileStat stat) {
        boolean executable = stat.permissions() >= 0 && (stat.permissions() & OWNER_EXECUTES) != 0;
        var fingerprint = Fingerprint.file(stat.size(), stat.modified(), stat.changed(), id(stat), executable);
        return new Look(racy(stat) ? fingerprint.asRacy() : fingerprint, stat.permissions());
    }

    private boolean racy(FileStat stat) {
        return isRacy(stat.changed(), stat.modified());
    }

    private boolean isRacy(@Nullable Instant changed, Instant modified) {
        Instant now = clock.instant();
        return changed != null
                ? changed.isAfter(now.minus(CTIME_TICK))
                : modified.isAfter(now.minus(MTIME_TICK)) && !modified.isAfter(now.plus(MTIME_TICK));
    }

    /** As {@link #racy(FileStat)}, of an entry being listed; {@code since} is a moment before the listing. */
    boolean racy(DirectoryEntries at, Instant since) {
        if (!at.tellsChanged()) {
            return isRacy(null, Instant.ofEpochSecond(at.modifiedSeconds(), at.modifiedNanos()));
        }
        Instant steady = since.minus(CTIME_TICK);
        return at.changedSeconds() > steady.getEpochSecond()
                || (at.changedSeconds() == steady.getEpochSecond() && at.changedNanos() > steady.getNano());
    }

    /** To be asked before a listing. */
    Instant now() {
        return clock.instant();
    }

    private static @Nullable FileId id(FileStat stat) {
        return stat.inode() == 0 ? null : new FileId(stat.device(), stat.inode(), stat.born());
    }
}
