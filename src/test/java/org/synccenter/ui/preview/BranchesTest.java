package org.synccenter.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.Side;
import org.synccenter.ui.preview.Branch.Measure;
import org.synccenter.ui.preview.MapTiles.Tile;

/** The plan as a tree and as a map. */
class BranchesTest {
    private final Branches week = branches(Plans.week());

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    private static Branches branches(Plans plans) {
        PlanRows rows = PlanRows.of(plans.result());
        return new Branches(rows, PlanOrder.of(rows, new byte[rows.size()], PlanOrder.Query.ALL));
    }

    private static Branch child(Branches from, Branch folder, String name) {
        return from.children(folder, Measure.BYTES).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void foldersAddUpWhatIsInThemTheLargestFirst() {
        List<Branch> top = week.children(week.root(), Measure.BYTES);

        assertThat(top)
                .extracting(Branch::name)
                .startsWith("Photos", "Scans", "Taxes", "Household.ods")
                .hasSize(8);
        Branch taxes = child(week, week.root(), "Taxes");
        assertThat(taxes.bytes()).isEqualTo(248_310 + 91_006 + 48_212);
        assertThat(taxes.rows()).isEqualTo(4);
        assertThat(taxes.counts()[Category.CREATE_RIGHT.ordinal()]).isEqualTo(3);
        Branch receipts = child(week, child(week, taxes, "2026"), "Receipts");
        assertThat(receipts.isFolder()).isTrue();
        assertThat(week.children(receipts, Measure.BYTES))
                .as("not the row of the folder itself")
                .extracting(Branch::name)
                .containsExactly("Bookshop.pdf", "Train.pdf");
        assertThat(week.rows(receipts)).hasSize(3);
    }

    @Test
    void byNumberTheFullestComesFirst() {
        assertThat(week.children(week.root(), Measure.COUNT).getFirst().name()).isEqualTo("Photos");
        assertThat(week.children(week.root(), Measure.COUNT).get(1).name()).isEqualTo("Taxes");
    }

    @Test
    void aFolderIsFoundAgainWhileSomethingOfItIsShown() {
        assertThat(week.at("Taxes/2026").rows()).isEqualTo(4);
        assertThat(week.at("Taxes/2027").path()).isEmpty();
        assertThat(week.at("Taxes/2026/Receipts/Train.pdf").rows()).isEqualTo(1);
    }

    @Test
    void namesThatBeginAlikeAreNotMixedUp() {
        Branches tree = branches(new Plans()
                .create("a/x", Side.RIGHT, Plans.file(1))
                .create("a b/x", Side.RIGHT, Plans.file(2))
                .create("a.txt", Side.RIGHT, Plans.file(4)));
        assertThat(tree.children(tree.root(), Measure.BYTES))
                .extracting(Branch::name)
                .containsExactly("a.txt", "a b", "a");
    }

    @Test
    void aProblemOfNoPathIsSeenAsWell() {
        Branches tree = branches(new Plans().problem("", "The clock is wrong."));
        assertThat(tree.children(tree.root(), Measure.BYTES)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("The clock is wrong.");
            assertThat(one.isFolder()).isFalse();
        });
    }

    @Test
    void areasAreInProportionAndFillTheRoomWithoutOverlapping() {
        double[] weights = {60, 60, 40, 30, 20, 10, 1};
        double[] areas = Squarify.divide(weights, 5, 7, 600, 400);

        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double area = areas[4 * i + 2] * areas[4 * i + 3];
            sum += area;
            assertThat(area).isCloseTo(600 * 400 * weights[i] / 221, Offset.offset(0.01));
            assertThat(areas[4 * i]).isBetween(5.0, 605.0);
            assertThat(areas[4 * i + 1]).isBetween(7.0, 407.0);
            for (int j = 0; j < i; j++) {
                assertThat(overlap(areas, i, j)).isLessThan(0.01);
            }
        }
        assertThat(sum).isCloseTo(600 * 400, Offset.offset(0.1));
        assertThat(IntStream.range(0, 6)
                        .mapToDouble(i ->
                                Math.max(areas[4 * i + 2] / areas[4 * i + 3], areas[4 * i + 3] / areas[4 * i + 2])))
                .as("nearly square")
                .allMatch(proportion -> proportion < 3);
    }

    private static double overlap(double[] areas, int a, int b) {
        double width = Math.min(areas[4 * a] + areas[4 * a + 2], areas[4 * b] + areas[4 * b + 2])
                - Math.max(areas[4 * a], areas[4 * b]);
        double height = Math.min(areas[4 * a + 1] + areas[4 * a + 3], areas[4 * b + 1] + areas[4 * b + 3])
                - Math.max(areas[4 * a + 1], areas[4 * b + 1]);
        return width > 0 && height > 0 ? width * height : 0;
    }

    @Test
    void aMassDeletionFillsTheMap() {
        Branches disaster = branches(Plans.disaster());
        List<Tile> tiles = MapTiles.of(disaster, disaster.root(), Measure.BYTES, 700, 400);

        double deleted = tiles.stream()
                .filter(tile -> !tile.isFrame() && tile.branch().category().isDeletion())
                .mapToDouble(tile -> tile.width() * tile.height())
                .sum();
        assertThat(deleted).isGreaterThan(0.7 * 700 * 400);
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(tile.x() + tile.width()).isLessThanOrEqualTo(700.01);
            assertThat(tile.y() + tile.height()).isLessThanOrEqualTo(400.01);
        });
    }

    @Test
    void whatIsTooSmallIsOneAreaOfItsOwn() {
        Plans plans = new Plans().create("big", Side.RIGHT, Plans.file(10_000_000));
        for (int i = 0; i < 500; i++) {
            plans.delete("small" + i, Side.LEFT, Plans.file(1 + i % 3));
        }
        Branches tree = branches(plans);
        List<Tile> tiles = MapTiles.of(tree, tree.root(), Measure.BYTES, 300, 200);

        assertThat(tiles).hasSizeLessThan(5);
        assertThat(tiles.getLast().branch().name()).isEqualTo("500 more entries");
        assertThat(tiles.getLast().branch().category()).isEqualTo(Category.DELETE_LEFT);
    }
}
