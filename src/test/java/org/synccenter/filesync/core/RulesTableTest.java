package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything one side can do to an agreed file against everything the other can, under rules that are no mode. The expected plans are in
 * {@code rules.txt}, one line for each pair of deeds and set of rules: {@code rules | left | right | plan}.
 */
class RulesTableTest {
    private static final Map<String, List<String>> DEEDS = deeds();

    private static Map<String, List<String>> deeds() {
        Map<String, List<String>> deeds = new LinkedHashMap<>();
        deeds.put("nothing", List.of());
        deeds.put("edited", List.of("write f new"));
        deeds.put("edited2", List.of("write f other"));
        deeds.put("deleted", List.of("rm f"));
        deeds.put("to-dir", List.of("rm f", "mkdir f", "write f/x in"));
        deeds.put("moved", List.of("mv f g"));
        deeds.put("touched", List.of("touch f"));
        deeds.put("created", List.of("write n mine"));
        deeds.put("created2", List.of("write n yours"));
        return deeds;
    }

    private static final Map<String, SyncRules> SETS = sets();

    private static Map<String, SyncRules> sets() {
        SyncRules all = SyncMode.TWO_WAY.rules();
        Map<String, SyncRules> sets = new LinkedHashMap<>();
        sets.put(
                "keep",
                all.with(Side.LEFT, Category.DELETED, Handling.IGNORE)
                        .with(Side.RIGHT, Category.DELETED, Handling.IGNORE));
        sets.put("restore", all.with(Side.RIGHT, Category.DELETED, Handling.REVERT));
        sets.put("protect", all.with(Side.RIGHT, Category.CHANGED, Handling.REVERT));
        sets.put("collect", all.with(Side.RIGHT, Category.CREATED, Handling.IGNORE));
        sets.put("frozen", new SyncRules(SyncRules.Of.all(Handling.IGNORE), SyncRules.Of.all(Handling.IGNORE)));
        sets.put("undo", new SyncRules(SyncRules.Of.all(Handling.REVERT), SyncRules.Of.all(Handling.REVERT)));
        sets.put("rorrim", SyncMode.MIRROR.rules().exchanged());
        return sets;
    }

    @Test
    void everyPairOfDeedsUnderEverySet() {
        List<String> lines = new ArrayList<>();
        SETS.forEach((name, rules) -> DEEDS.forEach((left, leftLines) -> DEEDS.forEach((right, rightLines) -> {
            MemPair pair = new Scenario(true, List.of("write f old", "write keep k"), leftLines, rightLines, List.of())
                    .build();
            pair.rules = rules;
            lines.add(String.join(" | ", name, left, right, PlanText.summary(pair.plan())));
        })));
        assertThat(lines).isEqualTo(expected());
    }

    private static List<String> expected() {
        try (InputStream in = Objects.requireNonNull(RulesTableTest.class.getResourceAsStream("rules.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyStepThatUndoesSaysSoAndEveryRefusalNamesItsCategory() {
        MemPair pair = new Scenario(
                        true, List.of("write f old"), List.of("write l x"), List.of("rm f", "write n x"), List.of())
                .build();
        pair.rules = SyncMode.TWO_WAY
                .rules()
                .with(Side.RIGHT, Category.DELETED, Handling.REVERT)
                .with(Side.RIGHT, Category.CREATED, Handling.IGNORE)
                .with(Side.LEFT, Category.CREATED, Handling.IGNORE);
        SyncPlan plan = pair.plan();
        assertThat(plan.changes()).extracting(change -> change.reason().rule()).containsExactly(Rule.REVERTED);
        assertThat(plan.skipped())
                .containsExactlyInAnyOrder(
                        new Skipped(RelPath.ofUtf8("n"), Side.RIGHT, Skipped.Cause.MODE, Category.CREATED),
                        new Skipped(RelPath.ofUtf8("l"), Side.LEFT, Skipped.Cause.MODE, Category.CREATED));
    }

    /** It is left as it is, and taken for known: it must not go unsaid that the sides differ from now on. */
    @ParameterizedTest
    @ValueSource(strings = {"touch keep", "write f new"})
    void anExecutableBitThatMayNotTravelIsNamed(String leftDoes) {
        MemPair pair = new Scenario(
                        true, List.of("write f old", "write keep k"), List.of(leftDoes), List.of("chmod f"), List.of())
                .build();
        pair.mode = SyncMode.UPDATE;
        SyncPlan plan = pair.sync();
        assertThat(plan.skipped())
                .containsExactly(new Skipped(RelPath.ofUtf8("f"), Side.RIGHT, Skipped.Cause.MODE, Category.CHANGED));
        assertThat(Objects.requireNonNull(pair.right.get("f")).executable).isTrue();
        assertThat(Objects.requireNonNull(pair.left.get("f")).executable).isFalse();
        pair.mode = SyncMode.TWO_WAY;
        assertThat(pair.plan().isEmpty()).isTrue();
    }

    @Test
    void aMoveThatIsCarriedIsNotCalledUndone() {
        MemPair pair = new Scenario(
                        true, List.of("write f old", "write h other"), List.of("mv f g"), List.of("mv h i"), List.of())
                .build();
        pair.rules = SyncMode.TWO_WAY.rules().with(Side.RIGHT, Category.CHANGED, Handling.REVERT);
        assertThat(pair.plan().changes())
                .extracting(change -> change.path() + " " + change.reason().rule())
                .containsExactlyInAnyOrder("g " + Rule.ONE_SIDE_CHANGED, "h " + Rule.REVERTED);
    }

    @Test
    void aLostArchiveUndoesNothing() {
        MemPair pair = new Scenario(true, List.of("write f old"), List.of(), List.of("write n x"), List.of()).build();
        pair.rules = SyncMode.TWO_WAY.rules().with(Side.RIGHT, Category.CREATED, Handling.REVERT);
        pair.archiveLost = true;
        assertThat(pair.plan().changes()).isEmpty();
    }
}
