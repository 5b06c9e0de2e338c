package org.synccenter.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two kinds of open file of {@link PortableDirectory}. */
final class PortableFiles {

    private PortableFiles() {}

    static final class Reading implements OpenFile {
        private final FileChannel channel;
        private final Path path;
        private final FileStat opened;

        Reading(FileChannel channel, Path path, FileStat opened) {
            this.channel = channel;
            this.path = path;
            this.opened = opened;
        }

        @Override
        public FileStat opened() {
            return opened;
        }

        @Override
        public boolean sparse() {
            return false;
        }

        @Override
        public int read(ByteBuffer buffer) throws FileFaultException {
            try {
                return channel.read(buffer);
            } catch (IOException e) {
                throw FileFaultException.of(e);
            }
        }

        @Override
        public FileStat stat() throws FileFaultException {
            // NIO has no stat of an open file; the name must do.
            FileStat stat = PortableStat.read(path);
            if (stat == null) {
                throw new FileFaultException(FileFault.MISSING, "gone while open");
            }
            return stat;
        }

        @Override
        public void close() {
            closeQuietly(channel);
        }
    }

    static final class Writing implements NewFile {
        private static final int ZEROS = 64 << 10;

        private final FileChannel channel;
        private final PortableDirectory directory;
        private final byte[] name;

        Writing(FileChannel channel, PortableDirectory directory, byte[] name) {
            this.channel = channel;
            this.directory = directory;
            this.name = name;
        }

        @Override
        public void write(ByteBuffer buffer) throws FileFaultException {
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException e) {
                throw FileFaultException.of(e);
            }
        }

        @Override
        public void hole(long length) throws FileFaultException {
            ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(length, ZEROS));
            for (long rest = length; rest > 0; rest -= zeros.limit()) {
                write(zeros.clear().limit((int) Math.min(rest, ZEROS)));
            }
        }

        @Override
        public void flush() throws FileFaultException {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw FileFaultException.of(e);
            }
        }

        /** Closes it first: some systems set the time once more when the last writer leaves. */
        @Override
        public FileStat finish(@Nullable Instant modified, int permissions) throws FileFaultException {
            closeQuietly(channel);
            if (modified != null) {
                directory.setModified(name, modified);
            }
            directory.setPermissions(name, permissions);
            FileStat stat = directory.stat(name);
            if (stat == null) {
                throw new FileFaultException(FileFault.MISSING, "gone while it was made");
            }
            return stat;
        }

        @Override
        public void close() {
            closeQuietly(channel);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // What had to be durable was flushed before; an error here tells nothing new.
        }
    }
}
