package org.synccenter.engine;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictResolver;
import org.synccenter.api.Feedback;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Resolution;
import org.synccenter.api.ResolutionHandler;
import org.synccenter.api.SyncException;

/** Carries out decisions about one conflict through a handler that settles many at once and knows neither names nor merged files. */
record BatchResolution(String handlerName, Conflict conflict, ConflictResolver resolver) implements ResolutionHandler {

    @Override
    public Set<Resolution> abilities() {
        Set<Resolution> able = EnumSet.noneOf(Resolution.class);
        able.addAll(conflict.choices());
        able.remove(Resolution.SKIP);
        able.remove(Resolution.MERGE);
        if (conflict.versions().size() > 2) {
            // Left or right: the others cannot be named.
            able.remove(Resolution.KEEP_BOTH);
        }
        return able;
    }

    @Override
    public Feedback keepOther(Path merged) throws SyncException {
        throw SyncException.invalid(EngineText.NO_MERGE.text(handlerName));
    }

    @Override
    public Feedback keepRecent() throws SyncException {
        return settle(Resolution.KEEP_NEWEST);
    }

    @Override
    public Feedback removeFromSyncSet() throws SyncException {
        return settle(Resolution.REMOVE_FROM_SYNC_SET);
    }

    @Override
    public Feedback keepItems(List<KeptVersion> kept) throws SyncException {
        if (kept.stream().anyMatch(k -> k.newName() != null)) {
            throw SyncException.invalid(EngineText.NO_RENAME.text(handlerName));
        }
        if (kept.size() > 1) {
            return settle(Resolution.KEEP_BOTH);
        }
        return switch (kept.getFirst().index()) {
            case 0 -> settle(Resolution.KEEP_LEFT);
            case 1 -> settle(Resolution.KEEP_RIGHT);
            default -> throw SyncException.invalid(EngineText.CHOICE_IMPOSSIBLE.text());
        };
    }

    private Feedback settle(Resolution resolution) throws SyncException {
        @Nullable Map<String, String> unsettled = resolver.resolve(List.of(conflict), resolution);
        if (unsettled == null) {
            throw SyncException.unavailable(EngineText.ANSWERED_NOTHING.text(handlerName), null);
        }
        String why = unsettled.get(conflict.id());
        if (why != null) {
            throw SyncException.unavailable(why, null);
        }
        return Feedback.CONTINUE;
    }
}
