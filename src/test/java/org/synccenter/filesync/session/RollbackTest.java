package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.database.Database;
import org.synccenter.database.Migration;
import org.synccenter.filesync.core.Action;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncPlan;
import org.synccenter.filesync.session.CycleResult.DeletionsOff;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.filesync.session.SessionHold.Reason;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Roots that are missing, foreign, older or newer than the archive, and archives that are lost: nothing newer is ever lost. */
final class RollbackTest {

    @TempDir
    Path folder;

    private Pair pair;

    @BeforeEach
    void seed() {
        pair = new Pair(folder, DirectoryOpener.best());
        for (int i = 0; i < 6; i++) {
            writeOld(pair.left, "d/f" + i, "content " + i);
        }
        pair.syncClean();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aMissingRootIsHeld(Side side) {
        rename(folder, side.name().toLowerCase(Locale.ROOT), "away");
        assertHeld(Reason.ROOT_MISSING, side);
        assertThat(exists(folder, side.name().toLowerCase(Locale.ROOT))).isFalse();
        rename(folder, "away", side.name().toLowerCase(Locale.ROOT));
        pair.syncClean();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void anEmptyFolderInThePlaceOfARootIsHeldAndNotWrittenTo(Side side) throws IOException {
        Path root = pair.root(side);
        Files.move(root, folder.resolve("away"));
        Files.createDirectory(root);
        assertHeld(Reason.MARKER_MISSING, side);
        assertThat(Pair.all(root)).containsExactly(root);
        assertThat(tree(pair.root(side.other()))).hasSize(7);
    }

    @Test
    void anotherReplicaInThePlaceOfARootIsHeld() {
        Pair other = new Pair(folder.resolve("other"), DirectoryOpener.best());
        writeOld(other.right, "x", "another disk");
        other.syncClean();
        rename(pair.right, ".sync-center", "kept away");
        rename(other.right, ".sync-center", "../../right/.sync-center");
        assertHeld(Reason.MARKER_FOREIGN, Side.RIGHT);
        assertThat(tree(pair.left)).hasSize(7);
    }

    @Test
    void rootsThatWereSwappedAreHeld() throws IOException {
        Files.move(pair.left, folder.resolve("tmp"));
        Files.move(pair.right, pair.left);
        Files.move(folder.resolve("tmp"), pair.right);
        assertHeld(Reason.MARKER_FOREIGN, Side.LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "empty", "a directory", "a link to the folder", "no folder"})
    void aMarkerThatIsDamagedIsHeld(String how) throws IOException {
        Path ours = pair.left.resolve(".sync-center");
        Path marker = ours.resolve("replica-pair1.json");
        switch (how) {
            case "garbage" -> Files.writeString(marker, "{}");
            case "empty" -> Files.writeString(marker, "");
            case "a directory" -> {
                Files.delete(marker);
                Files.createDirectory(marker);
            }
            case "a link to the folder" -> {
                Files.move(ours, folder.resolve("elsewhere"));
                Files.createSymbolicLink(ours, folder.resolve("elsewhere"));
            }
            default -> {
                Files.move(ours, folder.resolve("elsewhere"));
                Files.writeString(ours, "a file");
            }
        }
        delete(pair.left, "d/f0");
        assertHeld(Reason.MARKER_DAMAGED, Side.LEFT);
        delete(folder, "state");
        assertHeld(Reason.MARKER_DAMAGED, Side.LEFT);
        assertThat(tree(pair.right)).hasSize(7);
    }

    /** The disaster that this all is about: the other side's disk loses what was synced last. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void aSideThatIsRolledBackLosesNothingOfTheOther(Side rolledBack) throws IOException {
        Path older = pair.root(rolledBack);
        copy(older, folder.resolve("backup"));
        Path newer = pair.root(rolledBack.other());
        writeOld(newer, "d/f0", "edited later");
        writeOld(newer, "new", "made later");
        delete(newer, "d/f1");
        pair.syncClean();
        delete(folder, older.getFileName().toString());
        copy(folder.resolve("backup"), older);
        CycleResult result = pair.sync();
        assertThat(result.deletionsOff()).isEqualTo(DeletionsOff.SIDE_OLDER);
        assertThat(read(newer, "d/f0")).isEqualTo("edited later");
        assertThat(read(newer, "new")).isEqualTo("made later");
        assertThat(read(older, "new")).isEqualTo("made later");
        assertThat(result.conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.path().display()).isEqualTo("d/f0"));
        // From here on all is as usual again.
        delete(newer, "d/f2");
        assertThat(pair.sync().deletionsOff()).isNull();
        assertThat(exists(older, "d/f2")).isFalse();
    }

    @Test
    void anArchiveThatIsRolledBackDeletesNothing() throws IOException {
        copy(pair.state, folder.resolve("backup"));
        writeOld(pair.left, "new", "made later");
        pair.syncClean();
        delete(folder, "state");
        copy(folder.resolve("backup"), pair.state);
        // To the old archive the file is new on the right and absent on the left.
        delete(pair.left, "d/f0");
        SyncPlan shown = pair.run(CycleOptions.USUAL.previewing()).plan();
        assertThat(shown).isNotNull();
        assertThat(shown.changes()).noneMatch(change -> change.action() == Action.DELETE);
        CycleResult result = pair.sync();
        assertThat(result.deletionsOff()).isEqualTo(DeletionsOff.SIDE_NEWER);
        assertThat(read(pair.left, "d/f0")).isEqualTo("content 0");
        assertThat(pair.sync().deletionsOff()).isNull();
        pair.syncClean();
    }

    /** The nth marker of a run gets its name, and what the code says happens then. */
    private void atMarker(int nth, Spied.Spy strike) {
        var markers = new AtomicInteger();
        var struck = new AtomicBoolean();
        pair.opener = Spied.opener(DirectoryOpener.best(), call -> {
            boolean marker =
                    call.method().equals("renameOver") && call.newName().startsWith("replica-");
            if (struck.get() || (marker && markers.incrementAndGet() == nth)) {
                struck.set(true);
                return strike.on(call);
            }
            return call.proceed();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aKillWhileMarkingWhatIsEqualLeavesDeletingOn(int nth) {
        for (Side side : Side.values()) {
            writeOld(pair.root(side), "same", "same");
        }
        writeOld(pair.left, "d/f0", "left edit");
        delete(pair.left, "d/f1");
        atMarker(nth, _ -> {
            throw new Killed();
        });
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        assertThat(read(pair.right, "d/f0")).isEqualTo("content 0");
        pair.opener = DirectoryOpener.best();
        assertThat(pair.syncClean().deletionsOff()).isNull();
        assertThat(read(pair.right, "d/f0")).isEqualTo("left edit");
        assertThat(exists(pair.right, "d/f1")).isFalse();
    }

    /** Found by the simulation: markers had moved on, the archive had not, and what was rolled back counted as deleted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aKillWhileARolledBackSideIsTakenInLosesNothingOfTheOther(int nth) throws IOException {
        copy(pair.right, folder.resolve("backup"));
        writeOld(pair.left, "new", "made later");
        pair.syncClean();
        delete(folder, "right");
        copy(folder.resolve("backup"), pair.right);
        atMarker(nth, call -> {
            if (call.method().equals("renameOver")) {
                call.proceed();
            }
            throw new Killed();
        });
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
        assertThat(read(pair.left, "new")).isEqualTo("made later");
        assertThat(read(pair.right, "new")).isEqualTo("made later");
    }

    @Test
    void anArchiveFromAnAbortedRunIsNotCurrentAfterTheNextRun() throws IOException {
        for (Side side : Side.values()) {
            writeOld(pair.root(side), "same", "same");
        }
        atMarker(1, call -> {
            if (call.method().equals("renameOver")) {
                throw new FileFaultException(FileFault.IO, "injected");
            }
            return call.proceed();
        });
        assertThat(pair.run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Failed.class);
        copy(pair.state, folder.resolve("backup"));
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
        delete(folder, "state");
        copy(folder.resolve("backup"), pair.state);
        delete(pair.left, "d/f0");
        assertThat(pair.sync().deletionsOff()).isEqualTo(DeletionsOff.SIDE_NEWER);
        assertThat(read(pair.left, "d/f0")).isEqualTo("content 0");
        pair.syncClean();
    }

    @Test
    void aLostArchiveDeletesNothingAndIsRebuilt() {
        delete(folder, "state");
        delete(pair.left, "d/f0");
        CycleResult result = pair.sync();
        assertThat(result.deletionsOff()).isEqualTo(DeletionsOff.ARCHIVE_LOST);
        assertThat(read(pair.left, "d/f0")).isEqualTo("content 0");
        pair.syncClean();
        delete(pair.left, "d/f1");
        pair.syncClean();
        assertThat(exists(pair.right, "d/f1")).isFalse();
    }

    @Test
    void aDamagedArchiveIsSetAsideAndRebuilt() throws IOException {
        Files.writeString(pair.state.resolve("archive.db"), "not a database at all ".repeat(100));
        Files.deleteIfExists(pair.state.resolve("archive.db-wal"));
        delete(pair.right, "d/f0");
        CycleResult result = pair.sync();
        assertThat(result.deletionsOff()).isEqualTo(DeletionsOff.ARCHIVE_LOST);
        assertThat(result.damagedArchive()).isNotNull().exists();
        assertThat(read(pair.right, "d/f0")).isEqualTo("content 0");
        pair.syncClean();
    }

    @Test
    void aNewerArchiveIsRefused() {
        try (var db = Database.open(folder.resolve("newer/archive.db"), Collections.nCopies(9, Migration.of()))) {
            assertThat(db.file()).exists();
        }
        delete(folder, "state");
        rename(folder, "newer", "state");
        assertThat(pair.run(CycleOptions.USUAL).ending())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        f -> assertThat(f.failure()).isEqualTo(CycleResult.Failure.ARCHIVE_TOO_NEW));
    }

    @Test
    void oneSessionAtATime() throws IOException {
        try (PairLock _ = PairLock.tryLock(pair.state).orElseThrow()) {
            assertThat(pair.run(CycleOptions.USUAL).ending()).isEqualTo(new Ending.Busy());
            assertThat(pair.session().forget()).isFalse();
        }
        pair.syncClean();
    }

    @Test
    void aStateDirectoryThatCannotBeIsOneClearEnding() throws IOException {
        delete(folder, "state");
        Files.writeString(pair.state, "in the way");
        assertThat(pair.run(CycleOptions.USUAL).ending())
                .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        f -> assertThat(f.failure()).isEqualTo(CycleResult.Failure.STATE_UNAVAILABLE));
    }

    private void assertHeld(Reason reason, Side side) {
        assertThat(pair.run(CycleOptions.USUAL.with(CycleOptions.Deletions.ALLOW))
                        .ending())
                .isInstanceOfSatisfying(Ending.Held.class, held -> {
                    assertThat(held.hold().reason()).isEqualTo(reason);
                    assertThat(held.hold().side()).isEqualTo(side);
                });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
