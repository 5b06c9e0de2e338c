package org.synccenter.platform;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One directory, held open. Every operation takes single names, as bytes, inside it, so that nobody can lead us elsewhere
 * by swapping a directory on the way for a link. No operation follows a link. Names {@code .}, {@code ..}, empty, or with a
 * slash or NUL are refused with {@link IllegalArgumentException}.
 *
 * <p>All failures are {@link FileFaultException}. Several threads may use one at once, as long as
 * none of them lists or closes it. Where an operation takes another directory, it must come from the same {@link DirectoryOpener}.
 */
public interface Directory extends AutoCloseable {

    FileStat self() throws FileFaultException;

    /** Opens a directory inside; {@code NOT_DIRECTORY} for a file or a link. */
    Directory open(byte[] name) throws FileFaultException;

    /** All names, in no order. Throws rather than returning a part. */
    List<byte[]> list() throws FileFaultException;

    /**
     * All entries with what is known of each, in no order. They must be read before anything else is done with this directory.
     *
     * @param used the same of another directory, read to its end, whose memory can be used again; null for none. The caller closes
     *     only the last that was returned
     */
    default DirectoryEntries entries(@Nullable DirectoryEntries used) throws FileFaultException {
        return new ListedEntries(this);
    }

    /** Null when there is no such name. */
    @Nullable
    FileStat stat(byte[] name) throws FileFaultException;

    /** Opens a regular file; {@code NOT_FILE} for everything else, without blocking on a pipe. */
    OpenFile read(byte[] name) throws FileFaultException;

    /** Makes a file that nothing is in the way of, readable and writable for its owner only. */
    NewFile create(byte[] name) throws FileFaultException;

    /** The target of a link as bytes. */
    byte[] readLink(byte[] name) throws FileFaultException;

    void makeLink(byte[] name, byte[] target) throws FileFaultException;

    void makeDirectory(byte[] name) throws FileFaultException;

    /** Renames; {@code EXISTS} when something has the new name, which then stays as it is. */
    void rename(byte[] name, Directory to, byte[] newName) throws FileFaultException;

    /** Swaps two names at one instant; {@code NOT_SUPPORTED} where that does not exist. */
    void exchange(byte[] name, Directory to, byte[] other) throws FileFaultException;

    /** Renames and silently replaces what has the new name: only for names of our own, or after a {@link #hardLink}. */
    void renameOver(byte[] name, Directory to, byte[] newName) throws FileFaultException;

    /** A second name for a file or link; {@code NOT_SUPPORTED} where the file system has none. */
    void hardLink(byte[] name, Directory to, byte[] newName) throws FileFaultException;

    /** Removes a name that is no directory. */
    void delete(byte[] name) throws FileFaultException;

    /** Removes an empty directory; {@code NOT_EMPTY} otherwise. */
    void deleteDirectory(byte[] name) throws FileFaultException;

    void setModified(byte[] name, Instant time) throws FileFaultException;

    /** Sets the lower nine bits of a file or directory; nothing where the file system has none. */
    void setPermissions(byte[] name, int permissions) throws FileFaultException;

    /** Bytes that this user can still write on the volume; empty where nothing tells. */
    OptionalLong room();

    /** Makes the names in this directory durable. */
    void flush() throws FileFaultException;

    /** Makes the content of a file durable; quietly nothing where only a writer may do that. */
    void flushFile(byte[] name) throws FileFaultException;

    /** Whether {@link #flushVolume} exists, so that single files need no flush of their own. */
    boolean flushesVolume();

    /** Makes everything written to the volume durable. */
    void flushVolume() throws FileFaultException;

    @Override
    void close();
}
