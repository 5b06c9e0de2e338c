package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** The same, of a run that takes back another. */
    private static Intent undoing(Intent i) {
        return new Intent(i.id(), i.side(), i.action(), i.path(), i.temp(), i.trash(), i.expected(), i.staged(), true);
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

    /** Else what an undone run has left to do would be taken, after a kill, for the doing of a person, and the other way round. */
    @ParameterizedTest
    @EnumSource(Action.class)
    void whatTakesSomethingBackIsToldFromWhatDoesNot(Action action) {
        Intent usual = intent(Side.LEFT, action, "d/usual", 0, file(5), null);
        Intent undone = undoing(intent(Side.RIGHT, action, "d/undone", 1, file(6), null));
        database.transact(c -> IntentRows.add(c, List.of(usual, undone)));
        database.transact(c -> IntentRows.staged(c, List.of(undone.withStaged(file(8)))));
        assertThat(unnumbered(all())).containsExactly(usual, undone.withStaged(file(8)));
        database.transact(c -> IntentRows.drop(c, Intent::undoes));
        assertThat(unnumbered(all())).containsExactly(undone.withStaged(file(8)));
    }

    /** Written by a program that knew of nothing that takes back: as it lies in archives. */
    @Test
    void aRowOfAnOlderProgramTakesNothingBack() {
        byte[] row = HexFormat.of()
                .parseHex(
                        "00000001" // how many
                                + "00000000" // its number
                                + "00055249474854" // RIGHT
                                + "000644454c455445" // DELETE
                                + "00000001" + "61" // a
                                + "00000009" + "2e73632d622e746d70" // .sc-b.tmp
                                + "00000001" + "74" // t
                                + "ffffffff" + "ffffffff"); // nothing expected, nothing staged
        database.transact(c -> {
            try (var statement = c.prepareStatement("INSERT INTO intents (body) VALUES (?)")) {
                statement.setBytes(1, row);
                statement.executeUpdate();
            }
        });
        assertThat(unnumbered(all()))
                .containsExactly(new Intent(
                        0,
                        Side.RIGHT,
                        Action.DELETE,
                        RelPath.ofUtf8("a"),
                        RelPath.ofUtf8(".sc-b.tmp"),
                        RelPath.ofUtf8("t"),
                        null,
                        null,
                        false));
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
