package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** What the simulation found, told again with real folders. */
final class SimulatedCasesTest {

    @TempDir
    Path folder;

    /** It was archived as agreed with different bits on both sides, and stayed different for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBitThatIsSetBetweenScanAndCopyComesAcross(boolean best) {
        Pair pair = new Pair(folder, best ? DirectoryOpener.best() : DirectoryOpener.portable());
        writeOld(pair.left, "script", "#!");
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == Phase.STAGE) {
                    chmod(pair.left.resolve("script"));
                }
            }
        };
        pair.sync();
        pair.listener = CycleListener.NONE;
        pair.sync();
        assertThat(tree(pair.right)).containsEntry("script", "exec #!").isEqualTo(tree(pair.left));
    }

    /** It was archived as agreed when the edit had come across and the bit had not, and stayed on one side for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBitThatCannotBeSetBesideAnEditIsSetTheNextTime(boolean best) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "script", "#!");
        pair.syncClean();
        writeOld(pair.left, "script", "#! edited");
        chmod(pair.right.resolve("script"));
        DirectoryOpener locked = Spied.opener(real, call -> {
            if (call.method().equals("setPermissions") && call.name().equals("script")) {
                throw new FileFaultException(FileFault.NO_ACCESS, "injected");
            }
            return call.proceed();
        });
        pair.opener = path -> (path.equals(pair.left) ? locked : real).open(path);
        assertThat(pair.sync().problems()).extracting(Problem::kind).containsExactly(ProblemKind.NO_ACCESS);

        pair.opener = real;
        pair.sync();
        assertThat(tree(pair.left)).containsEntry("script", "exec #! edited").isEqualTo(tree(pair.right));
        pair.assertNothingToDo();
    }

    /** The look at what was set showed the bit as it was before, which was archived as what that side has: it stayed so for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBitThatIsSetBackAtTheSameMomentIsSetAgain(boolean best) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "script", "#!");
        pair.syncClean();
        chmod(pair.right.resolve("script"));
        boolean[] done = {false};
        DirectoryOpener spied = Spied.opener(real, call -> {
            Object result = call.proceed();
            if (call.method().equals("setPermissions") && call.name().equals("script") && !done[0]) {
                done[0] = true;
                Files.setPosixFilePermissions(
                        pair.left.resolve("script"), PosixFilePermissions.fromString("rw-r--r--"));
            }
            return result;
        });
        pair.opener = path -> (path.equals(pair.left) ? spied : real).open(path);
        pair.sync();
        pair.opener = real;
        pair.syncClean();
        assertThat(done[0]).isTrue();
        assertThat(tree(pair.left)).containsEntry("script", "exec #!");
    }

    /** Each side brought the other something, and only one of them came to it: that was archived as if both had. */
    @Test
    void aBitThatMeetsAnEditIsSetTheNextTimeThoughATimeCameTheOtherWay() throws IOException {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "script", "#!");
        pair.syncClean();
        chmod(pair.right.resolve("script"));
        Files.setLastModifiedTime(pair.left.resolve("script"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                if (now == Phase.APPLY) {
                    writeOld(pair.left, "script", "#! edited");
                }
            }
        };
        assertThat(pair.sync().problems()).extracting(Problem::kind).containsExactly(ProblemKind.CHANGED_MEANWHILE);
        pair.listener = CycleListener.NONE;
        pair.syncClean();
        assertThat(tree(pair.left)).containsEntry("script", "exec #! edited").isEqualTo(tree(pair.right));
    }

    /** The folder stayed under a private name that nobody knew, and was taken for deleted. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderThatStepsAsideAndCannotBeLookedAtComesBack(boolean laterToo) {
        Pair pair = new Pair(folder, DirectoryOpener.portable());
        writeOld(pair.left, "a/one", "one");
        writeOld(pair.left, "d/two", "two");
        pair.syncClean();
        rename(pair.left, "a", "between");
        rename(pair.left, "d", "a");
        rename(pair.left, "between", "d");
        DirectoryOpener real = pair.opener;
        int[] looks = {0};
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("stat") && call.name().startsWith(".sc-") && (++looks[0] == 1 || laterToo)) {
                throw new FileFaultException(FileFault.NO_ACCESS, "injected");
            }
            return call.proceed();
        });
        assertThat(pair.sync().problems()).extracting(Problem::kind).contains(ProblemKind.NO_ACCESS);
        assertThat(looks[0]).isPositive();
        pair.opener = real;
        pair.syncClean();
        assertThat(tree(pair.left)).isEqualTo(tree(pair.right)).containsEntry("d/one", "file one");
        assertThat(tree(pair.right)).containsEntry("a/two", "file two");
        pair.assertNoLeftovers();
    }

    /** Both sides may have had the file for years, and one be a stick that calls everything executable: equal content is left as it is. */
    @Test
    void theBitOfWhatNobodyHasAgreedOnStaysUntilSomebodySetsIt() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "script", "#!");
        writeOld(pair.right, "script", "#!");
        chmod(pair.right.resolve("script"));
        pair.sync();
        pair.assertNothingToDo();
        assertThat(tree(pair.left)).containsEntry("script", "file #!");
        assertThat(tree(pair.right)).containsEntry("script", "exec #!");
        chmod(pair.left.resolve("script"));
        pair.syncClean();
        assertThat(tree(pair.left)).containsEntry("script", "exec #!");
    }

    /** The file was to be copied from its old name when the folder had that name already; or flushed there afterwards. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepingBothAFolderAndAFileOfOneNameBringsTheFileToBothSides(boolean best) {
        Pair pair = new Pair(folder, best ? DirectoryOpener.best() : DirectoryOpener.portable());
        writeOld(pair.left, "e/inside", "left's folder");
        writeOld(pair.right, "e", "right's file");
        assertThat(pair.sync().conflicts()).hasSize(1);
        assertThat(pair.resolve(Map.of("e", Resolution.KEEP_BOTH)).problems()).isEmpty();
        pair.syncClean();
        assertThat(tree(pair.left).values()).contains("file left's folder", "file right's file");
    }

    /**
     * A power cut took back the renaming on one side when the other had let go of the old name for good: what was renamed looked deleted
     * there, and went to the trash here as well.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNameIsGoneForGoodOnOneSideBeforeItGoesOnTheOther(boolean best) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "d/away", "1");
        writeOld(pair.left, "d/stays", "2");
        pair.syncClean();
        rename(pair.right, "d/away", "../away");
        List<String> calls = callsOf(pair, real);
        assertThat(calls.indexOf(best ? "right flushVolume " : "right flush d"))
                .isNotNegative()
                .isLessThan(calls.indexOf("left rename away"));
    }

    /** The same with something new under the old name. */
    @Test
    void aNameIsTakenForGoodOnOneSideBeforeItIsOnTheOther() {
        DirectoryOpener real = DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "d/replaced", "1");
        pair.syncClean();
        rename(pair.right, "d/replaced", "../away");
        writeOld(pair.right, "d/replaced", "2");
        List<String> calls = callsOf(pair, real);
        assertThat(calls.indexOf("right flush d")).isNotNegative().isLessThan(calls.indexOf("left hardLink replaced"));
    }

    /** The same with a folder under the old name, which takes it before anything else is done. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNameIsTakenByAFolderForGoodOnOneSideBeforeItIsOnTheOther(boolean best) {
        DirectoryOpener real = best ? DirectoryOpener.best() : DirectoryOpener.portable();
        Pair pair = new Pair(folder, real);
        writeOld(pair.left, "d/replaced", "1");
        writeOld(pair.left, "taken", "2");
        pair.syncClean();
        Pair.delete(pair.right, "taken");
        rename(pair.right, "d/replaced", "../taken");
        writeOld(pair.right, "d/replaced/inside", "3");
        List<String> calls = callsOf(pair, real);
        assertThat(calls.indexOf(best ? "right flushVolume " : "right flush d"))
                .isNotNegative()
                .isLessThan(calls.indexOf(best ? "left exchange replaced" : "left rename replaced"));
    }

    /** What a person said about two versions went for a third that he had never seen, and that only was in the trash. */
    @Test
    void aDecisionIsForTheVersionsThatWereSeen() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "a", "left");
        writeOld(pair.right, "a", "right");
        writeOld(pair.left, "b", "left");
        writeOld(pair.right, "b", "right");
        CycleResult seen = pair.run(CycleOptions.USUAL.previewing());
        writeOld(pair.right, "a", "saved after that");

        assertKeepingLeftIsOutdatedForA(pair, seen);
        assertThat(tree(pair.left)).containsEntry("a", "file left").containsEntry("b", "file left");
        assertThat(tree(pair.right)).containsEntry("a", "file saved after that").containsEntry("b", "file left");
    }

    /** A folder was to give way to a file, and what somebody had put into it meanwhile only was in the trash. */
    @Test
    void aDecisionAgainstAFolderIsForWhatWasSeenInIt() {
        Pair pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "a", "left's file");
        writeOld(pair.right, "a/seen/deep", "right");
        writeOld(pair.left, "b", "left's file");
        writeOld(pair.right, "b/seen", "right");
        CycleResult seen = pair.run(CycleOptions.USUAL.previewing());
        writeOld(pair.right, "a/seen/fresh", "saved after that");

        assertKeepingLeftIsOutdatedForA(pair, seen);
        assertThat(tree(pair.right))
                .containsEntry("a/seen/fresh", "file saved after that")
                .containsEntry("b", "file left's file");
    }

    /** Keeps the left of a and b, as they were seen: a is another one by now, and told. */
    private static void assertKeepingLeftIsOutdatedForA(Pair pair, CycleResult seen) {
        Map<RelPath, Resolution> settled =
                Map.of(RelPath.ofUtf8("a"), Resolution.KEEP_LEFT, RelPath.ofUtf8("b"), Resolution.KEEP_LEFT);
        CycleResult result = pair.run(CycleOptions.USUAL.resolvingOnly(settled, Objects.requireNonNull(seen.plan())));

        assertThat(result.problems())
                .extracting(Problem::path, Problem::kind)
                .containsExactly(tuple(RelPath.ofUtf8("a"), ProblemKind.OUTDATED_CHOICE));
    }

    private static List<String> callsOf(Pair pair, DirectoryOpener real) {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        pair.opener = path -> Spied.opener(real, call -> {
                    String name = call.method().equals("flush") ? call.directory() : call.newName();
                    calls.add(path.getFileName() + " " + call.method() + " " + name);
                    return call.proceed();
                })
                .open(path);
        pair.syncClean();
        return calls;
    }

    private static void chmod(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
