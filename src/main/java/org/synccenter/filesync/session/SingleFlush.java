package org.synccenter.filesync.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.Flushed;
import org.synccenter.filesync.endpoint.Look;
import org.synccenter.filesync.endpoint.ProblemKind;

/** Where files are flushed one by one, by their paths: whether what was flushed is what was read. */
final class SingleFlush {

    private SingleFlush() {}

    /**
     * Why a file may still be lost in a power cut; null when it will not be.
     *
     * @param flushed what the flush of {@code endpoint} has said
     * @param read the file that was read at this path before; null where the store has no ids
     */
    static @Nullable EndpointException missed(Endpoint endpoint, Flushed flushed, RelPath path, @Nullable FileId read) {
        if (flushed.whole()) {
            return null;
        }
        try {
            Look now = Recovery.look(endpoint, path);
            return now != null && Objects.equals(now.fingerprint().id(), read)
                    ? flushed.missed().get(path)
                    : new EndpointException(
                            ProblemKind.CHANGED_MEANWHILE, path.escaped() + " was moved after it was read");
        } catch (EndpointException e) {
            return e;
        }
    }
}
