package org.synccenter.filesync.endpoint.local;

import java.nio.ByteBuffer;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Content;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.Upload;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** Open files of a local replica. */
final class LocalFiles {

    private LocalFiles() {}

    record Reading(RelPath path, OpenFile file, Looks looks) implements Content {
        @Override
        public Look look() throws EndpointException {
            try {
                return looks.file(file.stat());
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
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

    record Writing(RelPath path, NewFile file, boolean flushedLater) implements Upload {
        @Override
        public void write(ByteBuffer buffer) throws EndpointException {
            try {
                file.write(buffer);
            } catch (FileFaultException e) {
                throw Faults.at(path, e);
            }
        }

        @Override
        public void complete() throws EndpointException {
            try {
                if (!flushedLater) {
                    file.flush();
                }
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
