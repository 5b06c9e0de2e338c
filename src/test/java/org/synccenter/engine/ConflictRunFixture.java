package org.synccenter.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.synccenter.engine.MemoryConflicts.conflict;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.synccenter.api.Conflict;
import org.synccenter.api.ItemRef;
import org.synccenter.api.KeptVersion;
import org.synccenter.api.Owner;
import org.synccenter.api.ResolveInfo.Choice;
import org.synccenter.api.ResolveInfo.NextStep;
import org.synccenter.api.SyncException;

/** Two handlers with conflicts, and a window that answers as the test says. */
abstract class ConflictRunFixture extends EngineFixture {
    static final AskingFace.Answer SKIP = (c, info) -> info.choose(Choice.SKIP, false);
    static final AskingFace.Answer LEFT = keep(Choice.KEEP_ONE, false, KeptVersion.of(0));
    static final AskingFace.Answer LEFT_FOR_ALL = keep(Choice.KEEP_ONE, true, KeptVersion.of(0));
    final ResolvingHandler mem = new ResolvingHandler("mem", "a");
    final ResolvingHandler second = new ResolvingHandler("second", "a");
    final AskingFace face = new AskingFace();

    @BeforeEach
    void openBoth() throws SyncException {
        open(mem.handler, second.handler);
        center.useFace(face);
    }

    static AskingFace.Answer keep(Choice choice, boolean all, KeptVersion... kept) {
        return (c, info) -> {
            info.itemChoices(List.of(kept));
            info.choose(choice, all);
            info.nextStep(NextStep.CONTINUE);
        };
    }

    void conflicts(String... ids) {
        for (String id : ids) {
            mem.store.conflicts.add(conflict(id, "a", id + ".txt"));
        }
    }

    void ofSecond(String... ids) {
        for (String id : ids) {
            second.store.conflicts.add(
                    conflict(id, new ItemRef("second", "a"), id, Conflict.Kind.BOTH_EDITED, Conflict.Details.NONE));
        }
    }

    void ofKind(Conflict.Kind kind, String id) {
        mem.store.conflicts.add(conflict(id, item("a"), id, kind, Conflict.Details.NONE));
    }

    static Conflict.Details others(int count) {
        return new Conflict.Details(
                IntStream.range(0, count).mapToObj(MemoryConflicts::file).toList(), Map.of(), "");
    }

    Map<String, String> settle(@Nullable Owner owner, String... ids) {
        return center.settle(List.of(ids), owner)
                .toCompletableFuture()
                .orTimeout(30, SECONDS)
                .join();
    }
}
