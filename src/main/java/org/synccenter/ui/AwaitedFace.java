package org.synccenter.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Owner;
import org.synccenter.engine.Face;

/** Serves the engine while there is no window yet: whoever needs a person waits until there is one. */
final class AwaitedFace implements Face {
    private final Runnable wanted;
    private final CompletableFuture<Face> real = new CompletableFuture<>();

    /** @param wanted a window is needed, though it may stay out of sight; must not block */
    AwaitedFace(Runnable wanted) {
        this.wanted = wanted;
    }

    /** The window is there; empty = there will be none. */
    void is(Optional<Face> face) {
        face.ifPresentOrElse(real::complete, () -> real.cancel(false));
    }

    /** Waits for the window; empty = there will be none, or the waiting thread was interrupted. */
    private Optional<Face> face() {
        if (!real.isDone()) {
            wanted.run();
        }
        try {
            return Optional.of(real.get());
        } catch (ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The window's own dialogs, if the window is there by now: it never comes for this alone. */
    @Override
    public @Nullable Owner owner() {
        return real.isDone() ? face().map(Face::owner).orElse(null) : null;
    }

    @Override
    public ConflictPresenter conflictPresenter() {
        return (conflict, abilities, info, owner) -> {
            // Without an owner nothing is chosen anyway.
            Optional<Face> there = owner == null ? Optional.empty() : face();
            if (there.isPresent()) {
                there.get().conflictPresenter().present(conflict, abilities, info, owner);
            }
        };
    }

    @Override
    public Optional<List<String>> chooseItems(String handlerId, boolean minimized) {
        return face().flatMap(there -> there.chooseItems(handlerId, minimized));
    }

    @Override
    public boolean editSchedules(String handlerId, @Nullable Owner owner) {
        return face().map(there -> there.editSchedules(handlerId, owner)).orElse(false);
    }

    @Override
    public Retry couldNotResolve(String conflictId, String sentence) {
        return face().map(there -> there.couldNotResolve(conflictId, sentence)).orElse(Retry.STOP);
    }

    @Override
    public void notice(Notice notice) {
        // Shown when the person comes: no window is made for what is said in passing.
        var _ = real.thenAccept(there -> there.notice(notice));
    }
}
