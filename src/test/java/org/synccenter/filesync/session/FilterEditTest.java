package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.write;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.synccenter.filesync.core.Conflict;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.DirectoryOpener;

/** What becomes of files when a filter begins, or ceases, to leave them alone. On real folders. */
class FilterEditTest {
    @TempDir
    private Path folder;

    private Pair pair;

    @BeforeEach
    void agree() {
        pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "stays", "here");
        writeOld(pair.left, "a.log", "agreed");
        writeOld(pair.left, "d/b.log", "agreed too");
        writeOld(pair.left, "d/other", "synced");
        pair.syncClean();
    }

    private void filter(String... lines) {
        pair.filter = Filter.of(List.of(lines));
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @ParameterizedTest
    @EnumSource(SyncMode.class)
    void leavingSomethingOutDeletesItNowhere(SyncMode mode) {
        pair.mode = mode;
        filter("*.log");
        pair.syncClean();
        delete(pair.left, "a.log");
        write(pair.right, "d/b.log", "edited");
        pair.sync();
        assertThat(read(pair.right, "a.log")).isEqualTo("agreed");
        assertThat(read(pair.left, "d/b.log")).isEqualTo("agreed too");
        assertThat(read(pair.right, "d/b.log")).isEqualTo("edited");
        assertThat(exists(pair.left, "a.log")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SyncMode.class)
    void whatIsLeftOutInThePlaceOfAFileDeletesItNowhere(SyncMode mode) {
        pair.mode = mode;
        delete(pair.left, "a.log");
        write(pair.left, "a.log/inside", "a folder now");
        filter("a.log/");
        CycleResult result = pair.sync();
        assertThat(result.plan()).isNotNull();
        assertThat(result.plan().changes()).isEmpty();
        assertThat(result.problems()).isEmpty();
        assertThat(read(pair.right, "a.log")).isEqualTo("agreed");
        assertThat(read(pair.left, "a.log/inside")).isEqualTo("a folder now");
    }

    @Test
    void whatIsTakenInAgainIsSyncedAsIfItWereNew() {
        filter("*.log");
        pair.syncClean();
        delete(pair.left, "a.log");
        write(pair.left, "d/b.log", "mine");
        write(pair.right, "d/b.log", "yours");
        write(pair.right, "c.log", "same");
        write(pair.left, "c.log", "same");
        pair.sync();
        pair.filter = Filter.NONE;
        CycleResult result = pair.sync();
        assertThat(read(pair.left, "a.log")).isEqualTo("agreed");
        assertThat(result.conflicts()).extracting(Conflict::path).containsExactly(RelPath.ofUtf8("d/b.log"));
        assertThat(read(pair.left, "d/b.log")).isEqualTo("mine");
        assertThat(read(pair.right, "d/b.log")).isEqualTo("yours");
        assertThat(result.counts(Side.RIGHT).isZero()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TWO_WAY", "MIRROR"})
    void aDeletedDirectoryThatHoldsWhatIsIgnoredStaysAndSaysSo(SyncMode mode) {
        pair.mode = mode;
        filter("*.log");
        pair.syncClean();
        delete(pair.left, "d");
        for (int run = 0; run < 2; run++) {
            assertThat(pair.sync().problems())
                    .extracting(p -> p.path() + " " + p.side() + " " + p.kind())
                    .containsExactly("d RIGHT " + ProblemKind.NOT_EMPTY);
        }
        assertThat(read(pair.right, "d/b.log")).isEqualTo("agreed too");
        assertThat(exists(pair.right, "d/other")).isFalse();
        assertThat(exists(pair.left, "d")).isFalse();
        delete(pair.right, "d");
        pair.syncClean();
    }

    @Test
    void aRenamedDirectoryThatHoldsWhatIsIgnoredStaysAndSaysSo() {
        filter("*.log");
        pair.syncClean();
        rename(pair.left, "d", "e");
        assertThat(pair.sync().problems()).extracting(Problem::kind).containsExactly(ProblemKind.NOT_EMPTY);
        assertThat(read(pair.right, "d/b.log")).isEqualTo("agreed too");
        assertThat(read(pair.right, "e/other")).isEqualTo("synced");
        assertThat(read(pair.left, "e/b.log")).isEqualTo("agreed too");
        assertThat(exists(pair.right, "e/b.log")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SyncMode.class)
    void aFileThatGrowsBeyondTheLimitIsLeftAloneAndDeletedNowhere(SyncMode mode) {
        pair.mode = mode;
        filter("size > 1 kB");
        pair.syncClean();
        write(pair.left, "a.log", "x".repeat(1_001));
        write(pair.left, "new", "x".repeat(1_000));
        write(pair.left, "large", "x".repeat(1_001));
        CycleResult result = pair.sync();
        assertThat(result.problems()).isEmpty();
        assertThat(result.conflicts()).isEmpty();
        assertThat(read(pair.right, "a.log")).isEqualTo("agreed");
        assertThat(exists(pair.right, "new")).isTrue();
        assertThat(exists(pair.right, "large")).isFalse();
        pair.assertNothingToDo();
    }

    @ParameterizedTest
    @EnumSource(SyncMode.class)
    void whatIsTooLargeOutlivesItsDeletionOnTheOtherSide(SyncMode mode) {
        pair.mode = mode;
        filter("size > 1 kB");
        pair.syncClean();
        write(pair.right, "a.log", "x".repeat(1_001));
        write(pair.right, "d/b.log", "x".repeat(1_001));
        delete(pair.left, "a.log");
        delete(pair.left, "d");
        CycleResult result = pair.sync();
        assertThat(exists(pair.right, "a.log")).isTrue();
        assertThat(exists(pair.right, "d/b.log")).isTrue();
        assertThat(result.conflicts()).isEmpty();
        pair.filter = Filter.NONE;
        if (mode == SyncMode.TWO_WAY) {
            pair.syncClean();
            assertThat(exists(pair.left, "d/b.log")).isTrue();
        }
    }

    @Test
    void whatBecomesSmallAgainIsAnEditAndNoConflict() {
        filter("size > 1 kB");
        write(pair.left, "a.log", "x".repeat(1_001));
        pair.sync();
        write(pair.left, "a.log", "small");
        pair.syncClean();
        assertThat(read(pair.right, "a.log")).isEqualTo("small");
    }

    @Test
    void anOldFileThatIsEditedIsNotOldAnyMore() throws IOException {
        filter("age > 30 days");
        pair.sync();
        write(pair.right, "a.log", "edited today");
        writeOld(pair.left, "old and new here", "x");
        pair.sync();
        assertThat(read(pair.left, "a.log")).isEqualTo("edited today");
        assertThat(exists(pair.right, "old and new here")).isFalse();
        age(pair.left.resolve("old and new here"), Duration.ofDays(29));
        pair.syncClean();
    }

    @Test
    void twoOldFilesThatDifferAreNeitherReadNorInConflict() {
        filter("age > 30 days", "!wanted");
        writeOld(pair.left, "f", "mine");
        writeOld(pair.right, "f", "same");
        writeOld(pair.left, "wanted", "in spite of its age");
        CycleResult result = pair.sync();
        assertThat(result.conflicts()).isEmpty();
        assertThat(read(pair.right, "f")).isEqualTo("same");
        assertThat(read(pair.right, "wanted")).isEqualTo("in spite of its age");
    }

    @Test
    void aRenamedFileThatIsTooOldIsNotRenamedOnTheOtherSide() {
        filter("age > 30 days");
        rename(pair.left, "a.log", "z.log");
        pair.sync();
        assertThat(read(pair.right, "a.log")).isEqualTo("agreed");
        assertThat(exists(pair.right, "z.log")).isFalse();
    }
}
