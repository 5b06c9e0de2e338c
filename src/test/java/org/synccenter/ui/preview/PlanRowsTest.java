package org.synccenter.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.synccenter.api.ActionKind;
import org.synccenter.api.Side;
import org.synccenter.ui.preview.PlanOrder.Key;
import org.synccenter.ui.preview.PlanOrder.Query;

/** The rows of a plan, their order and what they come to. */
class PlanRowsTest {
    private final PlanRows week = PlanRows.of(Plans.week().result());

    private static List<String> paths(PlanRows rows, int[] order) {
        return IntStream.of(order).mapToObj(rows::path).toList();
    }

    private PlanOrder order(Query query) {
        return PlanOrder.of(week, new byte[week.size()], query);
    }

    private static int row(PlanRows rows, String path) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.path(row).equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFolderStandsRightBeforeWhatIsInIt() {
        PlanRows rows = PlanRows.of(new Plans()
                .create("a/z", Side.RIGHT, Plans.file(1))
                .create("a b", Side.RIGHT, Plans.file(1))
                .create("a.txt", Side.RIGHT, Plans.file(1))
                .create("a", Side.RIGHT, Plans.folder())
                .create("a/b/c", Side.RIGHT, Plans.file(1))
                .result());

        assertThat(paths(rows, rows.byPath())).containsExactly("a", "a/b/c", "a/z", "a b", "a.txt");
        assertThat(rows.first("a")).isZero();
        assertThat(rows.end("a", 0)).isEqualTo(3);
    }

    @Test
    void manyRowsAreSortedLikeAFewOnes() {
        Random random = new Random(7);
        List<String> names =
                random.ints(3_000, 0, 900).mapToObj(i -> "d" + i % 30 + "/" + i).toList();
        int[] order = PathText.sorted(IntStream.range(0, names.size()).toArray(), names::get);

        List<Integer> expected = IntStream.range(0, names.size())
                .boxed()
                .sorted((a, b) -> PathText.compare(names.get(a), names.get(b)))
                .toList();
        assertThat(IntStream.of(order).boxed().toList()).isEqualTo(expected);
    }

    @Test
    void numbersAreSortedStablyInBothDirections() {
        long[] keys = {5, -1, 5, Long.MAX_VALUE, 0, -1, 70_000};
        int[] order = IntStream.range(0, keys.length).toArray();

        Radix.sort(order, keys);

        assertThat(order).containsExactly(1, 5, 4, 0, 2, 6, 3);
    }

    @Test
    void everyColumnSortsAndDescendingKeepsPathsInOrder() {
        int[] left = order(new Query(Query.ALL.shown(), "", Key.LEFT, true)).rows();
        assertThat(week.path(left[0])).isEqualTo("Photos/Lofoten/IMG_4108.jpg");
        int[] right = order(new Query(Query.ALL.shown(), "", Key.RIGHT, false)).rows();
        assertThat(week.version(right[0], Side.RIGHT)).isNull();
        assertThat(week.path(right[right.length - 1])).isEqualTo("Scans/Insurance policy.pdf");
        int[] action =
                order(new Query(Query.ALL.shown(), "", Key.ACTION, false)).rows();
        assertThat(week.category(action[0], Wish.AS_PLANNED)).isEqualTo(Category.CREATE_LEFT);
        assertThat(week.category(action[action.length - 1], Wish.AS_PLANNED)).isEqualTo(Category.PROBLEM);
        int[] reason =
                order(new Query(Query.ALL.shown(), "", Key.REASON, false)).rows();
        assertThat(PlanWords.reason(week, reason[1], Wish.AS_PLANNED)).startsWith("Deleted on the right");
        int[] path = order(new Query(Query.ALL.shown(), "", Key.PATH, true)).rows();
        assertThat(path).containsExactly(reversed(week.byPath()));
    }

    private static int[] reversed(int[] order) {
        return IntStream.range(0, order.length)
                .map(i -> order[order.length - 1 - i])
                .toArray();
    }

    @Test
    void onlyChosenKindsAndPathsAreListedButAllAreCounted() {
        PlanOrder deletions = order(new Query(Set.of(Category.DELETE_LEFT), "", Key.PATH, false));
        assertThat(paths(week, deletions.rows())).containsExactly("Notes/old-list.txt");
        assertThat(deletions.counts()[Category.CREATE_RIGHT.ordinal()]).isEqualTo(11);
        assertThat(deletions.changes()).isEqualTo(week.size() - 2);

        PlanOrder found = order(new Query(Query.ALL.shown(), "LETTERS/land", Key.PATH, false));
        assertThat(paths(week, found.rows()))
                .as("the old path of a move counts")
                .containsExactly("Letters/2026/Landlord.odt");
    }

    @Test
    void bytesAreWhatComesOrWhatGoes() {
        PlanOrder all = order(Query.ALL);
        assertThat(all.bytes()[Category.DELETE_LEFT.ordinal()]).isEqualTo(812);
        assertThat(all.bytes()[Category.UPDATE_LEFT.ordinal()]).isEqualTo(2_204);
        assertThat(all.bytes()[Category.CONFLICT.ordinal()]).isEqualTo(61_440);
    }

    @Test
    void turnedRoundACreationIsADeletionOnTheOtherSide() {
        int create = row(week, "Scans/Insurance policy.pdf");
        assertThat(week.category(create, Wish.AS_PLANNED)).isEqualTo(Category.CREATE_LEFT);
        assertThat(week.category(create, Wish.LEFT_WINS)).isEqualTo(Category.DELETE_RIGHT);
        assertThat(week.category(create, Wish.LEAVE)).isEqualTo(Category.LEFT_OUT);
        int delete = row(week, "Notes/old-list.txt");
        assertThat(week.category(delete, Wish.LEFT_WINS)).isEqualTo(Category.CREATE_RIGHT);
        int update = row(week, "Recipes/Ramen.md");
        assertThat(week.category(update, Wish.LEFT_WINS)).isEqualTo(Category.UPDATE_RIGHT);
        int move = row(week, "Letters/2026/Landlord.odt");
        assertThat(week.kind(move, Wish.RIGHT_WINS)).isEqualTo(ActionKind.MOVE);
        assertThat(week.target(move, Wish.RIGHT_WINS)).isEqualTo(Side.LEFT);
        int conflict = row(week, "Household.ods");
        assertThat(week.category(conflict, Wish.AS_PLANNED)).isEqualTo(Category.CONFLICT);
        assertThat(week.category(conflict, Wish.RIGHT_WINS)).isEqualTo(Category.UPDATE_LEFT);
    }

    @Test
    void aProblemHasNoDirection() {
        int problem = row(week, "Backup/.lock");
        assertThat(week.canChoose(problem)).isFalse();
        assertThat(Arrays.stream(Wish.values()).filter(wish -> wish == Wish.AS_PLANNED))
                .allMatch(wish -> week.category(problem, wish) == Category.PROBLEM);
    }

    @Test
    void searchingDoesNotCareForCase() {
        assertThat(PathText.contains("Größe/ÜBER.txt", "über")).isTrue();
        assertThat(PathText.contains("ab", "abc")).isFalse();
        assertThat(PathText.isWithin("ab/c", "a")).isFalse();
        assertThat(PathText.isWithin("a", "a")).isTrue();
    }
}
