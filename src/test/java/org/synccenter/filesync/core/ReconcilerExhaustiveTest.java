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
