package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.trash;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.filesync.session.FaultyOpener.Fault;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.platform.DirectoryOpener;

/**
 * A session is killed at each of its mutating calls in turn, and fails at many in turn (a stride keeps the build short;
 * 1 is the complete sweep). Whatever the moment: no path is
 * ever half, no content is ever gone, and one clean run afterwards ends where an undisturbed run would have ended.
 */
final class CrashTest {

    private Path folder;
    private Map<String, String> wanted = Map.of();
    private Set<String> contents = Set.of();

    /** Hundreds of sessions: in memory where the system has such a place. */
    @BeforeEach
    void makeFolder() throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "sync-center-test")
                : Files.createTempDirectory("sync-center-test");
        Pair undisturbed = prepared("undisturbed", DirectoryOpener.best());
        allowing(undisturbed);
        undisturbed.syncClean();
        wanted = tree(undisturbed.left);
    }

    @AfterEach
    void removeFolder() {
        delete(folder.getParent(), folder.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource({"KILL_BEFORE, true, 1", "KILL_AFTER, true, 3", "KILL_BEFORE, false, 2"})
    void aKillAtAnyCallLosesNothingAndOneRunMendsAll(Fault fault, boolean best, int stride) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        int n = 1;
        while (true) {
            Pair pair = prepared("kill" + n, real);
            var before = Map.of(Side.LEFT, tree(pair.left), Side.RIGHT, tree(pair.right));
            if (!killed(pair, real, n, fault)) {
                break;
            }
            if (best) {
                assertEachPathOldOrFinal(pair, before, n);
            }
            assertNothingLost(pair, n);
            if (n % 7 == 0) {
                // Killed again, while cleaning up or soon after.
                killed(pair, real, 1 + n % 5, fault);
                assertNothingLost(pair, n);
            }
            assertMended(pair, real, n);
            delete(folder, "kill" + n);
            n += stride;
        }
        assertThat(n).as("calls in one session").isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({"NO_SPACE, true, 2", "IO, true, 3", "FULL_FROM_NOW_ON, true, 3", "NO_SPACE, false, 3"})
    void aFailureOfAnyCallLosesNothingAndOneRunMendsAll(Fault fault, boolean best, int stride) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        int n = 1;
        while (true) {
            Pair pair = prepared("fail" + n, real);
            var before = Map.of(Side.LEFT, tree(pair.left), Side.RIGHT, tree(pair.right));
            var faulty = new FaultyOpener(real, n, fault);
            pair.opener = faulty;
            CycleResult result = allowing(pair);
            if (!faulty.struck()) {
                break;
            }
            assertThat(result.ending()).isInstanceOfAny(Ending.Completed.class, Ending.Failed.class);
            if (best) {
                assertEachPathOldOrFinal(pair, before, n);
            }
            assertNothingLost(pair, n);
            assertMended(pair, real, n);
            delete(folder, "fail" + n);
            n += stride;
        }
        assertThat(n).isGreaterThan(60);
    }

    @Test
    void theFirstSyncSurvivesKillsToo() {
        for (int n = 1; ; n++) {
            Pair pair = new Pair(folder.resolve("first" + n), DirectoryOpener.best());
            writeOld(pair.left, "a/left", "L");
            writeOld(pair.right, "right", "R");
            writeOld(pair.left, "same", "S");
            writeOld(pair.right, "same", "S");
            if (!killed(pair, DirectoryOpener.best(), n, Fault.KILL_BEFORE)) {
                assertThat(n).isGreaterThan(15);
                return;
            }
            pair.opener = DirectoryOpener.best();
            pair.syncClean();
            assertThat(tree(pair.left)).hasSize(4);
        }
    }

    /** In sync, then an edit on the left that is killed once it has its name on the right and the old content is in trash. */
    private Pair killedAfterReplacing(String name, DirectoryOpener real) {
        Pair pair = new Pair(folder.resolve(name), real);
        writeOld(pair.left, "d/f", "old");
        writeOld(pair.left, "d/g", "beside");
        pair.syncClean();
        writeOld(pair.left, "d/f", "new!");
        var dead = new AtomicBoolean();
        pair.opener = Spied.opener(real, call -> {
            if (dead.get()) {
                throw new Killed();
            }
            Object result = call.proceed();
            if (Set.of("rename", "renameOver").contains(call.method())
                    && call.name().startsWith(".sc-")
                    && call.newName().equals("f")) {
                dead.set(true);
                throw new Killed();
            }
            return result;
        });
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        assertThat(read(pair.right, "d/f")).isEqualTo("new!");
        assertThat(trash(pair.right)).containsExactly("old");
        pair.opener = real;
        return pair;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFolderRenamedAfterAKillIsNoProblem(boolean best) throws IOException {
        Pair pair = killedAfterReplacing("renamed", best ? DirectoryOpener.best() : DirectoryOpener.portable());
        rename(pair.right, "d", "e");
        Files.createDirectory(pair.right.resolve("d"));
        CycleResult result = pair.sync();
        assertThat(result.problems()).isEmpty();
        assertThat(Pair.exists(pair.right, "d/f") && read(pair.right, "d/f").equals("old"))
                .isFalse();
        pair.assertNoLeftovers();
        assertThat(read(pair.left, "d/f")).isEqualTo("new!");
        assertThat(read(pair.right, "e/f")).isEqualTo("new!");
    }

    @Test
    void whatAKilledExchangeTookOutIsNeverTakenForOurs() {
        Pair pair = new Pair(folder.resolve("exchanged"), DirectoryOpener.best());
        writeOld(pair.left, "f", "old");
        writeOld(pair.left, "g", "beside");
        pair.syncClean();
        writeOld(pair.left, "f", "new!");
        var dead = new AtomicBoolean();
        pair.opener = Spied.opener(DirectoryOpener.best(), call -> {
            if (dead.get()) {
                throw new Killed();
            }
            if (!call.method().equals("exchange")) {
                return call.proceed();
            }
            rename(pair.right, "f", "f~");
            writeOld(pair.right, "f", "saved by an editor");
            call.proceed();
            dead.set(true);
            throw new Killed();
        });
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        // Now the old content is in place again, and still the private name holds none of ours.
        delete(pair.right, "f");
        rename(pair.right, "f~", "f");
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
        assertThat(trash(pair.right)).contains("saved by an editor");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFolderRenamedAwayAfterAKillIsNoProblem(boolean best) {
        Pair pair = killedAfterReplacing("gone", best ? DirectoryOpener.best() : DirectoryOpener.portable());
        rename(pair.right, "d", "e");
        pair.syncClean();
        assertThat(read(pair.left, "e/f")).isEqualTo("new!");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileDeletedAfterAKillDoesNotComeBack(boolean best) {
        Pair pair = killedAfterReplacing("deleted", best ? DirectoryOpener.best() : DirectoryOpener.portable());
        delete(pair.right, "d/f");
        CycleResult result = pair.sync();
        assertThat(Pair.exists(pair.right, "d/f")).isFalse();
        assertThat(result.conflicts()).hasSize(1);
        assertThat(read(pair.left, "d/f")).isEqualTo("new!");
    }

    @Test
    void aFolderRenamedAfterAKillKeepsNothingOfOurs() {
        Pair pair = new Pair(folder.resolve("staged"), DirectoryOpener.best());
        writeOld(pair.left, "d/f", "old");
        writeOld(pair.left, "d/g", "beside");
        pair.syncClean();
        writeOld(pair.left, "d/f", "new!");
        writeOld(pair.left, "d/fresh", "fresh");
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == Phase.APPLY) {
                    throw new Killed();
                }
            }
        };
        assertThatThrownBy(pair::sync).isInstanceOf(Killed.class);
        rename(pair.right, "d", "e");
        pair.listener = CycleListener.NONE;
        pair.syncClean();
        assertThat(read(pair.right, "e/f")).isEqualTo("new!");
        assertThat(trash(pair.right)).containsExactly("old");
    }

    private static boolean killed(Pair pair, DirectoryOpener real, int n, Fault fault) {
        pair.opener = new FaultyOpener(real, n, fault);
        try {
            allowing(pair);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static CycleResult allowing(Pair pair) {
        return pair.run(CycleOptions.USUAL.with(Deletions.ALLOW));
    }

    /** In sync, then changed in every way on both sides, without conflicts. */
    private Pair prepared(String name, DirectoryOpener opener) {
        Pair pair = new Pair(folder.resolve(name), opener);
        for (String path : new String[] {
            "edit",
            "delete",
            "dir/move",
            "dir/inner",
            "dir2/a",
            "dir2/b",
            "kind",
            "kind2/x",
            "mode",
            "editright",
            "deleteright"
        }) {
            writeOld(pair.left, path, "old " + path);
        }
        allowing(pair);
        writeOld(pair.left, "edit", "new edit");
        delete(pair.left, "delete");
        rename(pair.left, "dir/move", "moved");
        rename(pair.left, "dir2", "newdir/dir2");
        writeOld(pair.left, "fresh/file", "new fresh");
        delete(pair.left, "kind");
        writeOld(pair.left, "kind/inside", "new inside");
        delete(pair.left, "kind2");
        writeOld(pair.left, "kind2", "new kind2");
        writeOld(pair.right, "editright", "new editright");
        delete(pair.right, "deleteright");
        try {
            Files.createSymbolicLink(pair.right.resolve("link"), Path.of("edit"));
            Files.setPosixFilePermissions(pair.left.resolve("mode"), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        contents = contents(pair);
        return pair;
    }

    private static Set<String> contents(Pair pair) {
        Set<String> all = new HashSet<>();
        for (Side side : Side.values()) {
            tree(pair.root(side)).values().stream()
                    .filter(v -> !v.equals("dir") && !v.startsWith("link"))
                    .map(v -> v.substring(5))
                    .forEach(all::add);
            all.addAll(trash(pair.root(side)));
            // What is under a private name is in the tree as well; it only counts while it is there.
        }
        return all;
    }

    private void assertNothingLost(Pair pair, int n) {
        assertThat(contents(pair)).as("after call " + n).containsAll(contents);
    }

    /** V1. A kind that replaces another takes two steps where a folder has to be emptied or filled. */
    private void assertEachPathOldOrFinal(Pair pair, Map<Side, Map<String, String>> before, int n) {
        for (Side side : Side.values()) {
            Map<String, String> old = before.getOrDefault(side, Map.of());
            tree(pair.root(side)).forEach((path, what) -> {
                if (!path.contains(".sc-")) {
                    assertThat(what)
                            .as("%s on %s after call %d", path, side, n)
                            .isIn(old.getOrDefault(path, "absent"), wanted.getOrDefault(path, "absent"));
                }
            });
            for (String path : old.keySet()) {
                if (wanted.containsKey(path)) {
                    assertThat(tree(pair.root(side))).as("after call " + n).containsKey(path);
                }
            }
        }
    }

    private void assertMended(Pair pair, DirectoryOpener real, int n) {
        pair.opener = real;
        CycleResult mended = allowing(pair);
        assertThat(mended.ending()).as("after call " + n).isEqualTo(new Ending.Completed());
        assertThat(mended.problems()).as("after call " + n).isEmpty();
        assertThat(mended.conflicts()).as("after call " + n).isEmpty();
        assertThat(tree(pair.left)).as("left after call " + n).isEqualTo(wanted);
        assertThat(tree(pair.right)).as("right after call " + n).isEqualTo(wanted);
        assertNothingLost(pair, n);
        pair.assertNothingToDo();
        pair.assertNoLeftovers();
    }
}
