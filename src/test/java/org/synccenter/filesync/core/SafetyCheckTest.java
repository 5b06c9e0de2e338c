package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafetyCheckTest {
    private static MemPair files(int count) {
        List<String> base = IntStream.range(0, count)
                .mapToObj(i -> "write p" + i + " c" + i)
                .toList();
        return new Scenario(true, base, List.of(), List.of(), List.of()).build();
    }

    private static void delete(MemStore store, int count) {
        IntStream.range(0, count).forEach(i -> store.remove("p" + i));
    }

    private static Optional<Hold> check(MemPair pair) {
        PairState state = pair.scan();
        return SafetyCheck.check(Reconciler.reconcile(state), state, SafetyCheck.Limits.DEFAULT);
    }

    @Test
    void emptiedRootIsHeldOnEitherSide() {
        for (Side side : Side.values()) {
            MemPair pair = files(2);
            delete(pair.store(side), 2);
            // Our own directory does not make it any less empty.
            pair.store(side).create(".sync-center", Kind.DIRECTORY, "", pair.left.now(), false);
            assertThat(check(pair)).hasValueSatisfying(hold -> {
                assertThat(hold.reason()).isEqualTo(Hold.HoldReason.ROOT_EMPTIED);
                assertThat(hold.side()).isEqualTo(side.other());
                assertThat(hold.deletions()).hasSize(2);
            });
        }
    }

    @Test
    void onlyFileMayBeDeleted() {
        MemPair pair = files(1);
        delete(pair.left, 1);
        assertThat(check(pair)).isEmpty();
    }

    @Test
    void bothEmptiedNeedsNoAnswer() {
        MemPair pair = files(200);
        delete(pair.left, 200);
        delete(pair.right, 200);
        assertThat(check(pair)).isEmpty();
    }

    @Test
    void fewDeletionsPassAndManyAreHeld() {
        assertThat(deleting(5, 1)).isEmpty();
        assertThat(deleting(60, 2)).isEmpty();
        assertThat(deleting(60, 15)).isEmpty();
        assertThat(deleting(60, 16)).isPresent();
        assertThat(deleting(60, 50)).isPresent();
        assertThat(deleting(1000, 100)).isEmpty();
        assertThat(deleting(1000, 101)).isPresent();
    }

    private static Optional<Hold.HoldReason> deleting(int count, int deleted) {
        MemPair pair = files(count);
        delete(pair.right, deleted);
        return check(pair).map(Hold::reason).filter(reason -> reason == Hold.HoldReason.MASS_DELETION);
    }

    @Test
    void movesAreNoDeletions() {
        MemPair pair = files(200);
        pair.left.create("new", Kind.DIRECTORY, "", pair.left.now(), false);
        IntStream.range(0, 200).forEach(i -> pair.left.rename("p" + i, "new/p" + i));
        assertThat(check(pair)).isEmpty();
    }

    @Test
    void mirrorThatOverwritesManyEditsIsHeld() {
        MemPair pair = files(60);
        pair.mode = SyncMode.MIRROR;
        IntStream.range(0, 30).forEach(i -> pair.right.write("p" + i, "edited"));
        assertThat(check(pair)).map(Hold::reason).contains(Hold.HoldReason.MASS_DELETION);
    }

    @Test
    void whatTheUserSettledNeedsNoSecondAnswer() {
        MemPair pair = files(60);
        delete(pair.left, 50);
        IntStream.range(0, 50).forEach(i -> pair.overrides.put(RelPath.ofUtf8("p" + i), Resolution.KEEP_LEFT));
        assertThat(check(pair)).isEmpty();
    }
}
