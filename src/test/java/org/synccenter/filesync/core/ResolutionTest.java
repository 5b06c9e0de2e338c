package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final String COPY = "f (conflict 2026-11-21 103012 HOST).txt";

    private static MemPair pair(List<String> left, List<String> right) {
        return new Scenario(
                        true,
                        List.of("write f.txt old", "write keep k", "mkdir d", "write d/x 1"),
                        left,
                        right,
                        List.of())
                .build();
    }

    private static MemPair settle(MemPair pair, String path, Resolution resolution) {
        pair.overrides.put(RelPath.ofUtf8(path), resolution);
        SyncPlan plan = pair.sync();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(pair.left.tree()).isEqualTo(pair.right.tree());
        pair.overrides.clear();
        assertThat(pair.plan().isEmpty()).isTrue();
        return pair;
    }

    @Test
    void keepLeftAndKeepRight() {
        assertThat(settle(pair(List.of("write f.txt l"), List.of("write f.txt r")), "f.txt", Resolution.KEEP_LEFT)
                        .right
                        .tree())
                .containsEntry("f.txt", "'l'");
        assertThat(settle(pair(List.of("write f.txt l"), List.of("write f.txt r")), "f.txt", Resolution.KEEP_RIGHT)
                        .left
                        .tree())
                .containsEntry("f.txt", "'r'");
    }

    @Test
    void keepingADeletionDeletes() {
        MemPair pair = settle(pair(List.of("rm f.txt"), List.of("write f.txt r")), "f.txt", Resolution.KEEP_LEFT);
        assertThat(pair.right.tree()).doesNotContainKey("f.txt");
        assertThat(pair.trash).containsExactly("r");
    }

    @Test
    void keepBothGivesRightsVersionTheNewNameOnBothSides() {
        MemPair pair = settle(pair(List.of("write f.txt l"), List.of("write f.txt r")), "f.txt", Resolution.KEEP_BOTH);
        assertThat(pair.left.tree()).containsEntry("f.txt", "'l'").containsEntry(COPY, "'r'");
    }

    @Test
    void keepBothNeverLeavesRightWithoutTheFile() {
        MemPair pair = pair(List.of("write f.txt l"), List.of("write f.txt r"));
        pair.overrides.put(RelPath.ofUtf8("f.txt"), Resolution.KEEP_BOTH);
        assertThat(pair.plan().changes())
                .extracting(PlanText::brief)
                .containsExactly("CREATE LEFT " + COPY, "CREATE RIGHT " + COPY, "UPDATE RIGHT f.txt");
    }

    @Test
    void keepBothCountsUpUntilTheNameIsFree() {
        MemPair pair = pair(List.of("write f.txt l"), List.of("write f.txt r"));
        pair.right.write(COPY, "taken");
        settle(pair, "f.txt", Resolution.KEEP_BOTH);
        assertThat(pair.left.tree())
                .containsEntry(COPY, "'taken'")
                .containsEntry("f (conflict 2026-11-21 103012 HOST 2).txt", "'r'");
    }

    @Test
    void keepBothOfEditedAndDeletedKeepsTheEdited() {
        MemPair pair = settle(pair(List.of("rm f.txt"), List.of("write f.txt r")), "f.txt", Resolution.KEEP_BOTH);
        assertThat(pair.left.tree()).containsEntry("f.txt", "'r'").doesNotContainKey(COPY);
    }

    @Test
    void keepBothOfFileAndDirectory() {
        List<String> toDirectory = List.of("rm f.txt", "mkdir f.txt", "write f.txt/in x");
        MemPair fileLeft = settle(pair(List.of("write f.txt l"), toDirectory), "f.txt", Resolution.KEEP_BOTH);
        assertThat(fileLeft.left.tree()).containsEntry("f.txt", "'l'").containsEntry(COPY + "/in", "'x'");
        MemPair fileRight = settle(pair(toDirectory, List.of("write f.txt r")), "f.txt", Resolution.KEEP_BOTH);
        assertThat(fileRight.left.tree()).containsEntry("f.txt/in", "'x'").containsEntry(COPY, "'r'");
    }

    @Test
    void skipLeavesAlone() {
        MemPair pair = pair(List.of("write f.txt l", "rm d"), List.of());
        pair.overrides.put(RelPath.ofUtf8("f.txt"), Resolution.SKIP);
        pair.overrides.put(RelPath.ofUtf8("d"), Resolution.SKIP);
        SyncPlan plan = pair.plan();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.skipped()).extracting(Skipped::cause).containsOnly(Skipped.Cause.SKIPPED_BY_USER);
    }

    @Test
    void settlingADirectorySettlesWhatIsBelow() {
        MemPair pair = pair(List.of("write d/x l"), List.of("write d/x r"));
        settle(pair, "d", Resolution.KEEP_RIGHT);
        assertThat(pair.left.tree()).containsEntry("d/x", "'r'");
    }

    @Test
    void movedApart() {
        List<String> left = List.of("mv d e");
        List<String> right = List.of("mv d q", "write q/x new");
        assertThat(settle(pair(left, right), "d", Resolution.KEEP_LEFT).right.tree())
                .containsEntry("e/x", "'new'");
        assertThat(settle(pair(left, right), "d", Resolution.KEEP_RIGHT).left.tree())
                .containsEntry("q/x", "'new'");
        assertThat(settle(pair(left, right), "d", Resolution.KEEP_BOTH).left.tree())
                .containsEntry("e/x", "'1'")
                .containsEntry("q/x", "'new'");
    }

    @Test
    void movedAndDeleted() {
        assertThat(settle(pair(List.of("mv d e"), List.of("rm d")), "e", Resolution.KEEP_LEFT)
                        .right
                        .tree())
                .containsEntry("e/x", "'1'");
        assertThat(settle(pair(List.of("mv d e"), List.of("rm d")), "e", Resolution.KEEP_RIGHT)
                        .left
                        .tree())
                .doesNotContainKey("e");
    }

    @Test
    void conflictAboutAMoveTouchesNothingAndStaysUntilSettled() {
        MemPair pair = pair(List.of("mv d e"), List.of("rm d"));
        for (int run = 0; run < 3; run++) {
            SyncPlan plan = pair.sync();
            assertThat(plan.changes()).isEmpty();
            assertThat(plan.conflicts()).extracting(Conflict::kind).containsExactly(ConflictKind.MOVED_DELETED_RIGHT);
        }
        assertThat(pair.left.tree()).containsEntry("e/x", "'1'");
    }

    /** Nobody was asked about what the other side has at the new name, and whoever kept the moved version did away with it. */
    @Test
    void aMoveToANameThatTheOtherSideHasTakenIsAConflictOfTheTwoThatAreThere() {
        MemPair pair = pair(List.of("mv f.txt g.txt"), List.of("rm f.txt", "write g.txt another"));
        SyncPlan plan = pair.sync();
        assertThat(plan.conflicts()).extracting(Conflict::kind).containsExactly(ConflictKind.BOTH_CREATED);
        assertThat(plan.conflicts().getFirst().right()).isNotNull();
        assertThat(settle(pair, "g.txt", Resolution.KEEP_BOTH).left.tree().values())
                .contains("'another'");
    }

    @Test
    void overrideGoesBeforeTheMode() {
        MemPair pair = pair(List.of(), List.of("write f.txt r"));
        pair.mode = SyncMode.MIRROR;
        settle(pair, "f.txt", Resolution.KEEP_RIGHT);
        assertThat(pair.left.tree()).containsEntry("f.txt", "'r'");
    }

    @Test
    void answersThatContradictEachOtherAreAConflictAgain() {
        MemPair pair = pair(List.of("rm d", "write d file"), List.of("write d/x new"));
        pair.overrides.put(RelPath.ofUtf8("d"), Resolution.KEEP_LEFT);
        pair.overrides.put(RelPath.ofUtf8("d/x"), Resolution.KEEP_RIGHT);
        SyncPlan plan = pair.plan();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.conflicts()).extracting(Conflict::kind).containsExactly(ConflictKind.TYPE);
    }
}
