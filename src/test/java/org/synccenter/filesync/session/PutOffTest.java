package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.rename;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.DirectoryOpener;

/** What a person left alone, and what becomes of it in runs that start by themselves. */
final class PutOffTest {
    private static final CycleOptions BY_ITSELF = CycleOptions.USUAL.startedByItself();

    @TempDir
    Path folder;

    private Pair pair;

    @BeforeEach
    void twoEditsOfWhichOneIsLeftAlone() {
        pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "wanted", "old");
        writeOld(pair.left, "waits", "old");
        writeOld(pair.left, "gone", "old");
        pair.syncClean();
        writeOld(pair.left, "wanted", "edited");
        writeOld(pair.left, "waits", "edited");
    }

    /** A run that a person starts, without these paths. */
    private CycleResult syncWithout(String... paths) {
        CycleResult seen = pair.run(CycleOptions.USUAL.previewing());
        Map<RelPath, Resolution> choices = new HashMap<>();
        List.of(paths).forEach(path -> choices.put(RelPath.ofUtf8(path), Resolution.SKIP));
        Map<RelPath, Set<String>> stamps = Steps.at(Objects.requireNonNull(seen.plan()), choices.keySet());
        return pair.run(CycleOptions.USUAL.choosing(choices, stamps));
    }

    private CycleResult byItself() {
        CycleResult result = pair.run(BY_ITSELF);
        assertThat(result.problems()).isEmpty();
        return result;
    }

    @Test
    void staysInRunsThatStartByThemselves() {
        syncWithout("waits");
        assertThat(byItself().putOff()).containsExactly(RelPath.ofUtf8("waits"));
        assertThat(Objects.requireNonNull(byItself().plan()).isSettled()).isTrue();
        assertThat(read(pair.right, "waits")).isEqualTo("old");
        assertThat(read(pair.right, "wanted")).isEqualTo("edited");
    }

    @Test
    void goesWithTheNextRunThatAPersonStarts() {
        syncWithout("waits");
        byItself();
        assertThat(pair.run(CycleOptions.USUAL.previewing()).putOff()).containsExactly(RelPath.ofUtf8("waits"));
        pair.syncClean();
        assertThat(read(pair.right, "waits")).isEqualTo("edited");
    }

    @Test
    void goesByItselfWhenItIsChangedAgain() {
        syncWithout("waits");
        byItself();
        writeOld(pair.left, "waits", "edited again");
        assertThat(byItself().putOff()).isEmpty();
        assertThat(read(pair.right, "waits")).isEqualTo("edited again");
    }

    @Test
    void isForgottenWhenTheChangeIsTakenBack() {
        syncWithout("waits");
        writeOld(pair.left, "waits", "old");
        byItself();
        writeOld(pair.left, "waits", "edited");
        byItself();
        assertThat(read(pair.right, "waits")).isEqualTo("edited");
    }

    @Test
    void doesNotKeepWhatIsNewBesideIt() {
        writeOld(pair.left, "d/known", "1");
        pair.syncClean();
        writeOld(pair.left, "d/known", "2");
        syncWithout("d");
        writeOld(pair.left, "d/fresh", "fresh");
        byItself();
        assertThat(read(pair.right, "d/known")).isEqualTo("1");
        assertThat(read(pair.right, "d/fresh")).isEqualTo("fresh");
    }

    @Test
    void mayBeADeletionOrAMove() {
        delete(pair.left, "gone");
        rename(pair.left, "wanted", "moved");
        syncWithout("gone", "wanted", "moved", "waits");
        byItself();
        assertThat(exists(pair.right, "gone")).isTrue();
        assertThat(exists(pair.right, "wanted")).isTrue();
        assertThat(exists(pair.right, "moved")).isFalse();
    }

    /** Only the last one counts: what was left alone before and not this time is synced. */
    @Test
    void isAboutTheLastRunThatAPersonStarted() {
        syncWithout("waits", "wanted");
        syncWithout("wanted");
        byItself();
        assertThat(read(pair.right, "waits")).isEqualTo("edited");
        assertThat(read(pair.right, "wanted")).isEqualTo("old");
    }

    /** Somebody who chose for another version has not seen this one, and is told. */
    @Test
    void isNotWhatNobodyHasSeen() {
        CycleResult seen = pair.run(CycleOptions.USUAL.previewing());
        writeOld(pair.left, "waits", "edited again");
        Map<RelPath, Resolution> choice = Map.of(RelPath.ofUtf8("waits"), Resolution.SKIP);
        CycleResult result = pair.run(
                CycleOptions.USUAL.choosing(choice, Steps.at(Objects.requireNonNull(seen.plan()), choice.keySet())));
        assertThat(result.problems()).extracting(Problem::kind).containsExactly(ProblemKind.OUTDATED_CHOICE);
        assertThat(read(pair.right, "waits")).isEqualTo("old");
        byItself();
        assertThat(read(pair.right, "waits")).isEqualTo("edited again");
    }
}
