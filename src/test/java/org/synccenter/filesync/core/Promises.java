package org.synccenter.filesync.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold for every pair, whatever happened to it; the numbers are those of the design's invariants. */
final class Promises {
    private static final int ROUNDS = 4;

    private Promises() {}

    static void check(Scenario scenario, SyncMode mode) {
        check(scenario, mode.rules());
    }

    /** Failures name the rules. */
    static void check(Scenario scenario, SyncRules rules) {
        try {
            promises(scenario, rules);
        } catch (AssertionError e) {
            throw new AssertionError(rules + ": " + e.getMessage(), e);
        }
    }

    private static void promises(Scenario scenario, SyncRules rules) {
        MemPair pair = scenario.build();
        pair.rules = rules;
        Set<String> before = contents(pair);
        Set<String> news = news(pair);
        PairState state = pair.scan();
        SyncPlan plan = Reconciler.reconcile(state);
        sameAgain(state, plan);
        mirrored(pair, state, plan);
        deletesOnlyWithEvidence(pair, state, plan);
        Map<Side, Map<String, String>> trees = Map.of(Side.LEFT, pair.left.tree(), Side.RIGHT, pair.right.tree());
        pair.apply(plan);
        nothingLost(pair, before);
        if (!uses(rules, Handling.REVERT)) {
            newsLive(pair, news);
        }
        for (Side side : Side.values()) {
            if (!mayChange(rules, side) && !pair.store(side).tree().equals(trees.get(side))) {
                throw new AssertionError("something flowed to " + side);
            }
        }
        SyncPlan last = settle(pair, plan);
        if (scenario.faults().isEmpty() && !uses(rules, Handling.IGNORE)) {
            equalWhereNothingSpeaksAgainst(pair, last);
        }
    }

    private static boolean uses(SyncRules rules, Handling handling) {
        return Stream.of(rules.left(), rules.right())
                .anyMatch(
                        each -> Stream.of(Category.values()).anyMatch(category -> each.handling(category) == handling));
    }

    private static boolean mayChange(SyncRules rules, Side side) {
        return Stream.of(Category.values())
                .anyMatch(category -> rules.handling(side.other(), category) == Handling.CARRY
                        || rules.handling(side, category) == Handling.REVERT);
    }

    /** Settles all conflicts at random, and looks whether that ends with equal trees and all that was to be kept. */
    static void checkSettling(Scenario scenario, long seed) {
        MemPair pair = scenario.build();
        Random random = new Random(seed);
        Set<String> before = contents(pair);
        boolean keepAll = random.nextBoolean();
        Set<String> news = news(pair);
        for (int round = 0; round < ROUNDS; round++) {
            SyncPlan plan = settle(pair, pair.sync());
            pair.overrides.clear();
            if (plan.conflicts().isEmpty()) {
                equalWhereNothingSpeaksAgainst(pair, plan);
                nothingLost(pair, before);
                if (keepAll) {
                    newsLive(pair, news);
                }
                return;
            }
            for (Conflict conflict : outermost(plan.conflicts())) {
                Resolution[] choices = {Resolution.KEEP_LEFT, Resolution.KEEP_RIGHT, Resolution.KEEP_BOTH};
                Resolution choice = keepAll ? Resolution.KEEP_BOTH : choices[random.nextInt(choices.length)];
                pair.overrides.put(conflict.path(), choice);
            }
        }
        throw new AssertionError("conflicts without end: " + PlanText.summary(pair.plan()));
    }

    // One in another is settled after it, or the answers could contradict each other.
    private static List<Conflict> outermost(List<Conflict> conflicts) {
        return conflicts.stream()
                .filter(inner -> conflicts.stream()
                        .noneMatch(outer -> !inner.path().equals(outer.path())
                                && inner.path().startsWith(outer.path())))
                .toList();
    }

    // V5
    private static SyncPlan settle(MemPair pair, SyncPlan first) {
        SyncPlan plan = first;
        for (int round = 1; !plan.isEmpty(); round++) {
            if (round > ROUNDS) {
                throw new AssertionError("no end: " + PlanText.full(plan, false));
            }
            plan = pair.sync();
            boolean mayNeedAnother =
                    !pair.faults.isEmpty() || first.skipped().stream().anyMatch(each -> each.category() != null);
            if (round == 1
                    && !mayNeedAnother
                    && !plan.isEmpty()
                    && plan.conflicts().isEmpty()
                    && first.conflicts().isEmpty()) {
                throw new AssertionError("the second run plans: " + PlanText.full(plan, false)); // V4
            }
        }
        return plan;
    }

    // V4
    private static void equalWhereNothingSpeaksAgainst(MemPair pair, SyncPlan plan) {
        if (!plan.conflicts().isEmpty() || !plan.skipped().isEmpty()) {
            return;
        }
        if (!pair.left.tree().equals(pair.right.tree())) {
            throw new AssertionError("trees differ: " + pair.left.tree() + " and " + pair.right.tree());
        }
    }

    // V9
    private static void sameAgain(PairState state, SyncPlan plan) {
        if (!Reconciler.reconcile(state).equals(plan)) {
            throw new AssertionError("not deterministic");
        }
    }

    // V10
    private static void mirrored(MemPair pair, PairState state, SyncPlan plan) {
        Map<RelPath, AncestorEntry> rows = new TreeMap<>();
        pair.archive.forEach((path, row) -> rows.put(
                path,
                new AncestorEntry(
                        row.kind(),
                        row.digest(),
                        row.size(),
                        row.executable(),
                        row.target(),
                        row.mtime(),
                        row.right(),
                        row.left(),
                        Children.none(),
                        false)));
        PairState exchanged = new PairState(
                Ancestor.of(rows),
                state.right(),
                state.left(),
                state.rules().exchanged(),
                state.overrides(),
                state.copyNames());
        List<String> mirror = PlanText.full(Reconciler.reconcile(exchanged), true);
        if (!mirror.equals(PlanText.full(plan, false))) {
            throw new AssertionError("not symmetric:\n" + PlanText.full(plan, false) + "\n" + mirror);
        }
    }

    // V6 and V7
    private static void deletesOnlyWithEvidence(MemPair pair, PairState state, SyncPlan plan) {
        Map<RelPath, AncestorEntry> rows = new TreeMap<>(pair.archive);
        for (Relocation relocation : plan.relocations()) {
            Map<RelPath, AncestorEntry> moved = new TreeMap<>();
            rows.keySet().stream()
                    .filter(path -> path.startsWith(relocation.from()))
                    .toList()
                    .forEach(path -> moved.put(path.rebase(relocation.from(), relocation.to()), rows.remove(path)));
            rows.putAll(moved);
        }
        for (Change change : plan.changes()) {
            Rule rule = change.reason().rule();
            boolean asked = rule == Rule.REVERTED || rule == Rule.LEFT_DECIDES || rule == Rule.RIGHT_DECIDES;
            if (change.action() != Action.DELETE || asked) {
                continue;
            }
            AncestorEntry row = rows.get(change.path());
            Entry gone = change.expected();
            if (row == null || gone == null || !isAsAgreed(row, gone, change.target())) {
                throw new AssertionError("deletes what was not agreed: " + PlanText.brief(change));
            }
            // What was moved back by a rule was something else at that path.
            boolean moves = plan.changes().stream().anyMatch(each -> each.action() == Action.MOVE);
            if (plan.relocations().isEmpty()
                    && !moves
                    && !provesAbsence(state.snapshot(change.target().other()), change.path())) {
                throw new AssertionError("deletes without proof: " + PlanText.brief(change));
            }
        }
    }

    private static boolean isAsAgreed(AncestorEntry row, Entry gone, Side side) {
        if (row.kind() != gone.kind()) {
            return false;
        }
        if (row.kind() != Kind.FILE) {
            return Objects.equals(row.target(), gone.fingerprint().target());
        }
        Digest digest = gone.digest();
        return digest == null ? gone.fingerprint().sameAs(row.fingerprint(side)) : digest.equals(row.digest());
    }

    private static boolean provesAbsence(Snapshot snapshot, RelPath path) {
        Entry entry = snapshot.root();
        for (Name name : path.names()) {
            if (entry.kind() == Kind.FILE || entry.kind() == Kind.LINK) {
                return true;
            }
            Entry child = entry.children().get(name);
            if (child == null) {
                return entry.isDirectory() && entry.complete();
            }
            entry = child;
        }
        return false;
    }

    // V2
    private static void nothingLost(MemPair pair, Set<String> before) {
        Set<String> after = contents(pair);
        after.addAll(pair.trash);
        if (!after.containsAll(before)) {
            throw new AssertionError("lost: " + before + " became " + after);
        }
    }

    /** Contents that a user made since the last agreement are not even in trash, they live. */
    private static void newsLive(MemPair pair, Set<String> news) {
        if (!contents(pair).containsAll(news)) {
            throw new AssertionError("new content only in trash: " + news + " became " + contents(pair));
        }
    }

    private static Set<String> news(MemPair pair) {
        Set<Digest> agreed = new HashSet<>();
        for (AncestorEntry row : pair.archive.values()) {
            Digest digest = row.digest();
            if (digest != null) {
                agreed.add(digest);
            }
        }
        Set<String> news = contents(pair);
        news.removeIf(content -> agreed.contains(MemStore.digest(content)));
        return news;
    }

    private static Set<String> contents(MemPair pair) {
        Set<String> contents = new TreeSet<>(pair.left.contents().keySet());
        contents.addAll(pair.right.contents().keySet());
        return contents;
    }

    /** A failing scenario made as small as it gets while it still fails. */
    static Scenario shrink(Scenario failing, Consumer<Scenario> check) {
        for (Scenario smaller : failing.smaller()) {
            if (failure(smaller, check) != null) {
                return shrink(smaller, check);
            }
        }
        return failing;
    }

    static @Nullable Throwable failure(Scenario scenario, Consumer<Scenario> check) {
        try {
            check.accept(scenario);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }
}
