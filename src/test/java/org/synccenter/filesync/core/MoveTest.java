package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoveTest {
    private static final List<String> BASE =
            List.of("mkdir d", "write d/x one", "write d/y two", "mkdir d/sub", "write d/sub/z three", "write f four");

    private static MemPair pair(List<String> left, List<String> right) {
        return new Scenario(true, BASE, left, right, List.of()).build();
    }

    private static List<String> planned(MemPair pair) {
        return pair.plan().changes().stream().map(PlanText::brief).toList();
    }

    private static void endsEqual(MemPair pair) {
        pair.sync();
        assertThat(pair.left.tree()).isEqualTo(pair.right.tree());
        assertThat(pair.plan().isEmpty()).isTrue();
    }

    @Test
    void directoryMovesAsOneAndItsContentFollows() {
        MemPair pair = pair(List.of("mv d e"), List.of("write d/x new", "rm d/y", "write d/n fresh"));
        assertThat(planned(pair)).startsWith("MOVE RIGHT d>e").hasSize(4);
        endsEqual(pair);
        assertThat(pair.left.tree())
                .containsEntry("e/x", "'new'")
                .containsEntry("e/n", "'fresh'")
                .doesNotContainKey("e/y");
    }

    @Test
    void moveIntoANewDirectoryMakesTheDirectoryFirst() {
        MemPair pair = pair(List.of("mkdir n", "mkdir n/m", "mv d n/m/e"), List.of());
        assertThat(planned(pair)).containsExactly("CREATE RIGHT n", "CREATE RIGHT n/m", "MOVE RIGHT d>n/m/e");
        endsEqual(pair);
    }

    @Test
    void bothMadeTheSameMove() {
        MemPair pair = pair(List.of("mv d e", "write e/x new"), List.of("mv d e", "write e/y other"));
        assertThat(planned(pair)).containsExactlyInAnyOrder("UPDATE RIGHT e/x", "UPDATE LEFT e/y");
        endsEqual(pair);
    }

    @Test
    void movesOfBothSidesInsideEachOther() {
        MemPair pair = pair(List.of("mv d e"), List.of("mv f d/f"));
        assertThat(planned(pair)).containsExactlyInAnyOrder("MOVE RIGHT d>e", "MOVE LEFT f>e/f");
        endsEqual(pair);
    }

    @Test
    void directoriesMovedIntoEachOtherEndInBothBeingThere() {
        MemPair pair = new Scenario(
                        true,
                        List.of("mkdir a", "write a/x 1", "mkdir b", "write b/y 2"),
                        List.of("mv a b/a"),
                        List.of("mv b a/b"),
                        List.of())
                .build();
        endsEqual(pair);
        assertThat(pair.left.contents()).containsOnlyKeys("1", "2");
    }

    @Test
    void chainOfRenamesIsRenamedFromItsFreeEnd() {
        List<String> base = IntStream.range(0, 300)
                .mapToObj(i -> "write p%03d c%d".formatted(i, i))
                .toList();
        List<String> renames = IntStream.range(0, 300)
                .mapToObj(i -> "mv p%03d p%03d".formatted(299 - i, 300 - i))
                .toList();
        MemPair pair = new Scenario(true, base, renames, List.of(), List.of()).build();
        assertThat(planned(pair))
                .hasSize(300)
                .allMatch(line -> line.startsWith("MOVE RIGHT"))
                .first()
                .isEqualTo("MOVE RIGHT p299>p300");
        endsEqual(pair);
    }

    private static List<String> told(MemPair pair) {
        return pair.plan().told().stream().map(PlanText::brief).toList();
    }

    @Test
    void swapIsMovedThroughAPrivateName() {
        MemPair pair = pair(List.of("swap d/x d/y"), List.of());
        assertThat(planned(pair))
                .containsExactly(
                        "MOVE RIGHT d/x>d/.sc-aside-1.tmp", "MOVE RIGHT d/y>d/x", "MOVE RIGHT d/.sc-aside-1.tmp>d/y");
        assertThat(told(pair)).containsExactly("MOVE RIGHT d/y>d/x", "MOVE RIGHT d/x>d/y");
        endsEqual(pair);
        assertThat(pair.right.tree()).containsEntry("d/x", "'two'").containsEntry("d/y", "'one'");
    }

    @Test
    void ringOfDirectoriesTurnsAsAWhole() {
        List<String> base = List.of("mkdir a", "write a/f 1", "mkdir b", "write b/f 2", "mkdir c", "write c/f 3");
        MemPair pair = new Scenario(
                        true, base, List.of("ring a b c"), List.of("write a/n new", "write b/f TWO"), List.of())
                .build();
        assertThat(told(pair))
                .containsExactlyInAnyOrder(
                        "MOVE RIGHT a>b", "MOVE RIGHT b>c", "MOVE RIGHT c>a", "CREATE LEFT b/n", "UPDATE LEFT c/f");
        endsEqual(pair);
        assertThat(pair.left.tree())
                .containsEntry("a/f", "'3'")
                .containsEntry("b/n", "'new'")
                .containsEntry("c/f", "'TWO'");
    }

    @Test
    void swapMadeOnBothSidesIsOnlyLearned() {
        MemPair pair = pair(List.of("swap d f"), List.of("swap d f"));
        SyncPlan plan = pair.sync();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.relocations()).hasSize(3);
        assertThat(pair.plan().isEmpty()).isTrue();
    }

    @Test
    void swapOfWhatTheOtherSideEditedCarriesTheEditAlong() {
        MemPair pair = pair(List.of("swap d/x d/y"), List.of("write d/x ONE"));
        endsEqual(pair);
        assertThat(pair.left.tree()).containsEntry("d/y", "'ONE'").containsEntry("d/x", "'two'");
    }

    /** A killed run had brought one half of it. That was taken for an edit of what had been there, went after it, and replaced it. */
    @Test
    void swapOfWhichTheOtherSideHasHalfTakesNothingAway() {
        for (String mine : List.of("write d/x two", "write d/x two,write d/y one")) {
            MemPair pair = pair(List.of("swap d/x d/y"), List.of(mine.split(",")));
            endsEqual(pair);
            assertThat(pair.left.tree()).containsEntry("d/x", "'two'").containsEntry("d/y", "'one'");
        }
    }

    @Test
    void sameContentInANewFileIsAMove() {
        MemPair pair = pair(List.of("remake f d/sub/g"), List.of("touch f"));
        assertThat(planned(pair)).contains("MOVE RIGHT f>d/sub/g").noneMatch(line -> line.startsWith("CREATE"));
        endsEqual(pair);
        MemPair edited = pair(List.of("remake f g"), List.of("write f FOUR!"));
        assertThat(planned(edited)).containsExactlyInAnyOrder("MOVE RIGHT f>g", "UPDATE LEFT g");
    }

    @Test
    void contentThatIsNotUniqueOrEmptyIsNoMove() {
        MemPair twice = pair(List.of("remake f g", "write h four"), List.of());
        assertThat(planned(twice)).noneMatch(line -> line.startsWith("MOVE"));
        List<String> empty = List.of("write e ", "write k k");
        MemPair none = new Scenario(true, empty, List.of("remake e g"), List.of(), List.of()).build();
        assertThat(planned(none)).containsExactlyInAnyOrder("DELETE RIGHT e", "CREATE RIGHT g");
    }

    @Test
    void updateModeCarriesRenamesOfTheLeftOnly() {
        MemPair pair = pair(List.of("mv d e"), List.of("mv f g"));
        pair.mode = SyncMode.UPDATE;
        assertThat(planned(pair)).containsExactly("MOVE RIGHT d>e");
    }

    @Test
    void moveIntoADirectoryThatTheOtherSideDeletedKeepsTheDirectory() {
        MemPair pair = pair(List.of("mv f d/sub/f"), List.of("rm d/sub"));
        assertThat(planned(pair))
                .containsExactlyInAnyOrder("CREATE RIGHT d/sub", "MOVE RIGHT f>d/sub/f", "DELETE LEFT d/sub/z");
        endsEqual(pair);
    }

    @Test
    void backupOfAnEditorIsNoMove() {
        MemPair pair = pair(List.of("backup f mine"), List.of("write f theirs"));
        assertThat(pair.plan().conflicts()).extracting(Conflict::kind).containsExactly(ConflictKind.BOTH_EDITED);
    }

    @Test
    void reusedInodeIsNoMove() {
        // Without birth times the new file is the old inode: only the content tells them apart.
        MemPair pair = new Scenario(false, BASE, List.of("rm f", "write g other"), List.of(), List.of()).build();
        assertThat(planned(pair)).containsExactlyInAnyOrder("DELETE RIGHT f", "CREATE RIGHT g");
        MemPair directory =
                new Scenario(false, BASE, List.of("rm d", "mkdir e", "mkdir e2"), List.of(), List.of()).build();
        assertThat(planned(directory)).noneMatch(line -> line.startsWith("MOVE"));
    }

    @Test
    void editedAndMovedOnTheSameSideIsNoMove() {
        MemPair pair = pair(List.of("mv f g", "write g FOUR"), List.of());
        assertThat(planned(pair)).containsExactlyInAnyOrder("DELETE RIGHT f", "CREATE RIGHT g");
    }

    @Test
    void occupiedTargetFallsBackWithoutLoss() {
        MemPair pair = pair(List.of("mv f g"), List.of("write g other"));
        assertThat(pair.plan().conflicts()).extracting(Conflict::path).containsExactly(RelPath.ofUtf8("g"));
        pair.sync();
        assertThat(pair.left.get("g")).extracting(node -> node.content).isEqualTo("four");
        assertThat(pair.right.get("g")).extracting(node -> node.content).isEqualTo("other");
    }

    @Test
    void directoryThatHoldsIgnoredFilesStaysAndSaysSo() {
        MemPair pair = pair(List.of("mv d e"), List.of("write d/keep.o x"));
        pair.filter = Filter.of(List.of("*.o"));
        SyncPlan plan = pair.sync();
        assertThat(plan.skipped()).extracting(Skipped::cause).containsExactly(Skipped.Cause.HOLDS_OTHERS);
        assertThat(pair.right.tree()).containsKeys("d/keep.o", "e/x").doesNotContainKey("d/x");
        assertThat(pair.left.tree()).doesNotContainKey("e/keep.o");
    }

    @Test
    void unreadableParentProvesNoMove() {
        MemPair pair = pair(List.of("mv d/x g"), List.of());
        pair.faults.put(Side.LEFT, Map.of("d", MemStore.Fault.UNREADABLE));
        assertThat(planned(pair)).containsExactly("CREATE RIGHT g");
    }

    @Test
    void whatWasMovedWaitsUntilTheOtherSideCanBeReadWhereItWas() {
        MemPair pair = pair(List.of("mv d e"), List.of("write d/x edited"));
        pair.faults.put(Side.RIGHT, Map.of("d", MemStore.Fault.UNREADABLE));
        assertThat(planned(pair)).isEmpty();

        pair.faults.clear();

        endsEqual(pair);
        assertThat(pair.left.tree()).containsEntry("e/x", "'edited'").doesNotContainKey("d");
    }

    @Test
    void aFileThatWasMovedOutOfWhatCannotBeReadWaitsToo() {
        MemPair pair = pair(List.of("mv d/x g"), List.of("write d/x edited"));
        pair.faults.put(Side.RIGHT, Map.of("d", MemStore.Fault.UNREADABLE));
        assertThat(planned(pair)).isEmpty();

        pair.faults.clear();

        endsEqual(pair);
        assertThat(pair.left.tree()).containsEntry("g", "'edited'").doesNotContainKey("d/x");
    }

    @Test
    void hardLinksAreNoMove() {
        MemPair pair = pair(List.of("mv f g"), List.of());
        pair.left.root.children.put("h", Objects.requireNonNull(pair.left.get("g")));
        assertThat(planned(pair)).containsExactlyInAnyOrder("DELETE RIGHT f", "CREATE RIGHT g", "CREATE RIGHT h");
    }
}
