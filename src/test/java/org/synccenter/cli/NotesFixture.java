package org.synccenter.cli;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncSession;
import org.synccenter.engine.MemoryHandler;

/** The commands on two handlers, {@code notes} with two items and {@code mail} with one; a test says what {@code notes} does. */
abstract class NotesFixture {
    @TempDir
    Path home;

    final MemoryHandler notes = new MemoryHandler("notes", "docs", "photos");
    CliFixture cli;

    @BeforeEach
    void open() throws SyncException {
        notes.capabilities.add(HandlerCapability.CAN_PREVIEW);
        cli = new CliFixture(home, notes, new MemoryHandler("mail", "inbox"));
    }

    @AfterEach
    void close() {
        cli.close();
    }

    /** What the handler does with its first item before it reports success for all. */
    void whenSynced(BiConsumer<SyncSession, String> work) {
        notes.script = (context, sessions) -> {
            try (SyncSession session = sessions.create(context.items())) {
                work.accept(session, context.items().getFirst());
                context.items().forEach(i -> session.progress(i, Progress.of(ProgressStatus.SUCCEEDED, null)));
            }
        };
    }

    static SyncAction step(ActionKind kind, String path) {
        return new SyncAction(path, kind == ActionKind.MOVE ? "old" : null, kind, Side.RIGHT, "new on the left", 1500);
    }
}
