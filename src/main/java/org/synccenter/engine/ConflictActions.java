package org.synccenter.engine;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictHandling;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.Feedback;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolutionHandler;
import org.synccenter.api.ResolveInfo.NextStep;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncHandler;

/** What the handler of one conflict can do about it. Made for each conflict of a run; each method blocks as long as the handler does. */
final class ConflictActions {
    private final Conflict conflict;
    private final String name;
    private final SyncHandler handler;
    private final Optional<ConflictHandling> handling;

    private ConflictActions(Conflict conflict, String name, SyncHandler handler, Optional<ConflictHandling> handling) {
        this.conflict = conflict;
        this.name = name;
        this.handler = handler;
        this.handling = handling;
    }

    static ConflictActions of(HandlerRegistry registry, Conflict conflict) throws SyncException {
        String id = conflict.item().handler();
        SyncHandler handler = registry.handler(id);
        String name = registry.get(id).name;
        return new ConflictActions(conflict, name, handler, object(name, handler, ConflictHandling.class));
    }

    private static <T> Optional<T> object(String name, SyncHandler handler, Class<T> type) {
        return HandlerCall.orElse(name, Optional.empty(), () -> handler.object(type));
    }

    /** The handler decides, or says that the center's window is to ask. */
    Turn.Decision decide(Turn turn, @Nullable Owner owner) throws SyncException {
        if (handling.isEmpty()) {
            turn.nextStep(NextStep.DEFAULT);
        } else {
            HandlerCall.of(name, () -> {
                handling.get().resolve(conflict, turn, owner);
                return true;
            });
        }
        return turn.decision();
    }

    /** The handler's own window for choosing. */
    Optional<ConflictPresenter> presenter() {
        return object(name, handler, ConflictPresenter.class);
    }

    /** Asks the person. */
    Turn.Decision ask(ConflictPresenter presenter, Set<Resolution> abilities, Turn turn, Owner owner)
            throws SyncException {
        HandlerCall.of(name, () -> {
            presenter.present(conflict, abilities, turn, owner);
            return true;
        });
        return turn.decision();
    }

    /** What carries out decisions; null = nothing does, it can only be skipped. */
    @Nullable
    ResolutionHandler resolution() throws SyncException {
        if (handling.isPresent()) {
            Optional<ResolutionHandler> found = HandlerCall.<@Nullable Optional<ResolutionHandler>>of(
                    name, () -> handling.get().resolutionHandler(conflict));
            return found == null ? null : found.orElse(null);
        }
        return object(name, handler, ConflictResolver.class)
                .<@Nullable ResolutionHandler>map(r -> new BatchResolution(name, conflict, r))
                .orElse(null);
    }

    /** What can be offered; skipping always can. */
    Set<Resolution> abilities(@Nullable ResolutionHandler resolution) throws SyncException {
        Set<Resolution> able = EnumSet.noneOf(Resolution.class);
        if (resolution != null) {
            Partial<Resolution> said = Partial.of(name, resolution::abilities);
            if (said.failure() != null) {
                throw said.failure();
            }
            able.addAll(said.read());
        }
        able.remove(Resolution.SKIP);
        return able;
    }

    /** Carries out a choice that fits. */
    Feedback carryOut(Turn.Decision decision, ResolutionHandler resolution) throws SyncException {
        for (KeptVersion kept : decision.kept()) {
            requireName(kept.newName());
        }
        @Nullable
        Feedback said = HandlerCall.<@Nullable Feedback>of(name, () -> switch (decision.choice()) {
            case KEEP_ONE, KEEP_MULTIPLE -> resolution.keepItems(decision.kept());
            case KEEP_RECENT -> resolution.keepRecent();
            case KEEP_OTHER -> resolution.keepOther(Objects.requireNonNull(decision.merged()));
            case REMOVE_FROM_SYNC_SET -> resolution.removeFromSyncSet();
            case NO_CHOICE, SKIP -> Feedback.CONTINUE;
        });
        return said == null ? Feedback.CONTINUE : said;
    }

    /** A name is the last part of a path, never a way into another folder. */
    private static void requireName(@Nullable String name) throws SyncException {
        if (name != null) {
            boolean way = name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0);
            if (way || name.isBlank() || name.equals(".") || name.equals("..")) {
                throw SyncException.invalid(EngineText.NAME_IMPOSSIBLE.text(name));
            }
        }
    }
}
