package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.database.Database;
import org.synccenter.database.Migration;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.FileId;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Layout;

/** What a batch is about to do, as it is found after a kill. */
final class IntentRowsTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000, 123_456_789);

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(
                folder.resolve("archive.db"), List.of(Migration.of(IntentRows.CREATE, IntentRows.CREATE_STAGED)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Fingerprint file(long size) {
        return Fingerprint.file(size, TIME, TIME.plusNanos(size), new FileId(3, size, TIME), true);
    }

    private static Intent intent(
            Side side,
            Action action,
            String path,
            int number,
            @Nullable Fingerprint old,
            @Nullable Fingerprint staged) {
        RelPath at = RelPath.ofUtf8(path);
        return new Intent(
                0,
                side,
                action,
                at,
                Layout.temp(at, "batch1", number),
                old == null ? null : Layout.trashPath("run1", at),
                old,
                staged,
                false);
    }

    private final Intent create = intent(Side.RIGHT, Action.CREATE, "d/new", 0, null, null);
    private final Intent update = intent(Side.LEFT, Action.UPDATE, "d/e/old", 1, file(5), null);
    private final Intent delete = intent(Side.RIGHT, Action.DELETE, "gone", 2, file(6), null);

    private List<Intent> all() {
        return database.read(IntentRows::all);
    }

    private static List<Intent> unnumbered(List<Intent> intents) {
        return intents.stream().map(i -> i.withId(0)).toList();
    }

    @Test
    void whatWasWrittenDownIsFoundInItsOrder() {
        database.transact(c -> IntentRows.add(c, List.of(create, update)));
        database.transact(c -> IntentRows.add(c, List.of(delete)));
        assertThat(unnumbered(all())).containsExactly(create, update, delete);
        assertThat(all().stream().map(Intent::id).distinct()).hasSize(3);
    }

    @Test
    void whatWasStagedBelongsToItsIntent() {
        database.transact(c -> IntentRows.add(c, List.of(create, update)));
        database.transact(c -> IntentRows.staged(c, List.of(update.withStaged(file(8)))));
        assertThat(unnumbered(all())).containsExactly(create, update.withStaged(file(8)));
    }

    @Test
    void thoseThatAreKeptKeepTheirIdsAndWhatWasStaged() {
        database.transact(c -> IntentRows.add(c, List.of(create, update)));
        database.transact(c -> IntentRows.add(c, List.of(delete)));
        database.transact(c -> IntentRows.staged(c, List.of(update.withStaged(file(8)))));
        List<Intent> before = all();
        long kept = before.get(1).id();
        database.transact(c -> IntentRows.drop(c, i -> i.id() == kept));
        assertThat(all()).containsExactly(before.get(1));
        database.transact(c -> IntentRows.add(c, List.of(create)));
        assertThat(all().stream().map(Intent::id).distinct()).hasSize(2);
        database.transact(IntentRows::dropAll);
        assertThat(all()).isEmpty();
    }

    @Test
    void theIntentsOfAnOlderProgramAreTakenOver() {
        try (var old = Database.open(
                folder.resolve("old.db"),
                List.of(Migration.of("CREATE TABLE intent (id INTEGER PRIMARY KEY AUTOINCREMENT, side TEXT NOT NULL,"
                        + " action TEXT NOT NULL, path BLOB NOT NULL, temp BLOB NOT NULL, trash BLOB, expected"
                        + " BLOB, staged BLOB)")))) {
            Intent staged = update.withStaged(file(8));
            old.transact(c -> {
                for (Intent intent : List.of(create, staged)) {
                    try (var statement =
                            c.prepareStatement("INSERT INTO intent (side, action, path, temp, trash, expected, staged)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                        RelPath trash = intent.trash();
                        statement.setString(1, intent.side().name());
                        statement.setString(2, intent.action().name());
                        statement.setBytes(3, intent.path().bytes());
                        statement.setBytes(4, intent.temp().bytes());
                        statement.setBytes(5, trash == null ? null : trash.bytes());
                        statement.setBytes(6, FingerprintCodec.encode(intent.expected()));
                        statement.setBytes(7, FingerprintCodec.encode(intent.staged()));
                        statement.executeUpdate();
                    }
                }
                IntentRows.convert(c);
            });
            assertThat(unnumbered(old.read(IntentRows::all))).containsExactly(create, staged);
        }
    }
}
