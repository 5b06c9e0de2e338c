package org.synccenter.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;

/**
 * What a face with a person in front of it does for the engine; the window is one. Called on background threads, where it may wait for the
 * person. At most one face is in use at a time, see {@link SyncCenter#useFace}.
 */
public interface Face {

    /** The window that the face's own dialogs belong to; null = it is closed now. */
    @Nullable
    Owner owner();

    /** The center's own window for conflicts. */
    ConflictPresenter conflictPresenter();

    /**
     * Lets the person choose which items of a handler to sync. An interrupt of the waiting thread takes the question back.
     *
     * @param minimized the window stays small until the person opens it
     * @return empty = declined
     */
    Optional<List<String>> chooseItems(String handlerId, boolean minimized);

    /**
     * Lets the person change the schedules of one handler.
     *
     * @return false = nothing was changed
     */
    boolean editSchedules(String handlerId, @Nullable Owner owner);

    /** A decision about a conflict could not be carried out: the person reads why and says how to go on. */
    Retry couldNotResolve(String conflictId, String sentence);

    /** What to do with a conflict whose decision could not be carried out. */
    enum Retry {
        /** Show the conflict again. */
        AGAIN,
        /** Leave it and go on with the next one. */
        SKIP,
        /** Stop the run. */
        STOP
    }

    /** Tells the person something in passing; never waits. */
    void notice(Notice notice);

    /**
     * Something worth a notification: one a cause, never one a file.
     *
     * @param handlerId the handler it is about
     */
    record Notice(String handlerId, String title, String text) {}
}
