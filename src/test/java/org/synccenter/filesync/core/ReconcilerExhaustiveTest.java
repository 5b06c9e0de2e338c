package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All pairs of trees of at most two names, two levels and three contents against each agreed tree of a smaller set: no luck needed.
 * Ids are those of a store that has none (every tree is built anew), so this is about paths; moves have tests of their own.
 */
class ReconcilerExhaustiveTest {
    /** What can be at {@code n}: nothing, files, a link, directories with up to two entries. */
    private static List<List<String>> nodes(String name, boolean small) {
        List<List<String>> nodes =
                new ArrayList<>(List.of(List.of(), List.of("write " + name + " x"), List.of("write " + name + " y")));
        List<List<String>> below = small
                ? List.of(List.of(), List.of("write " + name + "/b x"))
                : List.of(
                        List.of(),
                        List.of("write " + name + "/a x"),
                        List.of("write " + name + "/b x"),
                        List.of("write " + name + "/b y"),
                        List.of("mkdir " + name + "/b"),
                        List.of("write " + name + "/a x", "write " + name + "/b z"));
        for (List<String> inside : below) {
            List<String> lines = new ArrayList<>(List.of("mkdir " + name));
            lines.addAll(inside);
            nodes.add(lines);
        }
        if (!small) {
            nodes.add(List.of("link " + name + " x"));
            nodes.add(List.of("write " + name + " z"));
        }
        return nodes;
    }

    @Test
    void everyPairOfSmallTreesKeepsThePromises() {
        int checked = 0;
        for (List<String> agreed : nodes("a", true)) {
            for (List<String> left : nodes("a", false)) {
                for (List<String> right : nodes("a", false)) {
                    for (String second : List.of("", "write b y")) {
                        Scenario scenario = new Scenario(
                                false, with(agreed, "write b x"), rebuilt(left, second), rebuilt(right, ""), List.of());
                        for (SyncMode mode : SyncMode.values()) {
                            Throwable failure = Promises.failure(scenario, each -> Promises.check(each, mode));
                            assertThat(failure).as("%s %s", mode, scenario).isNull();
                            checked++;
                        }
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(3_000);
    }

    /** Conflict exactly if both changed the file and the results differ, and whatever does not conflict arrives. */
    @Test
    void filesConflictExactlyWhenBothChangedToDifferentThings() {
        List<String> states = List.of("", "x", "y", "z");
        for (String agreed : states) {
            for (String left : states) {
                for (String right : states) {
                    MemPair pair = new Scenario(
                                    false,
                                    file(agreed),
                                    with(List.of("rm f"), file(left)),
                                    with(List.of("rm f"), file(right)),
                                    List.of())
                            .build();
                    SyncPlan plan = pair.sync();
                    boolean conflict = !left.equals(right) && !left.equals(agreed) && !right.equals(agreed);
                    assertThat(plan.conflicts().isEmpty())
                            .as("%s %s %s", agreed, left, right)
                            .isEqualTo(!conflict);
                    String expected = left.equals(agreed) ? right : left;
                    for (Side side : Side.values()) {
                        String own = side == Side.LEFT ? left : right;
                        String wanted = conflict ? own : expected;
                        assertThat(pair.store(side).tree().getOrDefault("f", ""))
                                .isEqualTo(wanted.isEmpty() ? "" : "'" + wanted + "'");
                    }
                }
            }
        }
    }

    /** Each of the 729 sets of rules: every promise holds whatever is at one name. */
    @Test
    void everySetOfRulesKeepsThePromises() {
        List<List<String>> nodes = List.of(
                List.of(),
                List.of("write a x"),
                List.of("write a y"),
                List.of("link a x"),
                List.of("mkdir a", "write a/b x"));
        for (SyncRules rules : everySetOfRules()) {
            for (List<String> agreed : List.of(nodes.get(0), nodes.get(1), nodes.get(4))) {
                for (List<String> left : nodes) {
                    for (List<String> right : nodes) {
                        Scenario scenario = new Scenario(
                                true, with(agreed, "write keep k"), rebuilt(left, ""), rebuilt(right, ""), List.of());
                        Throwable failure = Promises.failure(scenario, each -> Promises.check(each, rules));
                        assertThat(failure).as("%s %s", rules, scenario).isNull();
                    }
                }
            }
        }
    }

    /** Where one side did something, its rule says all; where both did, the one wins whose deed travels while the other's is undone. */
    @Test
    void everySetOfRulesDoesWithAFileWhatItSays() {
        List<String> states = List.of("", "x", "y", "z");
        int checked = 0;
        for (SyncRules rules : everySetOfRules()) {
            for (String agreed : states.subList(0, 2)) {
                for (String left : states) {
                    for (String right : states) {
                        MemPair pair = new Scenario(
                                        false,
                                        with(file(agreed), "write keep k"),
                                        edit(agreed, left),
                                        edit(agreed, right),
                                        List.of())
                                .build();
                        pair.rules = rules;
                        pair.sync();
                        for (Side side : Side.values()) {
                            String wanted = expected(rules, agreed, left, right, side);
                            assertThat(pair.store(side).tree().getOrDefault("f", ""))
                                    .as("%s of %s: %s became %s and %s", side, rules, agreed, left, right)
                                    .isEqualTo(wanted.isEmpty() ? "" : "'" + wanted + "'");
                            checked++;
                        }
                    }
                }
            }
        }
        assertThat(checked).isEqualTo(729 * 2 * 16 * 2);
    }

    private static String expected(SyncRules rules, String agreed, String left, String right, Side side) {
        String own = side == Side.LEFT ? left : right;
        if (left.equals(right)) {
            return own;
        }
        if (left.equals(agreed) || right.equals(agreed)) {
            Side doer = left.equals(agreed) ? Side.RIGHT : Side.LEFT;
            String done = doer == Side.LEFT ? left : right;
            return switch (rules.handling(doer, category(agreed, done))) {
                case CARRY -> done;
                case REVERT -> agreed;
                case IGNORE -> own;
            };
        }
        Handling lefts = rules.handling(Side.LEFT, category(agreed, left));
        Handling rights = rules.handling(Side.RIGHT, category(agreed, right));
        if (lefts == Handling.CARRY && (rights == Handling.REVERT || (rights == Handling.IGNORE && right.isEmpty()))) {
            return left;
        }
        if (rights == Handling.CARRY && (lefts == Handling.REVERT || (lefts == Handling.IGNORE && left.isEmpty()))) {
            return right;
        }
        return own;
    }

    private static Category category(String agreed, String now) {
        return agreed.isEmpty() ? Category.CREATED : now.isEmpty() ? Category.DELETED : Category.CHANGED;
    }

    private static List<SyncRules> everySetOfRules() {
        List<SyncRules> all = new ArrayList<>(List.of(SyncMode.TWO_WAY.rules()));
        for (Side side : Side.values()) {
            for (Category category : Category.values()) {
                List<SyncRules> more = new ArrayList<>();
                for (SyncRules rules : all) {
                    for (Handling handling : Handling.values()) {
                        more.add(rules.with(side, category, handling));
                    }
                }
                all = more;
            }
        }
        return all;
    }

    private static List<String> edit(String agreed, String wanted) {
        if (wanted.equals(agreed)) {
            return List.of();
        }
        return wanted.isEmpty() ? List.of("rm f") : file(wanted);
    }

    private static List<String> file(String content) {
        return content.isEmpty() ? List.of() : List.of("write f " + content);
    }

    private static List<String> with(List<String> first, String second) {
        return with(first, second.isEmpty() ? List.<String>of() : List.of(second));
    }

    private static List<String> with(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<String> rebuilt(List<String> tree, String second) {
        return with(with(List.of("rm a"), tree), second);
    }
}
