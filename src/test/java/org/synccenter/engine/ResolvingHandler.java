package org.synccenter.engine;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictHandling;
import org.synccenter.api.ConflictStore;
import org.synccenter.api.Feedback;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolutionHandler;
import org.synccenter.api.ResolveInfo;
import org.synccenter.api.SyncException;

/** Gives a {@link MemoryHandler} conflicts of its own and everything to settle them; writes down what is carried out. */
final class ResolvingHandler implements ConflictHandling {

    /** What the handler does when it is asked first. */
    interface First {
        void decide(Conflict conflict, ResolveInfo info, @Nullable Owner owner) throws SyncException;
    }

    /** What the handler does when it is to carry something out. */
    interface Work {
        Feedback run(String what) throws SyncException;
    }

    final MemoryConflicts store = new MemoryConflicts();
    final MemoryHandler handler;
    final List<String> log = new CopyOnWriteArrayList<>();
    final Set<Resolution> abilities = EnumSet.allOf(Resolution.class);
    volatile First first = (conflict, info, owner) -> info.nextStep(ResolveInfo.NextStep.DEFAULT);
    volatile Work work = what -> Feedback.CONTINUE;
    volatile boolean resolvable = true;

    ResolvingHandler(String id, String... items) {
        handler = new MemoryHandler(id, items);
        handler.capabilities.add(HandlerCapability.CONFLICT_STORE);
        handler.objects.put(ConflictStore.class, () -> store);
        handler.objects.put(ConflictHandling.class, () -> this);
    }

    @Override
    public void resolve(Conflict conflict, ResolveInfo info, @Nullable Owner owner) throws SyncException {
        first.decide(conflict, info, owner);
    }

    @Override
    public Optional<ResolutionHandler> resolutionHandler(Conflict conflict) {
        return resolvable ? Optional.of(new Actions(conflict.id())) : Optional.empty();
    }

    private final class Actions implements ResolutionHandler {
        private final String id;

        Actions(String id) {
            this.id = id;
        }

        private Feedback done(String what) throws SyncException {
            log.add(id + " " + what);
            return work.run(id + " " + what);
        }

        @Override
        public Set<Resolution> abilities() {
            return abilities;
        }

        @Override
        public Feedback keepOther(Path merged) throws SyncException {
            return done("other " + merged.getFileName());
        }

        @Override
        public Feedback keepRecent() throws SyncException {
            return done("recent");
        }

        @Override
        public Feedback removeFromSyncSet() throws SyncException {
            return done("remove");
        }

        @Override
        public Feedback keepItems(List<KeptVersion> kept) throws SyncException {
            return done("keep "
                    + kept.stream()
                            .map(k -> k.index() + (k.newName() == null ? "" : "=" + k.newName()))
                            .toList());
        }
    }
}
