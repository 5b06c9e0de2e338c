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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.ProblemKind;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

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

    /** It was forgotten then, and carried out as soon as it could be read again. */
    @ParameterizedTest
    @ValueSource(strings = {"d", "from"})
    void staysWhenItCannotBeReadForARun(String unreadable) {
        writeOld(pair.left, "d/known", "1");
        writeOld(pair.left, "from/moved", "content to be recognised");
        pair.syncClean();
        writeOld(pair.left, "d/known", "2");
        rename(pair.left, "from/moved", "to/moved");
        syncWithout("d/known", "from/moved", "to", "to/moved");
        DirectoryOpener real = pair.opener;
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("open") && call.name().equals(unreadable)) {
                throw new FileFaultException(FileFault.NO_ACCESS, "injected");
            }
            return call.proceed();
        });
        assertThat(pair.run(BY_ITSELF).problems()).isNotEmpty();
        pair.opener = real;
        byItself();
        assertThat(read(pair.right, "d/known")).isEqualTo("1");
        assertThat(exists(pair.right, "from/moved")).isTrue();
        assertThat(exists(pair.right, "to/moved")).isFalse();
    }

    @Test
    void doesNotHideWhatIsNewInANewFolder() {
        writeOld(pair.left, "n/a", "a");
        writeOld(pair.left, "n/b", "b");
        syncWithout("n");
        byItself();
        assertThat(exists(pair.right, "n")).isFalse();
        writeOld(pair.left, "n/fresh", "fresh");
        byItself();
        assertThat(read(pair.right, "n/fresh")).isEqualTo("fresh");
        assertThat(exists(pair.right, "n/a")).isFalse();
        writeOld(pair.left, "n/a", "a again");
        byItself();
        assertThat(read(pair.right, "n/a")).isEqualTo("a again");
        assertThat(exists(pair.right, "n/b")).isFalse();
    }

    @Test
    void doesNotHideWhatIsNewInAMovedFolder() {
        writeOld(pair.left, "d/a", "a");
        writeOld(pair.left, "d/b", "b");
        pair.syncClean();
        rename(pair.left, "d", "e");
        syncWithout("d", "e");
        byItself();
        assertThat(exists(pair.right, "e")).isFalse();
        writeOld(pair.left, "e/fresh", "fresh");
        byItself();
        assertThat(read(pair.right, "e/fresh")).isEqualTo("fresh");
        assertThat(exists(pair.right, "d")).isFalse();
    }

    /** It was told to nobody until somebody started a run. */
    @Test
    void doesNotHideANewConflictInAMovedFolder() {
        writeOld(pair.left, "d/a", "a");
        writeOld(pair.left, "d/b", "b");
        pair.syncClean();
        rename(pair.left, "d", "e");
        syncWithout("d", "e");
        writeOld(pair.left, "e/a", "left");
        writeOld(pair.right, "d/a", "right");
        assertThat(byItself().conflicts()).extracting(c -> c.path().display()).containsExactly("e/a");
        assertThat(read(pair.left, "e/a") + read(pair.right, "e/a")).isEqualTo("leftright");
    }

    /** Who left the folder alone has seen what is in it. */
    @Test
    void keepsAFolderWithTheConflictThatWasSeenInIt() {
        writeOld(pair.left, "d/a", "a");
        writeOld(pair.left, "d/b", "b");
        pair.syncClean();
        rename(pair.left, "d", "e");
        writeOld(pair.left, "e/a", "left");
        writeOld(pair.right, "d/a", "right");
        syncWithout("d", "e");
        byItself();
        assertThat(exists(pair.right, "d/a")).isTrue();
        writeOld(pair.right, "d/a", "right again");
        assertThat(byItself().conflicts()).hasSize(1);
    }

    /** Nothing is done about it anyway, and it is still to be told. */
    @Test
    void isNoConflictByItself() {
        writeOld(pair.right, "waits", "on the right");
        syncWithout("waits");
        assertThat(byItself().conflicts()).hasSize(1);
    }

    /** Who takes a part of it away by himself has not asked for the rest. */
    @Test
    void staysForTheRestOfAFolder() {
        writeOld(pair.left, "n/a", "a");
        writeOld(pair.left, "n/b", "b");
        syncWithout("n");
        delete(pair.left, "n/a");
        byItself();
        assertThat(exists(pair.right, "n")).isFalse();
    }

    @Test
    void isAsBeforeWhenTheRunIsCancelled() {
        syncWithout("waits");
        boolean[] cancelled = {false};
        pair.cancellation = () -> cancelled[0];
        pair.listener = new CycleListener() {
            @Override
            public void phase(Phase now) {
                cancelled[0] |= now == Phase.SAFETY;
            }
        };
        assertThat(pair.run(CycleOptions.USUAL).ending()).isEqualTo(new CycleResult.Ending.Cancelled());
        pair.cancellation = Cancellation.NEVER;
        assertThat(byItself().putOff()).containsExactly(RelPath.ofUtf8("waits"));
        assertThat(read(pair.right, "waits")).isEqualTo("old");
    }
}
