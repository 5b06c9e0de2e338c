package org.synccenter.ui.conflicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synccenter.api.Conflict;
import org.synccenter.api.ConflictFiles;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Resolution;
import org.synccenter.api.SyncException;
import org.synccenter.engine.Decided;

/** Conflicts in memory, and a log of what was asked for. */
public final class MemoryDesk implements Desk {
    final List<Conflict> stored = new ArrayList<>();
    final Map<String, String> refusals = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    final Map<String, Look> looks = new HashMap<>();
    boolean confirmed;
    String tool = "";
    String unreadable = "";
    Optional<Decided> merged = Optional.empty();
    Optional<String> notUndone = Optional.empty();
    /** Run after each batch. */
    Runnable afterBatch = () -> {};

    static final Look NO_LOOK = new Look(ConflictFiles.Found.NOTHING, null, false, false);

    @Override
    public List<Conflict> list() {
        return List.copyOf(stored);
    }

    @Override
    public Decided resolve(List<Conflict> seen, Resolution resolution) {
        List<String> ids = seen.stream().map(Conflict::id).toList();
        asked.add(resolution + " " + (ids.size() > 5 ? ids.size() : ids));
        Map<String, String> refused = new HashMap<>(refusals);
        refused.keySet().retainAll(ids);
        stored.removeIf(c -> ids.contains(c.id()) && !refused.containsKey(c.id()));
        afterBatch.run();
        boolean run = resolution != Resolution.REMOVE_FROM_SYNC_SET;
        return new Decided(
                refused, run ? List.of(new Decided.Run(new ItemRef("folder", "a"), "run" + asked.size())) : List.of());
    }

    @Override
    public boolean confirmStopSyncing(List<String> paths) {
        asked.add("confirm " + paths);
        return confirmed;
    }

    @Override
    public void remove(List<String> ids) {
        asked.add("remove " + ids);
    }

    @Override
    public Map<String, String> settle(List<String> ids) {
        asked.add("one by one " + ids);
        return refusals;
    }

    @Override
    public Look look(Conflict seen) throws SyncException {
        asked.add("look " + seen.id());
        if (!unreadable.isEmpty()) {
            throw SyncException.unavailable(unreadable, null);
        }
        return looks.getOrDefault(seen.id(), NO_LOOK);
    }

    @Override
    public Optional<Decided> merge(Conflict seen) {
        asked.add("merge " + seen.id());
        return merged;
    }

    @Override
    public Optional<String> tool() {
        return tool.isEmpty() ? Optional.empty() : Optional.of(tool);
    }

    @Override
    public void editTool() {
        asked.add("edit tool");
    }

    @Override
    public Optional<Decided> mergeInTool(Conflict seen) {
        asked.add("tool " + seen.id());
        return merged;
    }

    @Override
    public void stopTool() {
        asked.add("stop tool");
    }

    @Override
    public Optional<String> undo(List<Decided.Run> runs) {
        asked.add("undo " + runs.stream().map(Decided.Run::id).toList());
        return notUndone;
    }
}
