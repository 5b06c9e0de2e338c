package org.synccenter.filesync.endpoint.local;

import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** What a fault of the file system means for a path. */
final class Faults {

    private Faults() {}

    static EndpointException at(RelPath path, FileFaultException e) {
        return new EndpointException(kind(e.fault()), path.escaped() + ": " + e.getMessage(), e);
    }

    static ProblemKind kind(FileFault fault) {
        return switch (fault) {
            case MISSING -> ProblemKind.GONE;
            // A directory on the way became a file or a link: somebody changed it, and we follow nothing.
            case EXISTS, NOT_DIRECTORY -> ProblemKind.CHANGED_MEANWHILE;
            case NOT_FILE -> ProblemKind.SPECIAL_FILE;
            case NOT_EMPTY -> ProblemKind.NOT_EMPTY;
            case NO_ACCESS -> ProblemKind.NO_ACCESS;
            case READ_ONLY -> ProblemKind.READ_ONLY;
            case NO_SPACE -> ProblemKind.NO_SPACE;
            case OTHER_VOLUME -> ProblemKind.OTHER_VOLUME;
            case BAD_NAME -> ProblemKind.BAD_NAME;
            case TOO_MANY_OPEN -> ProblemKind.TOO_MANY_OPEN;
            case TOO_BIG -> ProblemKind.TOO_BIG;
            case BUSY -> ProblemKind.IN_USE;
            case NOT_SUPPORTED -> ProblemKind.NOT_SUPPORTED;
            case IO -> ProblemKind.IO;
        };
    }

    /** While only looking, what cannot be reached is unreadable, whatever the system calls it. */
    static ProblemKind whileLooking(FileFault fault) {
        return switch (fault) {
            case TOO_MANY_OPEN -> ProblemKind.TOO_MANY_OPEN;
            case BAD_NAME -> ProblemKind.TOO_DEEP;
            default -> ProblemKind.UNREADABLE;
        };
    }
}
