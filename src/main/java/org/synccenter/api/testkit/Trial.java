package org.synccenter.api.testkit;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.SyncHandlerProvider;

/**
 * What only the author knows about a handler that is to be checked. Immutable; begin with {@link #PLAIN} and add what applies.
 *
 * @param binding how the handler is made
 * @param prepare called once for each handler before everything else: sets up items to sync, best are two or more
 * @param work called before every sync: changes the outside world so that there is something to sync
 * @param conflict called once: changes the outside world so that the next sync finds a conflict; null = there are none
 * @param fingerprint tells the state of the outside world; null = it is not compared
 * @param prompts how many windows the handler has shown so far, for handlers that do not show them through an owner
 * @param patience how long any call may take
 * @param deletes whether an item may be deleted at the end
 */
public record Trial(
        Binding binding,
        Step prepare,
        Step work,
        @Nullable Step conflict,
        @Nullable Fingerprint fingerprint,
        IntSupplier prompts,
        Duration patience,
        boolean deletes) {

    /** A handler that has its items from the start and needs nothing else. */
    public static final Trial PLAIN = new Trial(
            SyncHandlerProvider::bind, (_, _) -> {}, (_, _) -> {}, null, null, () -> 0, Duration.ofSeconds(30), true);

    /** Makes a handler of a provider. */
    @FunctionalInterface
    public interface Binding {
        /** Binds the handler with this id. Any thread; the same failures as {@link SyncHandlerProvider#bind}. */
        SyncHandler bind(SyncHandlerProvider provider, String handlerId, HandlerContext context) throws SyncException;
    }

    /** Something done to the outside world. */
    @FunctionalInterface
    public interface Step {
        /** Does it, on the thread that called {@link HandlerKit#check}; whatever it throws ends the check. */
        void run(SyncHandler handler, HandlerContext context) throws Exception;
    }

    /** Tells whether the outside world has changed. */
    @FunctionalInterface
    public interface Fingerprint {
        /** Equal texts stand for equal states, such as all paths with sizes, times and contents. */
        String take() throws Exception;
    }

    /** This trial with handlers made in another way: for event-driven handlers, which need an adapter. */
    public Trial withBinding(Binding newBinding) {
        return new Trial(newBinding, prepare, work, conflict, fingerprint, prompts, patience, deletes);
    }

    /** This trial with items set up first. */
    public Trial withPreparation(Step newPrepare) {
        return new Trial(binding, newPrepare, work, conflict, fingerprint, prompts, patience, deletes);
    }

    /** This trial with something to do for every sync. */
    public Trial withWork(Step newWork) {
        return new Trial(binding, prepare, newWork, conflict, fingerprint, prompts, patience, deletes);
    }

    /** This trial with a conflict for a sync to find. */
    public Trial withConflict(Step newConflict) {
        return new Trial(binding, prepare, work, newConflict, fingerprint, prompts, patience, deletes);
    }

    /** This trial with the outside world compared before and after what must not change it. */
    public Trial withFingerprint(Fingerprint newFingerprint) {
        return new Trial(binding, prepare, work, conflict, newFingerprint, prompts, patience, deletes);
    }

    /** This trial with shown windows counted. */
    public Trial withPrompts(IntSupplier newPrompts) {
        return new Trial(binding, prepare, work, conflict, fingerprint, newPrompts, patience, deletes);
    }

    /** This trial with more or less time for every call. */
    public Trial withPatience(Duration newPatience) {
        return new Trial(binding, prepare, work, conflict, fingerprint, prompts, newPatience, deletes);
    }

    /** This trial without deleting items at the end. */
    public Trial withoutDeleting() {
        return new Trial(binding, prepare, work, conflict, fingerprint, prompts, patience, false);
    }
}
