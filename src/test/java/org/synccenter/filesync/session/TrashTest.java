package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.trash;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.EndpointException;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;

/** What is displaced is listed, comes back when asked for, and goes when it was kept long enough - not before. */
final class TrashTest {

    private static final Instant START = Instant.parse("2026-11-21T10:30:12Z");

    @TempDir
    Path folder;

    private Pair pair;

    @BeforeEach
    void makePair() {
        pair = new Pair(folder, DirectoryOpener.best());
        on(0);
        for (String path : List.of("a", "d/b", "d/e/c", "keep")) {
            writeOld(pair.left, path, "old " + path);
        }
        pair.sync("first");
    }

    private void on(int day) {
        pair.clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    }

    private void edit(String content) {
        writeOld(pair.left, "a", content);
        pair.sync(content);
    }

    @Test
    void whatIsKeptLongEnoughGoesAndNothingYounger() {
        edit("second");
        on(20);
        edit("third");
        on(31);
        pair.sync();
        on(32);
        pair.sync();
        assertThat(trash(pair.right)).containsExactly("second");
        on(80);
        pair.sync();
        on(82);
        pair.sync();
        assertThat(trash(pair.right)).isEmpty();
    }

    @Test
    void aClockThatIsWrongForAnHourCostsNothing() {
        edit("second");
        on(1);
        pair.sync();
        on(400);
        pair.sync();
        pair.sync();
        on(1);
        pair.sync();
        on(2);
        pair.sync();
        assertThat(trash(pair.right)).containsExactly("old a");
        assertThat(pair.undo("second").problems()).isEmpty();
    }

    @Test
    void trashThatIsDatedInTheFutureStays() {
        on(400);
        edit("second");
        on(1);
        pair.sync();
        on(60);
        pair.sync();
        on(62);
        pair.sync();
        assertThat(trash(pair.right)).containsExactly("old a");
    }

    @Test
    void anotherPairsTrashIsNeverTouched() {
        String others = ".sync-center/trash/20200101T000000Z-zzzzz-abcdef/a";
        write(pair.right, others, "theirs");
        write(pair.right, ".sync-center/trash/20200101T000000Z-abcdef/a", "from before names said whose");
        write(pair.right, ".sync-center/trash/mine/a", "the user's own");
        on(2);
        pair.sync();
        on(4);
        pair.sync();
        assertThat(trash(pair.right)).containsExactlyInAnyOrder("theirs", "the user's own");
    }

    @Test
    void onlySoManyVersionsOfAFileAreKept() {
        pair.retention = new Retention(30, 2);
        for (int i = 1; i <= 4; i++) {
            on(i);
            edit("version " + i);
        }
        assertThat(trash(pair.right)).containsExactlyInAnyOrder("version 2", "version 3");
    }

    @Test
    void aPurgeThatFailsIsAWarning() throws IOException {
        edit("second");
        List<Problem> warnings = new ArrayList<>();
        pair.listener = new CycleListener() {
            @Override
            public void warning(Problem problem) {
                warnings.add(problem);
            }
        };
        pair.opener = Spied.opener(DirectoryOpener.best(), call -> {
            if (call.method().equals("delete") && call.name().equals("a")) {
                throw new org.synccenter.platform.FileFaultException(org.synccenter.platform.FileFault.NO_ACCESS, "a");
            }
            return call.proceed();
        });
        on(40);
        pair.sync();
        on(80);
        assertThat(pair.sync().problems()).isEmpty();
        assertThat(warnings).singleElement().extracting(Problem::side).isEqualTo(Side.RIGHT);
    }

    @Test
    void theListSaysWhatLiesThereAndFromWhen() throws EndpointException {
        edit("second");
        on(1);
        delete(pair.left, "d");
        pair.sync("deleted");
        List<Trashed> all = list("");
        assertThat(all).extracting(t -> t.path().display()).containsExactly("d/b", "d/e/c", "a");
        assertThat(all).allMatch(t -> t.side() == Side.RIGHT);
        assertThat(all.getLast().label()).isEqualTo("second");
        assertThat(all.getLast().size()).isEqualTo("old a".length());
        assertThat(all.getLast().when()).isEqualTo(START);
        assertThat(list("d/e")).extracting(t -> t.path().display()).containsExactly("d/e/c");
        assertThat(list("d/e/c")).hasSize(1);
        assertThat(list("nowhere")).isEmpty();
    }

    private List<Trashed> list(String path) throws EndpointException {
        PairSync session = pair.session();
        return session.trashed(RelPath.ofUtf8(path), session.labels());
    }

    @Test
    void aVersionComesBackBesideWhatIsThereAndTheNextSyncCarriesItOver() {
        edit("second");
        restore("a", null, false);
        Map<String, String> right = tree(pair.right);
        assertThat(right).containsEntry("a", "file second");
        assertThat(right.entrySet())
                .anyMatch(e -> e.getKey().startsWith("a (from 2026-11-21")
                        && e.getValue().equals("file old a"));
        pair.syncClean();
        assertThat(tree(pair.left)).hasSize(right.size());
    }

    @Test
    void aVersionComesBackInPlaceAndWhatWasThereIsKept() {
        edit("second");
        on(1);
        edit("third");
        restore("a", "second", true);
        assertThat(read(pair.right, "a")).isEqualTo("old a");
        assertThat(trash(pair.right)).contains("third");
        pair.syncClean();
        assertThat(read(pair.left, "a")).isEqualTo("old a");
    }

    @Test
    void aFolderComesBackWithAllThatWasInIt() throws IOException {
        Files.setPosixFilePermissions(pair.right.resolve("d"), PosixFilePermissions.fromString("rwx------"));
        delete(pair.left, "d");
        pair.sync("deleted");
        restore("d", null, false);
        assertThat(read(pair.right, "d/b")).isEqualTo("old d/b");
        assertThat(read(pair.right, "d/e/c")).isEqualTo("old d/e/c");
        assertThat(Files.getPosixFilePermissions(pair.right.resolve("d"))).hasSize(3);
        pair.syncClean();
        assertThat(exists(pair.left, "d/e/c")).isTrue();
    }

    @Test
    void whatIsNotInTheTrashCannotComeBack() {
        CycleResult result = pair.run(CycleOptions.USUAL.on(new Errand.Restore(RelPath.ofUtf8("a"), null, null, true)));
        assertThat(result.ending()).isEqualTo(new Ending.Failed(CycleResult.Failure.VERSION_UNKNOWN, null, null, ""));
    }

    private void restore(String path, String run, boolean inPlace) {
        CycleResult result =
                pair.run(CycleOptions.USUAL.on(new Errand.Restore(RelPath.ofUtf8(path), run, null, inPlace)));
        assertThat(result.ending()).isEqualTo(new Ending.Completed());
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void whatAHoldAsksAboutIsAskedUntilItIsAnswered() {
        for (String path : List.of("a", "d/b", "d/e/c", "keep")) {
            delete(pair.left, path);
        }
        writeOld(pair.left, "more", "more");
        assertThat(pair.run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Held.class);
        // Too few by now to ask about them, had nobody asked.
        for (String path : List.of("a", "d/b", "d/e/c")) {
            writeOld(pair.left, path, "old " + path);
        }
        CycleResult still = pair.run(CycleOptions.USUAL);
        assertThat(still.ending())
                .isInstanceOfSatisfying(
                        Ending.Held.class,
                        held -> assertThat(held.hold().deletions())
                                .extracting(c -> c.path().display())
                                .containsExactly("keep"));
        assertThat(exists(pair.right, "keep")).isTrue();
        assertThat(pair.run(CycleOptions.USUAL.with(CycleOptions.Deletions.ALLOW))
                        .ending())
                .isEqualTo(new Ending.Completed());
        assertThat(exists(pair.right, "keep")).isFalse();
        delete(pair.left, "more");
        pair.syncClean();
    }

    @Test
    void aMergedFileSettlesAConflictOnBothSides() {
        writeOld(pair.left, "a", "left a");
        writeOld(pair.right, "a", "right a");
        assertThat(pair.sync().conflicts()).hasSize(1);
        write(folder, "merged", "left and right a");
        CycleResult result =
                pair.run(CycleOptions.USUAL.on(new Errand.Merge(RelPath.ofUtf8("a"), folder.resolve("merged"))));
        assertThat(result.ending()).isEqualTo(new Ending.Completed());
        assertThat(read(pair.left, "a")).isEqualTo("left and right a").isEqualTo(read(pair.right, "a"));
        assertThat(trash(pair.left)).contains("left a");
        assertThat(trash(pair.right)).contains("right a");
        pair.syncClean();
    }
}
