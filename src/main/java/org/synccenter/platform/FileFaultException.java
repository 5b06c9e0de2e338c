package org.synccenter.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The only exception of {@link Directory}. Its message is for logs; people get a sentence made of {@link #fault()}. */
public final class FileFaultException extends IOException {

    private final FileFault fault;

    public FileFaultException(FileFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    private FileFaultException(FileFault fault, IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.fault = fault;
    }

    public FileFault fault() {
        return fault;
    }

    /** The same failure with its kind told; never wraps twice. */
    public static FileFaultException of(IOException e) {
        return e instanceof FileFaultException known ? known : new FileFaultException(kind(e), e);
    }

    private static FileFault kind(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> FileFault.MISSING;
            case FileAlreadyExistsException _ -> FileFault.EXISTS;
            case DirectoryNotEmptyException _ -> FileFault.NOT_EMPTY;
            case AccessDeniedException _ -> FileFault.NO_ACCESS;
            case NotDirectoryException _, FileSystemLoopException _ -> FileFault.NOT_DIRECTORY;
            case NotLinkException _ -> FileFault.NOT_FILE;
            case AtomicMoveNotSupportedException _ -> FileFault.OTHER_VOLUME;
            case FileSystemException f -> byMessage(f.getReason());
            default -> byMessage(e.getMessage());
        };
    }

    /** NIO tells the rest in words only. An unknown word is an I/O error, which every caller treats with most care. */
    private static FileFault byMessage(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        if (text.contains("no space") || text.contains("quota") || text.contains("not enough space")) {
            return FileFault.NO_SPACE;
        } else if (text.contains("read-only")) {
            return FileFault.READ_ONLY;
        } else if (text.contains("not a directory") || text.contains("symbolic links")) {
            return FileFault.NOT_DIRECTORY;
        } else if (text.contains("not empty")) {
            return FileFault.NOT_EMPTY;
        } else if (text.contains("too long") || text.contains("invalid argument")) {
            return FileFault.BAD_NAME;
        } else if (text.contains("too many open")) {
            return FileFault.TOO_MANY_OPEN;
        } else if (text.contains("too large")) {
            return FileFault.TOO_BIG;
        } else if (text.contains("not permitted")) {
            return FileFault.NO_ACCESS;
        } else if (text.contains("cross-device")) {
            return FileFault.OTHER_VOLUME;
        } else if (text.contains("busy")) {
            return FileFault.BUSY;
        } else if (text.contains("not supported") || text.contains("not implemented")) {
            return FileFault.NOT_SUPPORTED;
        }
        return FileFault.IO;
    }
}
