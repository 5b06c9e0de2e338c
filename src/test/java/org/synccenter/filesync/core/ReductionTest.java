package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left out of the trees must not change a plan, and packing must not change the trees. */
class ReductionTest {
    private static final int SEEDS = Integer.getInteger("sync.seeds", 2_000);
    private static final long FIRST = Long.getLong("sync.firstSeed", 0);

    @Test
    void packingKeepsEverything() {
        forAll(true, (pair, random) -> {
            for (PairState state : List.of(state(pair), pair.scan())) {
                assertThat(PackedAncestor.of(state.ancestor()).unpack()).isEqualTo(state.ancestor());
                for (Side side : Side.values()) {
                    Snapshot snapshot = state.snapshot(side);
                    PackedSnapshot packed = PackedSnapshot.of(snapshot);
                    assertThat(packed.unpack()).isEqualTo(snapshot);
                    assertThat(packed.count()).isEqualTo(snapshot.count());
                }
            }
        });
    }

    @Test
    void planOfWhatMattersIsThePlanOfEverything() {
        forAll(false, ReductionTest::check);
        forAll(true, ReductionTest::check);
    }

    private static void check(MemPair pair, Random random) {
        pair.mode = SyncMode.values()[random.nextInt(SyncMode.values().length)];
        pair.filter = random.nextInt(4) == 0 ? Filter.of(List.of(Script.path(random))) : Filter.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            pair.overrides.put(
                    RelPath.ofUtf8(Script.path(random)),
                    Resolution.values()[random.nextInt(Resolution.values().length)]);
        }
        if (random.nextBoolean()) {
            SyncRules rules = SyncMode.TWO_WAY.rules();
            for (Category category : Category.values()) {
                Side side = Side.values()[random.nextInt(2)];
                rules = rules.with(side, category, Handling.values()[random.nextInt(Handling.values().length)]);
            }
            pair.rules = rules;
        }
        StoreLimits narrow = new StoreLimits(true, true, true, 1, 1, 1);
        // What is agreed the store holds, whatever it is said to hold.
        boolean held = pair.archive.entrySet().stream()
                .allMatch(row ->
                        narrow.holds(row.getKey().name()) && row.getValue().size() <= narrow.largestFile());
        if (held && random.nextBoolean()) {
            pair.rightLimits = narrow;
        }
        PairState all = state(pair);
        PairState reduced = reduced(all);
        SyncPlan expected = Reconciler.reconcile(pair.hash(all));
        SyncPlan plan = Reconciler.reconcile(pair.hash(reduced));
        assertThat(plan).isEqualTo(expected);
        assertThat(reduced.ancestor().count()).isEqualTo(all.ancestor().count());
        SafetyCheck.Limits limits = new SafetyCheck.Limits(2, 25, 0);
        assertThat(SafetyCheck.check(plan, reduced, limits)).isEqualTo(SafetyCheck.check(expected, all, limits));
    }

    private static PairState state(MemPair pair) {
        return new PairState(
                pair.archiveLost ? Ancestor.NONE : Ancestor.of(pair.archive),
                pair.left.snapshot(pair.faults.getOrDefault(Side.LEFT, Map.of()), pair.filter),
                pair.right.snapshot(pair.faults.getOrDefault(Side.RIGHT, Map.of()), pair.filter),
                pair.rules == null ? pair.mode.rules() : pair.rules,
                pair.overrides,
                CopyNames.stamped("2026-11-21 103012", "HOST"),
                StoreLimits.NONE,
                pair.rightLimits);
    }

    private static PairState reduced(PairState all) {
        Reduction.Result result = Reduction.compare(
                        PackedAncestor.of(all.ancestor()),
                        PackedSnapshot.of(all.left()),
                        PackedSnapshot.of(all.right()),
                        all.overrides().keySet(),
                        all.leftLimits().folds() || all.rightLimits().folds(),
                        false)
                .unpack();
        return new PairState(
                result.ancestor(),
                result.left(),
                result.right(),
                all.rules(),
                all.overrides(),
                all.copyNames(),
                all.leftLimits(),
                all.rightLimits());
    }

    @Test
    void unchangedTreesAreLeftOutAltogether() {
        MemPair pair = pair("mkdir a", "mkdir a/b", "write a/b/c x", "link a/l x", "write d y");
        Reduction.Result result = reduce(pair);

        assertThat(result.left().root().children().isEmpty()).isTrue();
        assertThat(result.ancestor().count()).isEqualTo(5);
        assertThat(result.ancestor().isEmpty()).isFalse();
    }

    @Test
    void countsWhatIsToBecomeObjects() {
        MemPair pair = pair("mkdir a", "write a/c x", "write d y");
        assertThat(compare(pair).entries()).isZero();
        Script.run(pair.left, "write d yy");
        assertThat(compare(pair).entries()).isEqualTo(6); // a and d, of each tree
        pair.archiveLost = true;
        assertThat(compare(pair).entries()).isEqualTo(6); // a, a/c and d, of both sides
    }

    @Test
    void unchangedDirectoryBesideAChangeStaysEmpty() {
        MemPair pair = pair("mkdir a", "write a/c x", "write d y", "write e z", "write f z");
        Script.run(pair.left, "write d yy");
        Reduction.Result result = reduce(pair);

        assertThat(names(result.left().root())).containsExactly("a", "d", "e");
        assertThat(result.right().find(RelPath.ofUtf8("a/c"))).isNull();
        assertThat(result.ancestor().find(RelPath.ofUtf8("a/c"))).isNull();
    }

    @Test
    void unchangedFilesStayWhereAConflictCopyMayNeedAFreeName() {
        MemPair pair = pair("write d y", "write e z", "write f z");
        Script.run(pair.left, "write d yy");
        Script.run(pair.right, "write d yyy");

        assertThat(names(reduce(pair).right().root())).containsExactly("d", "e", "f");
    }

    @Test
    void unchangedFilesStayForAStoreThatTakesTwoNamesForOne() {
        MemPair pair = pair("write d y", "write e z", "write f z");
        Script.run(pair.left, "write D y");
        pair.rightLimits = new StoreLimits(true, true, true, 1, 1, 1);

        assertThat(names(reduced(state(pair)).right().root())).containsExactly("d", "e", "f");
    }

    @Test
    void racyFileProvesNothingAndStays() {
        MemPair pair = pair("mkdir a", "write a/c x");
        pair.archive.computeIfPresent(
                RelPath.ofUtf8("a/c"),
                (path, e) -> new AncestorEntry(
                        e.kind(),
                        e.digest(),
                        e.size(),
                        e.executable(),
                        e.target(),
                        e.mtime(),
                        Objects.requireNonNull(e.left()).asRacy(),
                        e.right(),
                        e.children(),
                        false));

        assertThat(reduce(pair).left().find(RelPath.ofUtf8("a/c"))).isNotNull();
    }

    @Test
    void racyFileProvesNothingAlsoWhenItWasRacyWhenAgreed() {
        Fingerprint racy = Fingerprint.file(1, null, null, null, false).asRacy();
        AncestorEntry agreed = AncestorEntry.file(MemStore.digest("x"), 1, false, null, racy, racy);
        Children<Entry> children = Children.of(Map.of(Name.ofUtf8("f"), Entry.file(racy, null)));
        PackedSnapshot side = PackedSnapshot.of(
                new Snapshot(Entry.directory(Fingerprint.directory(null, null, null), children, true)));
        PackedAncestor ancestor = PackedAncestor.of(Ancestor.of(Map.of(RelPath.ofUtf8("f"), agreed)));

        assertThat(Reduction.compare(ancestor, side, side, List.of(), false, false)
                        .entries())
                .isEqualTo(3);
    }

    @Test
    void everythingInADirectoryThatIsAnotherOneStays() {
        MemPair pair = pair("mkdir a", "mkdir a/b", "write a/b/c x");
        Script.run(pair.left, List.of("mv a z", "mkdir a", "mv z/b a/b"));

        assertThat(reduce(pair).right().find(RelPath.ofUtf8("a/b/c"))).isNotNull();
    }

    private static MemPair pair(String... base) {
        MemPair pair = new MemPair(true);
        Script.run(pair.left, List.of(base));
        pair.sync();
        return pair;
    }

    private static Reduction.Result reduce(MemPair pair) {
        return compare(pair).unpack();
    }

    private static Reduction compare(MemPair pair) {
        PairState all = state(pair);
        return Reduction.compare(
                PackedAncestor.of(all.ancestor()),
                PackedSnapshot.of(all.left()),
                PackedSnapshot.of(all.right()),
                List.of(),
                false,
                false);
    }

    private static Stream<String> names(Entry directory) {
        List<String> names = new ArrayList<>();
        directory.children().forEach((name, entry) -> names.add(name.display()));
        return names.stream();
    }

    private interface Check {
        void accept(MemPair pair, Random random);
    }

    private static void forAll(boolean allowFaults, Check check) {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Scenario scenario = Scenario.random(seed, true, allowFaults);
            long current = seed;
            Consumer<Scenario> one = each -> check.accept(each.build(), new Random(current));
            if (Promises.failure(scenario, one) != null) {
                Scenario smallest = Promises.shrink(scenario, one);
                throw new AssertionError("seed " + seed + ": " + smallest, Promises.failure(smallest, one));
            }
        }
    }
}
