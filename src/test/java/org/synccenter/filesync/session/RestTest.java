package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.filesync.session.Pair.delete;
import static org.synccenter.filesync.session.Pair.exists;
import static org.synccenter.filesync.session.Pair.read;
import static org.synccenter.filesync.session.Pair.writeOld;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.filesync.session.CycleResult.Ending;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** What a cycle does and does not look at when it is told where something has changed. The hints here are only as good as the test. */
class RestTest {
    @TempDir
    Path folder;

    private Pair pair;
    private final Told hints = new Told();
    private final PairMemory memory = new PairMemory(hints);

    /** Tells what the test says. */
    private static final class Told implements Hints {
        final Map<Side, Dirty> dirty = new EnumMap<>(Side.class);
        final List<Side> distrusted = new ArrayList<>();

        @Override
        public Dirty take(Side side) {
            Dirty taken = peek(side);
            dirty.remove(side);
            return taken;
        }

        @Override
        public Dirty peek(Side side) {
            return dirty.getOrDefault(side, Dirty.NOTHING);
        }

        @Override
        public void putBack(Side side, Dirty taken) {
            dirty.put(side, peek(side).and(taken));
        }

        @Override
        public void distrust(Side side) {
            distrusted.add(side);
        }
    }

    @BeforeEach
    void sync() {
        pair = new Pair(folder, DirectoryOpener.best());
        writeOld(pair.left, "a", "one");
        writeOld(pair.left, "d/b", "two");
        completed();
        completed();
    }

    private CycleResult run(CycleOptions options) {
        return pair.session().run(options, pair.listener, pair.cancellation, memory);
    }

    private CycleResult completed() {
        CycleResult result = run(CycleOptions.USUAL);
        assertThat(result.ending()).isEqualTo(new Ending.Completed());
        return result;
    }

    private void tell(Side side, String directory) {
        hints.putBack(side, new Dirty(Set.of(RelPath.ofUtf8(directory)), Set.of()));
    }

    @Test
    void whatIsNotToldIsNotLookedAt() {
        writeOld(pair.left, "untold", "x");

        CycleResult result = completed();

        assertThat(exists(pair.right, "untold")).isFalse();
        assertThat(result.plan()).isNotNull();
        assertThat(result.plan().changes()).isEmpty();
    }

    @Test
    void whatIsToldIsSynced() {
        writeOld(pair.right, "d/b", "other");
        tell(Side.RIGHT, "d");

        completed();

        assertThat(read(pair.left, "d/b")).isEqualTo("other");
    }

    @Test
    void onceAnHourEverythingIsLookedAtAndSilenceIsNotForgiven() {
        writeOld(pair.left, "untold", "x");
        pair.clock = Clock.offset(pair.clock, Duration.ofMinutes(61));

        completed();

        assertThat(exists(pair.right, "untold")).isTrue();
        assertThat(hints.distrusted).containsExactly(Side.LEFT);
    }

    @Test
    void aClockThatWasSetBackDoesNotPutTheProofOff() {
        writeOld(pair.left, "untold", "x");
        pair.clock = Clock.offset(pair.clock, Duration.ofDays(-1));

        completed();

        assertThat(exists(pair.right, "untold")).isTrue();
    }

    @Test
    void theProofForgivesWhatWasTold() {
        writeOld(pair.right, "d/new", "x");
        tell(Side.RIGHT, "d");
        delete(pair.left, "a");
        hints.putBack(Side.LEFT, new Dirty(Set.of(RelPath.ROOT), Set.of()));
        pair.clock = Clock.offset(pair.clock, Duration.ofMinutes(61));

        completed();

        assertThat(exists(pair.left, "d/new")).isTrue();
        assertThat(hints.distrusted).isEmpty();
    }

    @Test
    void whatIsThereIsCheckedThoughNothingIsTold() throws Exception {
        Files.move(pair.right, folder.resolve("away"));
        assertThat(run(CycleOptions.USUAL).ending())
                .isInstanceOfSatisfying(
                        Ending.Held.class,
                        held -> assertThat(held.hold().reason()).isEqualTo(SessionHold.Reason.ROOT_MISSING));
        Files.createDirectory(pair.right);
        assertThat(run(CycleOptions.USUAL).ending())
                .isInstanceOfSatisfying(
                        Ending.Held.class,
                        held -> assertThat(held.hold().reason()).isEqualTo(SessionHold.Reason.MARKER_MISSING));
    }

    @Test
    void whatAHeldCycleWasToldIsToldAgain() {
        for (int i = 0; i < 150; i++) {
            writeOld(pair.left, "many/" + i, "x");
        }
        tell(Side.LEFT, "many");
        completed();
        completed();
        delete(pair.right, "many");
        tell(Side.RIGHT, "");

        assertThat(run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Held.class);
        CycleResult held = run(CycleOptions.USUAL);
        assertThat(held.ending()).isInstanceOf(Ending.Held.class);
        assertThat(run(CycleOptions.USUAL.with(Deletions.ALLOW)).ending()).isEqualTo(new Ending.Completed());
        assertThat(exists(pair.left, "many")).isFalse();
    }

    @Test
    void whatACancelledOrPreviewedCycleWasToldIsToldAgain() {
        writeOld(pair.left, "d/new", "x");
        tell(Side.LEFT, "d");
        pair.cancellation = () -> true;
        assertThat(run(CycleOptions.USUAL).ending()).isEqualTo(new Ending.Cancelled());
        pair.cancellation = Cancellation.NEVER;
        CycleResult preview = run(CycleOptions.USUAL.previewing());
        assertThat(preview.plan().changes()).hasSize(1);

        completed();

        assertThat(exists(pair.right, "d/new")).isTrue();
    }

    @Test
    void conflictsThatStandAreStillThere() {
        writeOld(pair.left, "a", "left one");
        writeOld(pair.right, "a", "right");
        tell(Side.LEFT, "");
        assertThat(completed().conflicts()).hasSize(1);

        assertThat(completed().conflicts()).hasSize(1);
        pair.session()
                .run(
                        CycleOptions.USUAL.resolvingOnly(Map.of(RelPath.ofUtf8("a"), Resolution.KEEP_LEFT)),
                        CycleListener.NONE,
                        Cancellation.NEVER,
                        memory);
        assertThat(completed().conflicts()).isEmpty();
        assertThat(read(pair.right, "a")).isEqualTo("left one");
    }

    /** What was told of our own work was taken for news, and a run with nothing to do followed each decision. */
    @Test
    void whatSettlingAConflictHasWrittenIsOurWork() {
        writeOld(pair.left, "a", "left one");
        writeOld(pair.right, "a", "right");
        tell(Side.LEFT, "");
        assertThat(completed().conflicts()).hasSize(1);
        assertThat(memory.mayHaveWritten()).isFalse();

        run(CycleOptions.USUAL.resolvingOnly(Map.of(RelPath.ofUtf8("a"), Resolution.KEEP_LEFT)));

        assertThat(memory.mayHaveWritten()).isTrue();
    }

    @Test
    void afterAProblemEverythingIsLookedAt() {
        DirectoryOpener real = pair.opener;
        pair.opener = Spied.opener(real, call -> {
            if (call.method().equals("create") && call.name().startsWith(".sc-")) {
                throw new FileFaultException(FileFault.NO_SPACE, "full");
            }
            return call.proceed();
        });
        writeOld(pair.left, "c", "file");
        tell(Side.LEFT, "");
        assertThat(completed().problems()).isNotEmpty();
        assertThat(exists(pair.right, "c")).isFalse();
        pair.opener = real;

        completed();

        assertThat(exists(pair.right, "c")).isTrue();
    }

    @Test
    void whatWasLeftAloneOnceIsDoneNextTime() {
        writeOld(pair.left, "a", "edited");
        tell(Side.LEFT, "");
        CycleOptions leave = CycleOptions.USUAL.resolving(Map.of(RelPath.ofUtf8("a"), Resolution.SKIP));
        assertThat(run(leave).ending()).isEqualTo(new Ending.Completed());
        assertThat(read(pair.right, "a")).isEqualTo("one");

        completed();

        assertThat(read(pair.right, "a")).isEqualTo("edited");
    }

    /** What starts by itself is at rest then; who starts a run himself is not told that there is nothing to do. */
    @Test
    void whatIsPutOffIsNotDoneByItselfAndDoneWhenAPersonStarts() {
        putOffAnEditOfA();
        assertThat(run(CycleOptions.USUAL.startedByItself()).putOff()).hasSize(1);
        assertThat(read(pair.right, "a")).isEqualTo("one");

        completed();

        assertThat(read(pair.right, "a")).isEqualTo("edited");
    }

    /** It was told of long ago. */
    @Test
    void theProofForgivesWhatWasPutOff() {
        putOffAnEditOfA();
        pair.clock = Clock.offset(pair.clock, Duration.ofMinutes(61));

        completed();

        assertThat(read(pair.right, "a")).isEqualTo("edited");
        assertThat(hints.distrusted).isEmpty();
    }

    private void putOffAnEditOfA() {
        writeOld(pair.left, "a", "edited");
        tell(Side.LEFT, "");
        run(CycleOptions.USUAL.resolving(Map.of(RelPath.ofUtf8("a"), Resolution.SKIP)));
        run(CycleOptions.USUAL.startedByItself());
        run(CycleOptions.USUAL.startedByItself());
    }

    @Test
    void anArchiveThatAnybodyElseChangedIsComparedAnew() {
        writeOld(pair.left, "other", "x");
        pair.sync();
        writeOld(pair.left, "untold", "x");

        completed();

        assertThat(exists(pair.right, "untold")).isTrue();
        assertThat(hints.distrusted).isEmpty();
    }

    /** A person has asked for it after all and was asked whether he is sure: that was forgotten where nothing told the next run to look. */
    @Test
    void whatIsNotPutOffAnyMoreIsLookedAt() {
        for (int i = 0; i < 10; i++) {
            writeOld(pair.left, "many/" + i, "content " + i);
        }
        tell(Side.LEFT, "");
        completed();
        delete(pair.left, "many");
        tell(Side.LEFT, "");
        run(CycleOptions.USUAL.resolving(Map.of(RelPath.ofUtf8("many"), Resolution.SKIP)));
        CycleOptions byItself = CycleOptions.USUAL.startedByItself();
        run(byItself);
        assertThat(run(byItself).ending()).isEqualTo(new Ending.Completed());
        assertThat(run(CycleOptions.USUAL).ending()).isInstanceOf(Ending.Held.class);
        hints.dirty.clear();
        assertThat(run(byItself).ending()).isInstanceOf(Ending.Held.class);
    }
}
