package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cases that the tables do not have: first sync, what cannot be seen, what is not ours, and the size of trees. */
class ReconcilerTest {
    private static final List<String> BASE = List.of("mkdir d", "write d/a 1", "write d/b 2", "write f 3");

    private static MemPair pair(List<String> left, List<String> right) {
        return new Scenario(true, BASE, left, right, List.of()).build();
    }

    private static String planned(MemPair pair) {
        return PlanText.summary(pair.plan());
    }

    @Test
    void firstSyncIsTheUnionAndAdoptsWhatIsEqual() {
        MemPair pair = new MemPair(true);
        Script.run(pair.left, List.of("write same s", "write differs l", "write left l", "chmod same"));
        Script.run(pair.right, List.of("write same s", "write differs r", "mkdir right"));
        SyncPlan plan = pair.plan();
        assertThat(PlanText.summary(plan)).isEqualTo("BOTH_CREATED! differs, CREATE LEFT right, CREATE RIGHT left");
        assertThat(plan.agreements()).extracting(each -> each.path().display()).containsExactly("same");
        assertThat(plan.changes()).extracting(change -> change.reason().rule()).containsOnly(Rule.NO_ANCESTOR);
    }

    @Test
    void withAnUnknownPastNoModeDeletesOrOverwrites() {
        for (SyncMode mode : SyncMode.values()) {
            MemPair pair = pair(List.of("rm d", "write f left"), List.of("write f right", "write extra x"));
            pair.archiveLost = true;
            pair.mode = mode;
            assertThat(pair.plan().changes()).extracting(Change::action).allMatch(Action.CREATE::equals);
        }
    }

    @Test
    void onTheFirstSyncOfAMirrorLeftDecidesButEveryLossIsAskedAbout() {
        MemPair pair = pair(List.of("rm d", "write f left"), List.of("write f right", "write extra x"));
        pair.archive.clear();
        pair.mode = SyncMode.MIRROR;
        PairState state = pair.scan();
        SyncPlan plan = Reconciler.reconcile(state);

        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.changes())
                .filteredOn(c -> List.of("f", "extra").contains(c.path().display()))
                .extracting(Change::action)
                .containsExactlyInAnyOrder(Action.UPDATE, Action.DELETE);
        assertThat(SafetyCheck.check(plan, state, new SafetyCheck.Limits(1000, 100, 1000)))
                .isPresent();
    }

    @Test
    void unreadableIsNotAbsent() {
        for (MemStore.Fault fault : MemStore.Fault.values()) {
            for (SyncMode mode : SyncMode.values()) {
                MemPair pair = pair(List.of(), List.of("write d/b new"));
                pair.mode = mode;
                pair.faults.put(Side.LEFT, Map.of("d", fault));
                SyncPlan plan = pair.plan();
                assertThat(plan.changes()).isEmpty();
                assertThat(plan.skipped()).extracting(Skipped::cause).contains(Skipped.Cause.UNREADABLE);
            }
        }
    }

    @Test
    void unreadableRootStopsEverything() {
        MemPair pair = pair(List.of(), List.of("rm f"));
        pair.faults.put(Side.LEFT, Map.of("", MemStore.Fault.UNREADABLE));
        SyncPlan plan = pair.plan();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.skipped()).containsExactly(new Skipped(RelPath.ROOT, Side.LEFT, Skipped.Cause.UNREADABLE));
    }

    @Test
    void changedFilterForgetsAndNeverDeletes() {
        MemPair pair = pair(List.of("rm d/a"), List.of());
        pair.filter = Filter.of(List.of("d/"));
        SyncPlan plan = pair.sync();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.forgets()).hasSize(3).extracting(Forget::cause).containsOnly(Forget.Cause.IGNORED_NOW);
        assertThat(pair.right.tree()).containsKey("d/a");
        pair.filter = Filter.NONE;
        assertThat(planned(pair)).isEqualTo("CREATE LEFT d/a");
    }

    @Test
    void directoryWithIgnoredOrSpecialContentStays() {
        MemPair pair = pair(List.of("rm d"), List.of("fifo d/pipe"));
        SyncPlan plan = pair.plan();
        assertThat(PlanText.summary(plan)).isEqualTo("DELETE RIGHT d/a, DELETE RIGHT d/b");
        assertThat(plan.skipped()).contains(new Skipped(RelPath.ofUtf8("d"), Side.RIGHT, Skipped.Cause.HOLDS_OTHERS));
    }

    @Test
    void editThatKeepsSizeAndTimeIsSeen() {
        MemPair pair = pair(List.of(), List.of());
        MemStore.Node node = Objects.requireNonNull(pair.left.get("f"));
        node.content = "4";
        node.ctime = pair.left.now();
        assertThat(planned(pair)).isEqualTo("UPDATE RIGHT f");
    }

    @Test
    void missingDigestCountsAsDifferentNeverAsEqual() {
        MemPair pair = pair(List.of("write new x"), List.of("write new x"));
        PairState unhashed = new PairState(
                Ancestor.of(pair.archive),
                pair.left.snapshot(Map.of(), Filter.NONE),
                pair.right.snapshot(Map.of(), Filter.NONE),
                SyncMode.TWO_WAY,
                Map.of(),
                pair.scan().copyNames());
        assertThat(PlanText.summary(Reconciler.reconcile(unhashed))).isEqualTo("BOTH_CREATED! new");
        assertThat(DigestNeeds.of(unhashed).paths(Side.LEFT)).containsExactly(RelPath.ofUtf8("new"));
    }

    @Test
    void onlyWhatCouldBeEqualIsRead() {
        MemPair pair = pair(
                List.of("write f 33", "write only-left x", "write both xx", "mv d e"),
                List.of("write both x", "write d/a !"));
        PairState state = new PairState(
                Ancestor.of(pair.archive),
                pair.left.snapshot(Map.of(), Filter.NONE),
                pair.right.snapshot(Map.of(), Filter.NONE),
                SyncMode.TWO_WAY,
                Map.of(),
                pair.scan().copyNames());
        DigestNeeds needs = DigestNeeds.of(state);
        // f has another size, the new ones too or no partner; below the renamed directory nothing but the edit is read.
        assertThat(needs.left()).isEmpty();
        assertThat(needs.right()).containsExactly(RelPath.ofUtf8("d/a"));
    }

    @Test
    void executableBitJoinsTheOtherSidesEdit() {
        MemPair pair = pair(List.of("chmod f"), List.of("write f new"));
        pair.sync();
        for (Side side : Side.values()) {
            MemStore.Node node = Objects.requireNonNull(pair.store(side).get("f"));
            assertThat(node.executable).isTrue();
            assertThat(node.content).isEqualTo("new");
        }
        assertThat(pair.plan().isEmpty()).isTrue();
    }

    @Test
    void storeWithoutExecutableBitChangesNothingOnTheOther() {
        MemPair pair = new MemPair(true);
        Script.run(pair.left, List.of("write f 1"));
        Script.run(pair.right, List.of("write f 1", "chmod f"));
        pair.sync();
        Script.run(pair.right, List.of("write f 2"));
        pair.sync();
        assertThat(pair.left.get("f")).extracting(node -> node.content).isEqualTo("2");
        assertThat(pair.plan().isEmpty()).isTrue();
    }

    @Test
    void touchIsCarriedWithItsTime() {
        MemPair pair = pair(List.of("touch f"), List.of());
        pair.sync();
        assertThat(Objects.requireNonNull(pair.right.get("f")).mtime)
                .isEqualTo(Objects.requireNonNull(pair.left.get("f")).mtime);
    }

    @Test
    void deepTreeIsNoProblem() {
        int depth = 2_040;
        RelPath bottom = RelPath.of(Collections.nCopies(depth, Name.ofUtf8("d")));
        Entry entry = Entry.file(Fingerprint.file(1, Instant.EPOCH, null, null, false), null);
        for (int i = 1; i < depth; i++) {
            entry = Entry.directory(
                    Fingerprint.directory(null, null, null), Children.of(Map.of(Name.ofUtf8("d"), entry)), true);
        }
        Entry root = Entry.directory(
                Fingerprint.directory(null, null, null), Children.of(Map.of(Name.ofUtf8("d"), entry)), true);
        Entry empty = Entry.directory(Fingerprint.directory(null, null, null), Children.none(), true);
        PairState state = new PairState(
                Ancestor.NONE, new Snapshot(root), new Snapshot(empty), SyncMode.TWO_WAY, Map.of(), (name, i) -> name);
        SyncPlan plan = Reconciler.reconcile(state);
        assertThat(plan.counts(Side.RIGHT)).containsExactly(Map.entry(Action.CREATE, (long) depth));
        assertThat(plan.changes().getLast().path()).isEqualTo(bottom);
        assertThat(DigestNeeds.of(state).isEmpty()).isTrue();
    }
}
