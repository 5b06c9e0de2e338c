package org.synccenter.handlers.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Conflict.Version;
import org.synccenter.api.SyncAction;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Reason;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.Source;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.session.Steps;

/** Tells a plan step by step, each so that it is recognised when it is chosen about. There may be a million: few reasons serve them all. */
final class PlannedSteps {

    private record Why(Reason reason, Side target, boolean putOff) {}

    private final Map<Why, String> sentences = new HashMap<>();
    private final Set<RelPath> putOff;

    private PlannedSteps(Set<RelPath> putOff) {
        this.putOff = putOff;
    }

    /** @param putOff what a person left alone, and would still be left alone by what starts by itself */
    static List<SyncAction> of(SyncPlan plan, Set<RelPath> putOff) {
        PlannedSteps words = new PlannedSteps(putOff);
        return plan.told().stream().map(words::step).toList();
    }

    private SyncAction step(Change change) {
        RelPath from = change.from();
        return new SyncAction(
                change.path().display(),
                from == null ? null : from.display(),
                Words.kind(change.action()),
                Words.target(change),
                sentences.computeIfAbsent(
                        new Why(change.reason(), change.target(), putOff.contains(change.path())),
                        PlannedSteps::sentence),
                change.bytes(),
                Steps.stamp(change),
                version(change, Side.LEFT),
                version(change, Side.RIGHT));
    }

    private static String sentence(Why why) {
        String reason = Words.reason(why.reason(), why.target());
        return why.putOff() ? FolderText.PUT_OFF.text(reason) : reason;
    }

    /** What a side has there before the change; what is moved is there on both. */
    private static @Nullable Version version(Change change, Side side) {
        if (change.target() == side || change.action() == Action.MOVE) {
            return Conflicts.version(change.expected(), "");
        }
        Source source = change.source();
        return source == null || source.side() != side ? null : Conflicts.version(source.entry(), "");
    }
}
