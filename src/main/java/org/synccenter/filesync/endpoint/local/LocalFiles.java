package org.synccenter.filesync.endpoint.local;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Content;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** Open files of a local replica. */
final class LocalFiles {

    private static final int ANY_NEW_FILE = 0644;

    private LocalFiles() {}

    static final class Reading implements Content {
        private final RelPath path;
        private final OpenFile file;
        private final Looks looks;
        private boolean looked;

        Reading(RelPath path, OpenFile file, Looks looks) {
            this.path = path;
            this.file = file;
            this.looks = looks;
        }

        /** The first look is the one that opening took. */
        @Override
        public Look look() throws EndpointException {
            if (!looked) {
                looked = true;
                return looks.file(file.opened());
            }
            try {
                return looks.file(file.stat());
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
        }

        @Override
        public boolean sparse() {
            return file.sparse();
        }

        @Override
        public int read(ByteBuffer buffer) throws EndpointException {
            try {
                return file.read(buffer);
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
        }

        @Override
        public void close() {
            file.close();
        }
    }

    record Writing(RelPath path, NewFile file, Looks looks, Directory root, boolean flushedLater) implements Upload {
        @Override
        public void expect(long bytes) throws EndpointException {
            OptionalLong room = root.room();
            if (room.isPresent() && room.getAsLong() < bytes) {
                throw new EndpointException(
                        ProblemKind.NO_SPACE,
                        path.escaped() + ": " + bytes + " bytes, and there is room for " + room.getAsLong());
            }
        }

        @Override
        public void write(ByteBuffer buffer) throws EndpointException {
            try {
                file.write(buffer);
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
        }

        @Override
        public void hole(long length) throws EndpointException {
            try {
                file.hole(length);
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
        }

        @Override
        public Look complete(Metadata metadata, int permissions) throws EndpointException {
            int base = permissions >= 0 ? permissions : ANY_NEW_FILE;
            try {
                if (!flushedLater) {
                    file.flush();
                }
                return looks.file(
                        file.finish(metadata.mtime(), Permissions.withExecutable(base, metadata.executable())));
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
