package org.synccenter.filesync.session;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Real directories whose n-th mutating call ends the session or fails. */
final class FaultyOpener implements DirectoryOpener {

    /** As if the process were killed; nothing that the session still tries gets through. */
    static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    /** What happens at the chosen call. */
    enum Fault {
        KILL_BEFORE,
        KILL_AFTER,
        NO_SPACE,
        IO,
        /** From the chosen call on, everything that takes space fails. */
        FULL_FROM_NOW_ON
    }

    private static final Set<String> TAKES_SPACE = Set.of("create", "write", "makeLink", "makeDirectory");
    private static final Set<String> LOOKS = Set.of(
            "self",
            "open",
            "opened",
            "sparse",
            "list",
            "entries",
            "stat",
            "read",
            "readLink",
            "flushesVolume",
            "close",
            "toString",
            "hashCode");

    private final DirectoryOpener spied;
    private final long at;
    private final Fault fault;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean dead;

    FaultyOpener(DirectoryOpener real, long at, Fault fault) {
        this.spied = Spied.opener(real, this::on);
        this.at = at;
        this.fault = fault;
    }

    boolean struck() {
        return calls.get() >= at;
    }

    @Override
    public Directory open(Path path) throws FileFaultException {
        return spied.open(path);
    }

    private @Nullable Object on(Spied.Call call) throws Throwable {
        if (LOOKS.contains(call.method())) {
            return call.proceed();
        }
        if (dead) {
            throw new Killed();
        }
        long n = calls.incrementAndGet();
        boolean now = n == at;
        if (now && fault == Fault.KILL_BEFORE) {
            dead = true;
            throw new Killed();
        }
        if (now && fault == Fault.IO) {
            throw new FileFaultException(FileFault.IO, "injected");
        }
        if ((now && fault == Fault.NO_SPACE)
                || (n >= at && fault == Fault.FULL_FROM_NOW_ON && TAKES_SPACE.contains(call.method()))) {
            throw new FileFaultException(FileFault.NO_SPACE, "injected");
        }
        Object result = call.proceed();
        if (now && fault == Fault.KILL_AFTER) {
            dead = true;
            throw new Killed();
        }
        return result;
    }
}
