package org.synccenter.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.synccenter.api.PathChoice;
import org.synccenter.api.Side;

/** What a person wants otherwise, and how an engine is told. */
class WishesTest {
    private PlanRows plan = PlanRows.of(Plans.week().result());
    private Wishes wishes = new Wishes(plan);

    private void of(Plans plans) {
        plan = PlanRows.of(plans.result());
        wishes = new Wishes(plan);
    }

    private int row(String path) {
        return IntStream.range(0, plan.size())
                .filter(row -> plan.path(row).equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void want(Wish wish, String... paths) {
        wishes.set(Arrays.stream(paths).mapToInt(this::row).toArray(), wish);
    }

    private Map<String, PathChoice> choices() {
        return wishes.choices().stream().collect(Collectors.toMap(PathChoice::path, choice -> choice));
    }

    @Test
    void withoutWishesNothingIsTold() {
        assertThat(wishes.choices()).isEmpty();
        want(Wish.LEFT_WINS, "Taxes/2026/Overview.ods");
        assertThat(wishes.choices()).as("the rules want that anyway").isEmpty();
        want(Wish.LEAVE, "Household.ods");
        assertThat(wishes.choices()).as("a conflict is left alone anyway").isEmpty();
    }

    @Test
    void eachWishIsBoundToTheStepThatWasSeen() {
        want(Wish.RIGHT_WINS, "Taxes/2026/Overview.ods", "Household.ods");
        want(Wish.LEAVE, "Notes/old-list.txt");

        assertThat(choices().values())
                .extracting(PathChoice::path, PathChoice::wins, choice -> String.join(";", choice.seen()))
                .containsExactlyInAnyOrder(
                        tuple("Taxes/2026/Overview.ods", Side.RIGHT, "UPDATE Taxes/2026/Overview.ods"),
                        tuple("Household.ods", Side.RIGHT, "conflict Household.ods"),
                        tuple("Notes/old-list.txt", null, "DELETE Notes/old-list.txt"));
    }

    @Test
    void aFolderTakesWithItWhatIsInItInOneChoice() {
        want(Wish.RIGHT_WINS, "Taxes/2026/Receipts");

        assertThat(wishes.of(row("Taxes/2026/Receipts/Train.pdf"))).isEqualTo(Wish.RIGHT_WINS);
        assertThat(wishes.of(row("Taxes/2026/Overview.ods"))).isEqualTo(Wish.AS_PLANNED);
        assertThat(wishes.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.path()).isEqualTo("Taxes/2026/Receipts");
            assertThat(choice.seen())
                    .containsExactlyInAnyOrder(
                            "CREATE Taxes/2026/Receipts",
                            "CREATE Taxes/2026/Receipts/Bookshop.pdf",
                            "CREATE Taxes/2026/Receipts/Train.pdf");
        });
    }

    @Test
    void whatIsWantedOtherwiseInsideAFolderIsToldAsWell() {
        want(Wish.LEAVE, "Taxes/2026/Receipts");
        want(Wish.AS_PLANNED, "Taxes/2026/Receipts/Train.pdf");

        assertThat(choices()).containsOnlyKeys("Taxes/2026/Receipts", "Taxes/2026/Receipts/Train.pdf");
        assertThat(choices().get("Taxes/2026/Receipts/Train.pdf").wins()).isEqualTo(Side.LEFT);
    }

    @Test
    void aMoveIsTurnedRoundAtBothItsPaths() {
        want(Wish.RIGHT_WINS, "Letters/2026/Landlord.odt");

        assertThat(choices()).containsOnlyKeys("Letters/2026/Landlord.odt", "Letters/Landlord.odt");
        assertThat(choices().values())
                .allSatisfy(choice -> assertThat(choice.wins()).isEqualTo(Side.RIGHT))
                .allSatisfy(choice -> assertThat(choice.seen()).containsExactly("MOVE Letters/2026/Landlord.odt"));
    }

    @Test
    void aChoiceAboutAFolderHasSeenWhatMovesOutOfIt() {
        of(new Plans()
                .delete("old", Side.RIGHT, Plans.folder())
                .delete("old/a", Side.RIGHT, Plans.file(1))
                .move("old/b", "new/b", Side.RIGHT, Plans.file(2)));
        want(Wish.LEAVE, "old");

        assertThat(choices().get("old").seen()).containsExactlyInAnyOrder("DELETE old", "DELETE old/a", "MOVE new/b");
    }

    @Test
    void rowsOfOnePathGoTogether() {
        of(new Plans().move("a", "b", Side.RIGHT, Plans.file(3)).update("b", Side.RIGHT, 3, 4));
        wishes.set(new int[] {1}, Wish.LEAVE);

        assertThat(wishes.of(0)).isEqualTo(Wish.LEAVE);
        assertThat(choices()).containsOnlyKeys("a", "b");
    }

    @Test
    void clickingGoesRound() {
        int step = row("Recipes/Ramen.md");
        assertThat(wishes.next(step)).isEqualTo(Wish.LEFT_WINS);
        want(Wish.LEFT_WINS, "Recipes/Ramen.md");
        assertThat(wishes.next(step)).isEqualTo(Wish.LEAVE);
        want(Wish.LEAVE, "Recipes/Ramen.md");
        assertThat(wishes.next(step)).isEqualTo(Wish.AS_PLANNED);
        int conflict = row("Household.ods");
        assertThat(wishes.next(conflict)).isEqualTo(Wish.LEFT_WINS);
        want(Wish.RIGHT_WINS, "Household.ods");
        assertThat(wishes.next(conflict)).isEqualTo(Wish.AS_PLANNED);
    }

    @Test
    void aHandlerWithoutStampsCannotBeToldOtherwise() {
        want(Wish.LEAVE, "Backup/.lock");
        assertThat(wishes.of(row("Backup/.lock"))).isEqualTo(Wish.AS_PLANNED);
    }
}
