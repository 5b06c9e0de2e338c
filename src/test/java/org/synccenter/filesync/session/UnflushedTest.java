package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.tree;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Where single files are flushed: what cannot be is a matter of that file, and everything else goes on. */
final class UnflushedTest {

    @TempDir
    private Path folder;

    private Pair pair;
    private int flushed;

    /** Something that happens right before the file f of the left side is flushed. */
    private interface Moment {
        void comes() throws FileFaultException;
    }

    @BeforeEach
    void portable() {
        pair = new Pair(folder, DirectoryOpener.portable());
    }

    private void before(Moment moment) {
        DirectoryOpener real = DirectoryOpener.portable();
        DirectoryOpener spied = Spied.opener(real, call -> {
            if (call.method().equals("flushFile") && call.name().equals("f")) {
                flushed++;
                moment.comes();
            }
            return call.proceed();
        });
        pair.opener = path -> (path.equals(pair.left) ? spied : real).open(path);
    }

    private CycleResult run() {
        CycleResult result = pair.run(CycleOptions.USUAL);
        assertThat(flushed).isPositive();
        pair.opener = DirectoryOpener.portable();
        return result;
    }

    private void assertOnlyFIsAProblem(ProblemKind kind) {
        CycleResult result = run();
        assertThat(result.ending()).isEqualTo(new CycleResult.Ending.Completed());
        assertThat(result.problems())
                .extracting(Problem::path, Problem::side, Problem::kind)
                .containsExactly(tuple(RelPath.ofUtf8("d/f"), Side.LEFT, kind));
    }

    private void assertOnlyFIsNotBrought(ProblemKind kind) {
        assertOnlyFIsAProblem(kind);
        assertThat(exists(pair.right, "d/f")).isFalse();
        assertThat(read(pair.right, "d/g")).isEqualTo("g");
        assertThat(read(pair.left, "d/h")).isEqualTo("h");
    }

    private void threeFiles() {
        writeOld(pair.left, "d/f", "f");
        writeOld(pair.left, "d/g", "g");
        writeOld(pair.right, "d/h", "h");
    }

    @Test
    void aFileThatIsDeletedBeforeItIsFlushedIsNotBrought() {
        threeFiles();
        before(() -> delete(pair.left, "d/f"));
        assertOnlyFIsNotBrought(ProblemKind.CHANGED_MEANWHILE);
        pair.syncClean();
        assertThat(exists(pair.left, "d/f")).isFalse();
    }

    @Test
    void aFileWhoseFolderIsRenamedBeforeItIsFlushedComesTheNextTime() {
        threeFiles();
        before(() -> rename(pair.left, "d", "e"));
        assertThat(run().ending()).isEqualTo(new CycleResult.Ending.Completed());
        pair.sync();
        pair.syncClean();
        assertThat(tree(pair.right).values()).contains("file f", "file g", "file h");
    }

    @Test
    void aFileThatBecomesAFolderBeforeItIsFlushedComesAsThat() {
        threeFiles();
        before(() -> {
            rename(pair.left, "d/f", "away");
            writeOld(pair.left, "d/f/inside", "i");
        });
        assertOnlyFIsNotBrought(ProblemKind.CHANGED_MEANWHILE);
        pair.syncClean();
        assertThat(tree(pair.right)).containsEntry("away", "file f").containsEntry("d/f/inside", "file i");
    }

    @Test
    void aFileThatMayNotBeReadAnyMoreIsNotBrought() {
        threeFiles();
        before(() -> {
            throw new FileFaultException(FileFault.NO_ACCESS, "injected");
        });
        assertOnlyFIsNotBrought(ProblemKind.NO_ACCESS);
        pair.syncClean();
        assertThat(read(pair.right, "d/f")).isEqualTo("f");
    }

    /** A disk that says so of one file says it of the next. */
    @ParameterizedTest
    @EnumSource(names = {"IO", "NO_SPACE"})
    void aDiskThatCannotFlushEndsTheRun(FileFault fault) {
        threeFiles();
        before(() -> {
            throw new FileFaultException(fault, "injected");
        });
        assertThat(run().ending())
                .isInstanceOfSatisfying(
                        CycleResult.Ending.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(CycleResult.Failure.SIDE_UNAVAILABLE));
        assertThat(exists(pair.right, "d/g")).isFalse();
        pair.syncClean();
    }

    /** Both sides have it, and nobody has agreed on it yet: what is gone on one of them was not deleted, as far as anybody knows. */
    @Test
    void whatIsGoneBeforeItIsAgreedOnIsNotAgreedOn() {
        threeFiles();
        writeOld(pair.right, "d/f", "f");
        writeOld(pair.right, "d/g", "g");
        before(() -> delete(pair.left, "d/f"));
        assertOnlyFIsAProblem(ProblemKind.CHANGED_MEANWHILE);
        try (Archive archive = Archive.open(pair.state.resolve("archive.db"), pair.clock)) {
            assertThat(archive.agreed(RelPath.ofUtf8("d/f"))).isNull();
            assertThat(archive.agreed(RelPath.ofUtf8("d/g"))).isNotNull();
        }
        pair.syncClean();
        assertThat(read(pair.left, "d/f")).isEqualTo("f");
    }

    /** What is flushed then is another file: of the one that is agreed on, a power cut may leave nothing. */
    @Test
    void whatIsMovedAwayAndReplacedBeforeItIsAgreedOnIsNotAgreedOn() {
        threeFiles();
        writeOld(pair.right, "d/f", "f");
        before(() -> {
            rename(pair.left, "d/f", "away");
            writeOld(pair.left, "d/f", "f");
        });
        assertOnlyFIsAProblem(ProblemKind.CHANGED_MEANWHILE);
        try (Archive archive = Archive.open(pair.state.resolve("archive.db"), pair.clock)) {
            assertThat(archive.agreed(RelPath.ofUtf8("d/f"))).isNull();
        }
        pair.syncClean();
        assertThat(tree(pair.right)).containsEntry("away", "file f").containsEntry("d/f", "file f");
    }
}
