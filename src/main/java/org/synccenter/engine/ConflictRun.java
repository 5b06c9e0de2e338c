package org.synccenter.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictPresenter;
import org.synccenter.api.Feedback;
import org.synccenter.api.Owner;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolutionHandler;
import org.synccenter.api.ResolveInfo.Choice;
import org.synccenter.api.ResolveInfo.Iteration;
import org.synccenter.api.ResolveInfo.NextStep;
import org.synccenter.api.SyncException;

/**
 * Settles chosen conflicts one by one: the handler decides or the person is asked, the handler carries it out. Used once, on one background
 * thread, for as long as the person takes. It concludes nothing about which conflicts are left: their stores say that.
 */
final class ConflictRun {
    private static final Logger LOG = LoggerFactory.getLogger(ConflictRun.class);
    /** A handler that decides by itself and then wants to be asked again could go on for ever. */
    private static final int MOST_REFRESHES = 100;

    /** How one conflict's turn ended. */
    private enum End {
        NEXT,
        AGAIN,
        STOP
    }

    /** "Apply to all" reaches what is of one kind and of one handler. */
    private record Alike(String handler, Conflict.Kind kind) {
        static Alike of(Conflict conflict) {
            return new Alike(conflict.item().handler().toLowerCase(Locale.ROOT), conflict.kind());
        }
    }

    private final HandlerRegistry registry;
    private final ConflictDesk desk;
    private final @Nullable Face face;
    private final @Nullable Owner owner;
    private final Map<Alike, Turn.Decision> forAll = new HashMap<>();
    private final Map<String, String> unsettled = new LinkedHashMap<>();

    ConflictRun(HandlerRegistry registry, ConflictDesk desk, @Nullable Face face, @Nullable Owner owner) {
        this.registry = registry;
        this.desk = desk;
        this.face = face;
        this.owner = owner;
    }

    /** @return for each conflict that could not be settled one sentence why; what was skipped on purpose is missing */
    Map<String, String> settle(Collection<String> ids) {
        List<String> chosen = List.copyOf(new LinkedHashSet<>(ids));
        Map<String, Conflict> found = new LinkedHashMap<>();
        chosen.forEach(id -> desk.find(id).ifPresent(c -> found.put(id, c)));
        for (int i = 0; i < chosen.size(); i++) {
            String id = chosen.get(i);
            Conflict conflict = found.remove(id);
            if (conflict == null || desk.find(conflict.item().handler(), id).isEmpty()) {
                // Also when it has gone while the person was busy with the others.
                unsettled.put(id, EngineText.CONFLICT_UNKNOWN.text());
                continue;
            }
            int alike = (int) found.values().stream()
                    .filter(c -> Alike.of(c).equals(Alike.of(conflict)))
                    .count();
            if (settle(conflict, new Iteration(i, chosen.size(), alike)) == End.STOP) {
                break;
            }
        }
        return unsettled;
    }

    /** One conflict, as often as it is to be shown. */
    private End settle(Conflict first, Iteration iteration) {
        Conflict conflict = first;
        for (int refreshes = 0; refreshes <= MOST_REFRESHES; refreshes++) {
            End end;
            try {
                end = once(conflict, iteration);
            } catch (SyncException e) {
                end = failed(conflict, e.text());
                // It is the person who goes on here, as often as they like.
                refreshes = 0;
            }
            if (end != End.AGAIN) {
                return end;
            }
            forAll.remove(Alike.of(first));
            Optional<Conflict> now = desk.find(first.item().handler(), first.id());
            if (now.isEmpty()) {
                return End.NEXT;
            }
            conflict = now.get();
        }
        unsettled.put(first.id(), EngineText.CONFLICT_REFRESHED.text());
        return End.NEXT;
    }

    private End once(Conflict conflict, Iteration iteration) throws SyncException {
        ConflictActions actions = ConflictActions.of(registry, conflict);
        ResolutionHandler resolution = actions.resolution();
        Set<Resolution> abilities = actions.abilities(resolution);
        Turn.Decision decision = forAll.get(Alike.of(conflict));
        if (decision == null || !decision.fits(conflict, abilities)) {
            decision = actions.decide(turn(conflict, iteration), openOwner());
            if (decision.next() == NextStep.DEFAULT) {
                decision = ask(actions, abilities, turn(conflict, iteration));
            }
        }
        if (decision == null) {
            unsettled.put(conflict.id(), EngineText.NO_WINDOW.text());
            return End.NEXT;
        }
        if (decision.next() == NextStep.CANCEL) {
            return End.STOP;
        }
        if (!decision.fits(conflict, abilities)) {
            throw SyncException.invalid(EngineText.CHOICE_IMPOSSIBLE.text());
        }
        decision.forOthers().ifPresent(d -> forAll.put(Alike.of(conflict), d));
        if (resolution == null || decision.choice() == Choice.NO_CHOICE || decision.choice() == Choice.SKIP) {
            return End.NEXT;
        }
        Feedback feedback = actions.carryOut(decision, resolution);
        if (decision.choice() == Choice.KEEP_OTHER && feedback != Feedback.REFRESH) {
            delete(decision.merged());
        }
        return switch (feedback) {
            case CONTINUE -> End.NEXT;
            case REFRESH -> End.AGAIN;
            case CANCEL -> End.STOP;
        };
    }

    private static Turn turn(Conflict conflict, Iteration iteration) {
        return new Turn(iteration, conflict.versions().size());
    }

    /** Null when there is nobody to ask. */
    private Turn.@Nullable Decision ask(ConflictActions actions, Set<Resolution> abilities, Turn turn)
            throws SyncException {
        Owner present = openOwner();
        if (present == null) {
            return null;
        }
        Optional<ConflictPresenter> presenter =
                actions.presenter().or(() -> Optional.ofNullable(face).map(Face::conflictPresenter));
        return presenter.isEmpty() ? null : actions.ask(presenter.get(), Set.copyOf(abilities), turn, present);
    }

    /** A window that was closed meanwhile is as good as none. */
    private @Nullable Owner openOwner() {
        return owner != null && owner.isOpen() ? owner : null;
    }

    private End failed(Conflict conflict, String sentence) {
        Face asked = openOwner() == null ? null : face;
        Face.Retry retry = asked == null
                ? Face.Retry.SKIP
                : HandlerCall.orElse("", Face.Retry.SKIP, () -> asked.couldNotResolve(conflict.id(), sentence));
        return switch (retry) {
            case AGAIN -> End.AGAIN;
            case SKIP -> {
                unsettled.put(conflict.id(), sentence);
                yield End.NEXT;
            }
            case STOP -> {
                unsettled.put(conflict.id(), sentence);
                yield End.STOP;
            }
        };
    }

    /** Only this one file, which was made for the decision; while the decision is open it is somebody's work. */
    private static void delete(@Nullable Path merged) {
        try {
            if (merged != null && Files.isRegularFile(merged, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(merged);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("a merged file could not be deleted", e);
        }
    }
}
