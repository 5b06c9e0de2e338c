package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.trash;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.FaultyOpener.Fault;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.platform.DirectoryOpener;

/** The undoing of a run is killed at its mutating calls in turn: nothing is lost, and undoing it again ends where it would have ended. */
final class UndoCrashTest {

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "sync-center-test")
                : Files.createTempDirectory("sync-center-test");
    }

    @AfterEach
    void removeFolder() {
        delete(folder.getParent(), folder.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource({"KILL_BEFORE, true, 6", "KILL_AFTER, true, 11", "KILL_BEFORE, false, 13"})
    void aKillAtAnyCallLosesNothingAndUndoingAgainEndsTheSame(Fault fault, boolean best, int stride) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        Pair undisturbed = prepared("undisturbed", real);
        undisturbed.undo("run");
        undisturbed.sync();
        Map<String, String> left = tree(undisturbed.left);
        Map<String, String> right = tree(undisturbed.right);
        int n = 1;
        while (true) {
            Pair pair = prepared("kill" + n, real);
            Set<String> contents = contents(pair);
            if (!killed(pair, real, n, fault)) {
                break;
            }
            assertThat(contents(pair)).as("after call " + n).containsAll(contents);
            assertThat(exists(pair.left, "fresh/file")).as("after call " + n).isTrue();
            pair.opener = real;
            assertThat(pair.sync("mending").problems()).as("after call " + n).isEmpty();
            assertThat(exists(pair.left, "fresh/file")).as("after call " + n).isTrue();
            pair.assertNoLeftovers();
            pair.undo("run");
            CycleResult last = pair.sync();
            assertThat(last.plan().changes()).as("after call " + n).isEmpty();
            assertThat(tree(pair.left)).as("left after call " + n).isEqualTo(left);
            assertThat(tree(pair.right)).as("right after call " + n).isEqualTo(right);
            assertThat(contents(pair)).as("after call " + n).containsAll(contents);
            delete(folder, "kill" + n);
            n += stride;
        }
        assertThat(n).as("calls in one undoing").isGreaterThan(40);
    }

    private static boolean killed(Pair pair, DirectoryOpener real, int n, Fault fault) {
        pair.opener = new FaultyOpener(real, n, fault);
        try {
            pair.undo("run");
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** A run of every kind that can be undone. */
    private Pair prepared(String name, DirectoryOpener opener) {
        Pair pair = new Pair(folder.resolve(name), opener);
        for (String path : new String[] {"edit", "editright", "delete", "gone/deep", "dir/move", "keep"}) {
            writeOld(pair.left, path, "old " + path);
        }
        pair.sync("first");
        writeOld(pair.left, "edit", "new edit");
        writeOld(pair.right, "editright", "new editright");
        delete(pair.left, "delete");
        delete(pair.left, "gone");
        rename(pair.left, "dir/move", "moved");
        writeOld(pair.left, "fresh/file", "new fresh");
        pair.sync("run");
        return pair;
    }

    private static Set<String> contents(Pair pair) {
        Set<String> all = new HashSet<>();
        for (Side side : Side.values()) {
            tree(pair.root(side)).values().stream()
                    .filter(v -> v.startsWith("file "))
                    .map(v -> v.substring(5))
                    .forEach(all::add);
            all.addAll(trash(pair.root(side)));
        }
        return all;
    }
}
