package org.synccenter.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The two kinds of open file of {@link PortableDirectory}. */
final class PortableFiles {

    private PortableFiles() {}

    static final class Reading implements OpenFile {
        private final FileChannel channel;
        private final Path path;

        Reading(FileChannel channel, Path path) {
            this.channel = channel;
            this.path = path;
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
        private final FileChannel channel;

        Writing(FileChannel channel) {
            this.channel = channel;
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
        public void flush() throws FileFaultException {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw FileFaultException.of(e);
            }
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
