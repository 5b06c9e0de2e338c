package org.synccenter.filesync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The right store folds case, has Windows' names and holds no file of more than nine bytes. */
class UnstorableTest {
    private static final StoreLimits FAT = new StoreLimits(true, true, true, 1000, 255, 9);

    private static MemPair pair(List<String> base, List<String> left, List<String> right) {
        MemPair pair = new Scenario(true, base, left, right, List.of()).build();
        pair.rightLimits = FAT;
        return pair;
    }

    private static List<String> planned(MemPair pair) {
        return pair.plan().changes().stream().map(PlanText::brief).toList();
    }

    private static List<String> refused(MemPair pair) {
        return pair.plan().skipped().stream()
                .map(each -> each.cause() + " " + each.path())
                .toList();
    }

    @Test
    void ofTwinsTheOneThatIsThereIsSyncedElseTheFirst() {
        MemPair fresh = pair(List.of(), List.of("write File 1", "write file 2", "write FILE/x 3"), List.of());
        assertThat(planned(fresh)).containsExactly("CREATE RIGHT File");
        assertThat(refused(fresh)).containsExactly("NAME_CLASHES file");
        MemPair there = pair(List.of("write file 2"), List.of("write File 1", "write file 22"), List.of());
        assertThat(planned(there)).containsExactly("UPDATE RIGHT file");
        assertThat(refused(there)).containsExactly("NAME_CLASHES File");
    }

    @Test
    void twinOfWhatOnlyTheOtherSideHasOverwritesNothing() {
        MemPair pair = pair(List.of("write k k"), List.of("write README l"), List.of("write readme r"));
        assertThat(planned(pair)).containsExactly("CREATE LEFT readme");
        assertThat(refused(pair)).containsExactly("NAME_CLASHES README");
    }

    @Test
    void namesThatDifferInNormalisationClash() {
        MemPair pair = pair(List.of(), List.of("write \u00e9 1", "write e\u0301 2"), List.of());
        assertThat(planned(pair)).containsExactly("CREATE RIGHT e\u0301");
        assertThat(pair.plan().skipped()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "con", "NUL.txt", "com1", "dot.", "what?", "back\\slash", "x<y", "bell\u0007"})
    void impossibleNameIsLeftAloneWithAllBelow(String name) {
        MemPair file = pair(List.of("write k k"), List.of("write " + name + " x"), List.of("write n n"));
        assertThat(planned(file)).containsExactly("CREATE LEFT n");
        assertThat(file.plan().skipped()).extracting(Skipped::cause).containsExactly(Skipped.Cause.NAME_IMPOSSIBLE);
        MemPair directory = pair(List.of(), List.of("mkdir " + name, "write " + name + "/x x"), List.of());
        assertThat(planned(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"icon", "com", "com10", "console.txt", ".hidden", "a.b.c", "\u00e9t\u00e9"})
    void ordinaryNamesAreSynced(String name) {
        assertThat(planned(pair(List.of(), List.of("write " + name + " x"), List.of())))
                .containsExactly("CREATE RIGHT " + name);
    }

    @Test
    void longNamesAreCountedInTheStoresOwnUnits() {
        String name = "\u00e9".repeat(250);
        MemPair pair = pair(List.of(), List.of("write " + name + " x", "write " + name + "123456 x"), List.of());
        assertThat(planned(pair)).containsExactly("CREATE RIGHT " + name);
    }

    @Test
    void fileThatGrewTooBigLeavesTheOldOneAlone() {
        MemPair pair = pair(List.of("write f small"), List.of("write f 0123456789", "write g 012345678"), List.of());
        assertThat(planned(pair)).containsExactly("CREATE RIGHT g");
        assertThat(refused(pair)).containsExactly("TOO_BIG f");
        pair.sync();
        assertThat(pair.right.tree()).containsEntry("f", "'small'");
        pair.right.write("f", "edited");
        assertThat(planned(pair)).isEmpty();
    }

    @Test
    void renamedToAnImpossibleNameIsNotDeleted() {
        MemPair pair = pair(List.of("mkdir d", "write d/f x", "write k k"), List.of("mv d/f d/f?"), List.of());
        assertThat(planned(pair)).isEmpty();
        MemPair directory = pair(List.of("mkdir d", "write d/f x"), List.of("mv d d:"), List.of());
        assertThat(planned(directory)).isEmpty();
    }

    @Test
    void caseOnlyRenameIsARenameThroughAPrivateName() {
        MemPair pair = pair(List.of("write readme x"), List.of("mv readme README"), List.of());
        assertThat(planned(pair))
                .containsExactly("MOVE RIGHT readme>.sc-aside-1.tmp", "MOVE RIGHT .sc-aside-1.tmp>README");
        assertThat(pair.plan().told().stream().map(PlanText::brief)).containsExactly("MOVE RIGHT readme>README");
        pair.sync();
        assertThat(pair.right.tree()).containsOnlyKeys("README");
        assertThat(pair.plan().isEmpty()).isTrue();
    }
}
