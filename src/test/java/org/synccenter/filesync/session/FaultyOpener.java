package org.synccenter.filesync.session;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

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

    private final DirectoryOpener real;
    private final long at;
    private final Fault fault;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean dead;

    FaultyOpener(DirectoryOpener real, long at, Fault fault) {
        this.real = real;
        this.at = at;
        this.fault = fault;
    }

    boolean struck() {
        return calls.get() >= at;
    }

    @Override
    public Directory open(Path path) throws FileFaultException {
        return new Faulty(real.open(path));
    }

    @FunctionalInterface
    private interface Act {
        void run() throws FileFaultException;
    }

    private void mutate(boolean takesSpace, Act act) throws FileFaultException {
        if (dead) {
            throw new Killed();
        }
        long n = calls.incrementAndGet();
        boolean now = n == at;
        switch (fault) {
            case KILL_BEFORE, KILL_AFTER -> {
                if (now && fault == Fault.KILL_BEFORE) {
                    dead = true;
                    throw new Killed();
                }
                act.run();
                if (now) {
                    dead = true;
                    throw new Killed();
                }
            }
            case NO_SPACE, IO -> {
                if (now) {
                    throw new FileFaultException(fault == Fault.IO ? FileFault.IO : FileFault.NO_SPACE, "injected");
                }
                act.run();
            }
            case FULL_FROM_NOW_ON -> {
                if (n >= at && takesSpace) {
                    throw new FileFaultException(FileFault.NO_SPACE, "injected");
                }
                act.run();
            }
        }
    }

    private static Directory inner(Directory directory) {
        return ((Faulty) directory).inner;
    }

    private final class Faulty implements Directory {
        private final Directory inner;

        Faulty(Directory inner) {
            this.inner = inner;
        }

        @Override
        public FileStat self() throws FileFaultException {
            return inner.self();
        }

        @Override
        public Directory open(byte[] name) throws FileFaultException {
            return new Faulty(inner.open(name));
        }

        @Override
        public List<byte[]> list() throws FileFaultException {
            return inner.list();
        }

        @Override
        public @Nullable FileStat stat(byte[] name) throws FileFaultException {
            return inner.stat(name);
        }

        @Override
        public OpenFile read(byte[] name) throws FileFaultException {
            return inner.read(name);
        }

        @Override
        public NewFile create(byte[] name) throws FileFaultException {
            NewFile[] made = new NewFile[1];
            boolean done = false;
            try {
                mutate(true, () -> made[0] = inner.create(name));
                done = true;
            } finally {
                if (!done && made[0] != null) {
                    made[0].close();
                }
            }
            return new FaultyFile(made[0]);
        }

        @Override
        public byte[] readLink(byte[] name) throws FileFaultException {
            return inner.readLink(name);
        }

        @Override
        public void makeLink(byte[] name, byte[] target) throws FileFaultException {
            mutate(true, () -> inner.makeLink(name, target));
        }

        @Override
        public void makeDirectory(byte[] name) throws FileFaultException {
            mutate(true, () -> inner.makeDirectory(name));
        }

        @Override
        public void rename(byte[] name, Directory to, byte[] newName) throws FileFaultException {
            mutate(false, () -> inner.rename(name, inner(to), newName));
        }

        @Override
        public void exchange(byte[] name, Directory to, byte[] other) throws FileFaultException {
            mutate(false, () -> inner.exchange(name, inner(to), other));
        }

        @Override
        public void renameOver(byte[] name, Directory to, byte[] newName) throws FileFaultException {
            mutate(false, () -> inner.renameOver(name, inner(to), newName));
        }

        @Override
        public void hardLink(byte[] name, Directory to, byte[] newName) throws FileFaultException {
            mutate(false, () -> inner.hardLink(name, inner(to), newName));
        }

        @Override
        public void delete(byte[] name) throws FileFaultException {
            mutate(false, () -> inner.delete(name));
        }

        @Override
        public void deleteDirectory(byte[] name) throws FileFaultException {
            mutate(false, () -> inner.deleteDirectory(name));
        }

        @Override
        public void setModified(byte[] name, Instant time) throws FileFaultException {
            mutate(false, () -> inner.setModified(name, time));
        }

        @Override
        public void setPermissions(byte[] name, int permissions) throws FileFaultException {
            mutate(false, () -> inner.setPermissions(name, permissions));
        }

        @Override
        public void flush() throws FileFaultException {
            mutate(false, inner::flush);
        }

        @Override
        public void flushFile(byte[] name) throws FileFaultException {
            mutate(false, () -> inner.flushFile(name));
        }

        @Override
        public boolean flushesVolume() {
            return inner.flushesVolume();
        }

        @Override
        public void flushVolume() throws FileFaultException {
            mutate(false, inner::flushVolume);
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private final class FaultyFile implements NewFile {
        private final NewFile inner;

        FaultyFile(NewFile inner) {
            this.inner = inner;
        }

        @Override
        public void write(ByteBuffer buffer) throws FileFaultException {
            mutate(true, () -> inner.write(buffer));
        }

        @Override
        public void flush() throws FileFaultException {
            mutate(false, inner::flush);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
