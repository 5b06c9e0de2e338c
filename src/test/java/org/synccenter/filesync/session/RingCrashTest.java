package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.synccenter.filesync.core.Change;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.FaultyOpener.Fault;
import org.synccenter.filesync.session.FaultyOpener.Killed;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Swaps and longer rings of renames, killed and failing at every call: what stepped aside always comes back. */
final class RingCrashTest {
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "sync-center-ring")
                : Files.createTempDirectory("sync-center-ring");
    }

    @AfterEach
    void removeFolder() {
        Pair.delete(folder.getParent(), folder.getFileName().toString());
    }

    /** Where two names cannot be swapped at one instant. */
    static DirectoryOpener withoutExchange() {
        return Spied.opener(DirectoryOpener.best(), call -> {
            if (call.method().equals("exchange")) {
                throw new FileFaultException(FileFault.NOT_SUPPORTED, "injected");
            }
            return call.proceed();
        });
    }

    /** In sync, then three folders and two files changed places on the left. */
    private Pair prepared(String name) {
        Pair pair = new Pair(folder.resolve(name), DirectoryOpener.best());
        for (String path : List.of("a/1", "b/2", "c/3", "d/one", "d/two")) {
            writeOld(pair.left, path, "content of " + path);
        }
        pair.sync();
        rename(pair.left, "c", "t");
        rename(pair.left, "b", "c");
        rename(pair.left, "a", "b");
        rename(pair.left, "t", "a");
        rename(pair.left, "d/one", "d/t");
        rename(pair.left, "d/two", "d/one");
        rename(pair.left, "d/t", "d/two");
        return pair;
    }

    private static void assertTurned(Pair pair, String when) {
        for (Path root : List.of(pair.left, pair.right)) {
            assertThat(tree(root).keySet())
                    .as(when)
                    .containsExactly("a", "a/3", "b", "b/1", "c", "c/2", "d", "d/one", "d/two");
            assertThat(read(root, "d/two")).as(when).isEqualTo("content of d/one");
            assertThat(read(root, "d/one")).as(when).isEqualTo("content of d/two");
        }
    }

    @Test
    void ringsAreRenamesAndAreToldAsPeopleMadeThem() {
        Pair pair = prepared("plain");
        writeOld(pair.right, "d/one", "edited");
        List<String> told = new ArrayList<>();
        pair.listener = new CycleListener() {
            @Override
            public void applied(Change change) {
                told.add(change.action() + " " + change.from() + " " + change.path());
            }
        };
        assertThat(pair.sync().counts(Side.RIGHT)).isEqualTo(new CycleResult.Counts(0, 0, 0, 5, 0, 0));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "MOVE a b",
                        "MOVE b c",
                        "MOVE c a",
                        "MOVE d/one d/two",
                        "MOVE d/two d/one",
                        "UPDATE null d/two");
        assertThat(tree(pair.left)).isEqualTo(tree(pair.right)).containsEntry("d/two", "file edited");
        pair.assertNothingToDo();
        pair.assertNoLeftovers();
    }

    @ParameterizedTest
    @CsvSource({
        "KILL_BEFORE, 1, true",
        "KILL_BEFORE, 1, false",
        "KILL_AFTER, 3, true",
        "KILL_AFTER, 3, false",
        "IO, 2, true",
        "IO, 2, false"
    })
    void whateverInterruptsARingOneRunMendsIt(Fault fault, int stride, boolean exchanges) {
        DirectoryOpener real = exchanges ? DirectoryOpener.best() : withoutExchange();
        int n = 1;
        while (true) {
            Pair pair = prepared(fault + "" + n);
            var faulty = new FaultyOpener(real, n, fault);
            pair.opener = faulty;
            try {
                pair.run(CycleOptions.USUAL);
            } catch (Killed e) {
                // That is what this is about.
            }
            if (!faulty.struck()) {
                break;
            }
            pair.opener = real;
            if (n % 3 == 0) {
                // Killed again, while cleaning up.
                pair.opener = new FaultyOpener(real, 1 + n % 4, Fault.KILL_AFTER);
                try {
                    pair.run(CycleOptions.USUAL);
                } catch (Killed e) {
                    pair.opener = real;
                }
                pair.opener = real;
            }
            pair.syncClean();
            assertTurned(pair, fault + " at call " + n);
            n += stride;
        }
        assertThat(n).as("calls in one session").isGreaterThan(20);
    }

    /** The session ends right after the given rename, and nothing of it gets through any more. */
    private static void killAfterRename(Pair pair, int last) {
        var renames = new AtomicInteger();
        pair.opener = Spied.opener(withoutExchange(), call -> {
            if (renames.get() >= last) {
                throw new Killed();
            }
            Object result = call.proceed();
            if (call.method().equals("rename") && renames.incrementAndGet() == last) {
                throw new Killed();
            }
            return result;
        });
        try {
            pair.run(CycleOptions.USUAL);
        } catch (Killed e) {
            pair.opener = DirectoryOpener.best();
            return;
        }
        throw new AssertionError("not killed");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void whatStoodAsideGetsANameThoughBothPlacesAreTaken(int renames) throws IOException {
        Pair pair = prepared("taken");
        killAfterRename(pair, renames);
        for (String name : List.of("a", "b", "c")) {
            if (!Pair.exists(pair.right, name)) {
                write(pair.right, name + "/new", "by the user");
            }
        }
        pair.sync();
        pair.assertNoLeftovers();
        for (int i = 1; i <= 3; i++) {
            String file = "/" + i;
            assertThat(tree(pair.right).keySet()).anyMatch(path -> path.endsWith(file));
        }
    }

    @Test
    void whatStoodAsideIsFoundInAFolderThatWasRenamed() {
        Pair pair = new Pair(folder.resolve("renamed"), DirectoryOpener.best());
        writeOld(pair.left, "d/one", "1");
        writeOld(pair.left, "d/two", "2");
        pair.sync();
        rename(pair.left, "d/one", "d/t");
        rename(pair.left, "d/two", "d/one");
        rename(pair.left, "d/t", "d/two");
        killAfterRename(pair, 1);
        rename(pair.right, "d", "e");
        pair.sync();
        pair.syncClean();
        assertThat(read(pair.right, "e/one")).isEqualTo("2");
        assertThat(read(pair.right, "e/two")).isEqualTo("1");
    }

    @Test
    void aRingThatCannotBeClosedIsUndone() {
        Pair pair = prepared("undone");
        var renames = new AtomicInteger();
        pair.opener = Spied.opener(DirectoryOpener.best(), call -> {
            if (call.method().equals("rename") && renames.incrementAndGet() == 4) {
                throw new FileFaultException(FileFault.NO_ACCESS, "injected");
            }
            return call.proceed();
        });
        CycleResult result = pair.sync();
        assertThat(result.problems()).hasSize(1);
        assertThat(Pair.exists(pair.right, "a/1")).isTrue();
        assertThat(Pair.exists(pair.right, "b/2")).isTrue();
        assertThat(Pair.exists(pair.right, "c/3")).isTrue();
        pair.assertNoLeftovers();
        pair.opener = DirectoryOpener.best();
        pair.syncClean();
        assertTurned(pair, "after it was undone");
    }
}
