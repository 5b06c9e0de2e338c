package org.synccenter.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.EventStore;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncControl;
import org.synccenter.api.SyncException;
import org.synccenter.api.UpdateReason;

/** The part of the engine's front door behind which lies what waits for a person: events and conflicts. */
public abstract sealed class CenterInbox implements SyncControl permits SyncCenter {
    private final Work work;
    private final ProgressBoard board;

    CenterInbox(Work work, ProgressBoard board) {
        this.work = work;
        this.board = board;
    }

    abstract Inbox inbox();

    final CompletionStage<Void> later(Runnable update) {
        return work.later(() -> {
                    update.run();
                    board.changed();
                    return true;
                })
                .thenAccept(done -> {});
    }

    @Override
    public CompletionStage<Void> updateEvents(String handlerId, @Nullable String itemId) {
        return later(() -> inbox().events().update(handlerId, itemId));
    }

    @Override
    public CompletionStage<Void> updateConflict(Conflict conflict, UpdateReason reason) {
        return later(() -> inbox().conflicts().update(conflict));
    }

    @Override
    public CompletionStage<Void> updateConflicts(String handlerId, @Nullable String itemId) {
        return later(() -> inbox().conflicts().update(handlerId, itemId));
    }

    /**
     * Events of the center's log and of handlers' own stores as one list, newest first. An event of a handler that is not there any more
     * is listed under that handler's id. Its methods block.
     */
    public EventStore events() {
        return inbox().events();
    }

    /** Removes events from the stores that they lie in. Blocks. */
    public void removeEvents(Collection<String> eventIds) {
        inbox().events().remove(eventIds);
        board.changed();
    }

    /**
     * A person follows the link of an event. The handler shows its own window when it has one for that; a second click raises it.
     *
     * @param owner null = there is no window
     * @return what the face is to open now, checked to be harmless; empty = there is nothing to open. Ends exceptionally with a sentence
     *     when the link leads to something that must not be opened
     */
    public CompletionStage<Optional<URI>> followLink(String eventId, @Nullable Owner owner) {
        return work.apart(() -> inbox().links().follow(eventId, owner));
    }

    /** Conflicts of one item, or of all when null, oldest first, as they were read last. Blocks (stores). */
    public List<Conflict> conflicts(@Nullable ItemRef item) {
        return inbox().conflicts().list(item);
    }

    /**
     * Settles conflicts through their handlers, all in the same way. Blocks for as long as the files take. The conflicts stay in the list
     * until their handlers say that they are gone.
     *
     * @return for each id that could not be settled one sentence why
     */
    public Map<String, String> resolve(Collection<String> conflictIds, Resolution resolution) {
        return inbox().conflicts().resolve(conflictIds, resolution);
    }

    /**
     * The same for conflicts as a person has seen them: what was read anew since then does not count, so that a handler refuses a decision
     * about versions that nobody has looked at.
     */
    public Decided resolveShown(Collection<Conflict> seen, Resolution resolution) {
        return Decided.by(() -> inbox().conflicts().resolveShown(seen, resolution));
    }

    /** {@link #replaceConflict} for a conflict as a person has seen it, see {@link #resolveShown}. */
    public Decided replaceShown(Conflict seen, Path file) throws SyncException {
        return Decided.<SyncException>by(() -> {
            inbox().conflicts().replaceShown(seen, file);
            return Map.of();
        });
    }

    /** Whether {@link #replaceConflict} is possible. Blocks as long as the handler does. */
    public boolean canReplace(Conflict conflict) {
        return inbox().conflicts().canReplace(conflict);
    }

    /**
     * Files with the versions of a conflict, to be looked into.
     *
     * @throws SyncException when they cannot be had, or are others by now. Blocks as long as the handler does
     */
    public ConflictFiles.Found conflictFiles(Conflict conflict) throws SyncException {
        return inbox().conflicts().files(conflict);
    }

    /**
     * Settles one conflict with the content of a file, which takes the place of both versions and stays as it is itself. Blocks for as long
     * as the files take.
     */
    public void replaceConflict(String conflictId, Path file) throws SyncException {
        inbox().conflicts().replace(conflictId, file);
    }

    /**
     * Settles chosen conflicts one by one: each handler may decide by itself, else the person is asked in the window of the face in use.
     * The conflicts stay in the list until their handlers say that they are gone.
     *
     * @param owner null or closed = nobody can be asked
     * @return for each id that could not be settled one sentence why; what the person skipped is missing
     */
    public CompletionStage<Map<String, String>> settle(List<String> conflictIds, @Nullable Owner owner) {
        List<String> chosen = List.copyOf(conflictIds);
        return work.apart(() -> inbox().settle(chosen, owner));
    }

    /** Asks the stores of these conflicts to drop them; one that a store keeps stays in the list. Blocks. */
    public void removeConflicts(Collection<String> conflictIds) {
        inbox().conflicts().remove(conflictIds);
        board.changed();
    }

    /** A name for a conflict that outlives the program, for links. {@code ISyncMgrConflictFolder::GetConflictIDList}. */
    public URI conflictLink(Conflict conflict) {
        return ConflictUri.of(conflict);
    }

    /** The conflict that a link names, which may come from an earlier run of the program; empty = it is gone. Blocks (stores). */
    public Optional<Conflict> conflict(URI link) {
        return ConflictUri.parse(link).flatMap(name -> inbox().conflicts().find(name.handler(), name.id()));
    }
}
