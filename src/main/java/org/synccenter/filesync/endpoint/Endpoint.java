package org.synccenter.filesync.endpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.LinkTarget;
import org.synccenter.filesync.core.Metadata;
import org.synccenter.filesync.core.Name;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.core.RelPath;

/**
 * One replica: reads it, and changes it in steps each of which leaves its path old or new, never between. Nothing here
 * overwrites or deletes content: what is displaced lands at a trash path that the caller names, on the same store.
 *
 * <p>A scan may run beside one scan of another endpoint; otherwise one thread at a time, but for a {@link #bench}. Every {@link EndpointException}
 * leaves the path it is about as it was. Private files are those whose name {@link Filter} hides in every scan.
 */
public interface Endpoint extends Workbench {

    /** What this store can do, so that a plan asks for no more. */
    Capabilities capabilities();

    /**
     * Looks at the whole tree and follows no link. Never throws for a path: what cannot be looked at is unknown and
     * listed as a problem.
     */
    ScanResult scan(Filter filter, Cancellation cancellation, ScanListener listener);

    /**
     * The same, but directories may be taken over from an earlier scan with the same filter in and below which nothing may have changed.
     * Problems and private names are told of what was looked at only.
     */
    default ScanResult rescan(
            PackedSnapshot before, Dirty dirty, Filter filter, Cancellation cancellation, ScanListener listener) {
        return scan(filter, cancellation, listener);
    }

    /**
     * Another bench, for another thread; null where one thread has to do. What was done at it counts as done through this
     * object once it is closed, by the thread that uses this object.
     */
    default @Nullable Workbench bench() {
        return null;
    }

    /** Makes a private link. */
    void createLink(RelPath temp, LinkTarget target) throws EndpointException;

    /** Makes a directory, private or not; {@code CHANGED_MEANWHILE} when something is there. */
    void createDirectory(RelPath path, int permissions) throws EndpointException;

    /**
     * Gives a private file its name; {@code CHANGED_MEANWHILE} when something has it.
     *
     * @return a moment at which it had its name, right after it got it, in the time by which the store dates its files. What shows a later
     *     ctime than this was touched by somebody else since
     */
    Instant publish(RelPath temp, RelPath path) throws EndpointException;

    /**
     * Puts a private file or directory in the place of what is there, which goes to {@code trash} (an empty directory just
     * goes). {@code CHANGED_MEANWHILE} when something else than expected was there; that then still has its name, and what had
     * it for a moment may be in {@code trash}.
     *
     * @return as of {@link #publish}
     */
    Instant replace(RelPath temp, RelPath path, Expectation expected, RelPath trash) throws EndpointException;

    /** Moves a file or link to trash; {@code CHANGED_MEANWHILE} as in {@link #replace}. */
    void trash(RelPath path, Expectation expected, RelPath trash) throws EndpointException;

    /** Renames; {@code CHANGED_MEANWHILE} when the source is not as expected or something has the new path. */
    void move(RelPath from, RelPath to, Expectation expected) throws EndpointException;

    /**
     * Swaps two paths, neither inside the other, at one instant: there is no moment at which one of them is missing.
     *
     * @param ofA what must be at {@code a}, and is at {@code b} afterwards
     * @param ofB what must be at {@code b}, and is at {@code a} afterwards
     * @return false when this store cannot do that; nothing was touched then
     * @throws EndpointException {@code CHANGED_MEANWHILE} when something else than expected was at one of them; both then still have what
     *     they had
     */
    default boolean exchange(RelPath a, Expectation ofA, RelPath b, Expectation ofB) throws EndpointException {
        return false;
    }

    /** Removes a directory; {@code NOT_EMPTY} when it holds anything. */
    void deleteDirectory(RelPath path) throws EndpointException;

    /** Sets the time (when not null) and the executable bit of a file that is as expected. */
    void setMetadata(RelPath path, Expectation expected, Metadata metadata) throws EndpointException;

    /** Makes durable what these files hold and all {@linkplain Upload#complete complete} private files hold. */
    default void flushContents(Collection<RelPath> files) throws EndpointException {
        flushContents(files, List.of());
    }

    /**
     * As {@link #flushContents(Collection)}, and makes durable what is or is not at {@code names}, whoever brought that about. Nothing
     * needs to be there.
     *
     * @return whether all of the store was made durable; else it is only what lay at these paths at that moment, and what somebody has
     *     moved away from one since it was read is not among it
     */
    boolean flushContents(Collection<RelPath> files, Collection<RelPath> names) throws EndpointException;

    /** Makes durable every name that was changed through this object since the last call. */
    void flushNames() throws EndpointException;

    /**
     * What time the store has now, by a file of ours that it dates. Empty when it cannot tell, or nothing of ours is there yet.
     */
    default Optional<Instant> storeTime() throws EndpointException {
        return Optional.empty();
    }

    /** A small file of ours in the replica's {@code .sync-center} directory. */
    Optional<byte[]> readMarker(String name) throws EndpointException;

    /**
     * Takes the space that such a file is going to need, before others take it. {@link #writeMarker} of the same content
     * uses it; {@link #discardPreparedMarker} gives it back.
     */
    void prepareMarker(String name, byte[] content) throws EndpointException;

    /** Nothing when none was prepared. */
    void discardPreparedMarker(String name) throws EndpointException;

    /** Writes such a file so that it is old or new at every instant, and durable on return. */
    void writeMarker(String name, byte[] content) throws EndpointException;

    /** Removes such a file, and the {@code .sync-center} directory when nothing else is in it. */
    void deleteMarker(String name) throws EndpointException;

    /** Names in the directory of trash runs. */
    List<String> trashRuns() throws EndpointException;

    /**
     * Names in a directory, ours or the user's; none when there is no such directory. For looking through the trash: a
     * replica's own tree is read by {@link #scan}.
     */
    List<Name> names(RelPath directory) throws EndpointException;

    /** Removes a trash run with all that is in it; the only way anything ever goes for good. */
    void purgeTrashRun(String run) throws EndpointException;

    @Override
    void close();
}
