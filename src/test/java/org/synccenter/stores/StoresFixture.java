package org.synccenter.stores;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Conflict;
import org.synccenter.api.Counts;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.Resolution;
import org.synccenter.api.Side;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncException;

/** Real stores in a folder of their own, which can be closed and opened again, and small values to put into them. */
abstract class StoresFixture {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final ItemRef DOCS = new ItemRef("folder", "docs");

    @TempDir
    Path home;

    SqliteStores stores;

    @BeforeEach
    void open() throws SyncException {
        stores = SqliteStores.open(home, CLOCK);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    void reopen() throws SyncException {
        stores.close();
        open();
    }

    static Conflict conflict(String item, String path, Instant found) {
        return new Conflict(
                "",
                new ItemRef("folder", item),
                path,
                Conflict.Kind.EDITED_LEFT_DELETED_RIGHT,
                new Conflict.Version(
                        Conflict.VersionKind.FILE, 5_000_000_000L, Instant.parse("1999-01-01T00:00:00.1Z")),
                null,
                found,
                Set.of(Resolution.KEEP_LEFT, Resolution.KEEP_BOTH));
    }

    static SyncAction create(String path) {
        return new SyncAction(path, null, ActionKind.CREATE, Side.RIGHT, "New on the left", 10);
    }

    static ItemResult result(Outcome outcome, Counts counts, @Nullable String error, Problem... problems) {
        return new ItemResult(DOCS, "Docs", outcome, "", counts, 2, List.of(problems), error, null, List.of());
    }
}
