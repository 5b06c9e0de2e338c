package org.synccenter.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.synccenter.api.Counts;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.Outcome;
import org.synccenter.api.PathChoice;
import org.synccenter.ui.fx.Background;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.preview.PlanViewModel.Form;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.SystemLook;
import org.synccenter.ui.theme.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The preview as it is seen and used, state by state. */
@ExtendWith(ApplicationExtension.class)
class PlanViewTest {
    private final UiRobot robot = new UiRobot();
    private final List<String> led = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean waits;
    private Stage stage;
    private PlanViewModel model;

    @Start
    void start(Stage anyStage) {
        Locale.setDefault(Locale.ENGLISH);
        stage = anyStage;
    }

    @AfterEach
    void end() {
        stopped.countDown();
    }

    private void open(ItemResult found) {
        doOnUi(() -> {
            model = new PlanViewModel(
                    new PlanViewModel.Desk() {
                        @Override
                        public ItemResult look(ItemRef item) throws InterruptedException {
                            if (waits) {
                                stopped.await();
                            }
                            return found;
                        }

                        @Override
                        public void stop() {
                            stopped.countDown();
                        }

                        @Override
                        public void sync(ItemRef item, List<PathChoice> choices) {}
                    },
                    Background.create(),
                    InstantSource.system());
            PlanView view = new PlanView(model, Formats.ofSystem(), new PlanView.Links() {
                @Override
                public void back() {
                    led.add("back");
                }

                @Override
                public void conflicts() {
                    led.add("conflicts");
                }

                @Override
                public void failed(String text) {
                    led.add(text);
                }
            });
            Theme.LIGHT.apply(SystemLook.now());
            Scene scene = new Scene(view, 860, 900);
            Looks.dress(scene);
            stage.setScene(scene);
            stage.show();
            model.look(Plans.ITEM, "Documents");
            view.focusStart();
        });
    }

    private void openWeek() {
        open(Plans.week().result());
        robot.awaitRows("plan-rows", 18);
    }

    private static ItemResult ended(Outcome outcome, int conflicts, String error, Hold hold) {
        return new ItemResult(
                Plans.ITEM, "Documents", outcome, "", Counts.NONE, conflicts, List.of(), error, hold, List.of());
    }

    private void key(Node node, KeyCode code, boolean alt) {
        doOnUi(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    private int count(Category category) {
        return onUi(() -> model.orderProperty().get().counts()[category.ordinal()]);
    }

    @Test
    void whileItLooksItSaysSoAndCanBeStopped() {
        waits = true;
        open(Plans.week().result());
        robot.awaitText("Looking at both sides of Documents");
        assertThat(robot.isGreyed("plan-again")).isTrue();
        assertThat(robot.sees("plan-sync")).isFalse();

        robot.click("plan-stop");

        robot.awaitText("nothing was changed");
        assertThat(robot.sees("plan-look")).isTrue();
    }

    @Test
    void sidesThatAreAlikeAreSaidToBeAlike() {
        open(new Plans().result());
        robot.awaitText("Both sides are alike");
        robot.click("plan-done");
        await(() -> led.equals(List.of("back")));
    }

    @Test
    void aFailureIsToldInItsSentence() {
        open(ended(Outcome.FAILED, 0, "The folder may not be read.", null));
        robot.awaitText("The folder may not be read.");
        assertThat(robot.sees("plan-rows")).isFalse();
    }

    @Test
    void conflictsOfWhichOnlyTheNumberIsKnownLeadToTheInbox() {
        open(ended(Outcome.CONFLICTS, 3, null, null));
        robot.awaitText("3 conflicts wait for your decision");
        robot.click("plan-conflicts");
        await(() -> led.equals(List.of("conflicts")));
    }

    @Test
    void aHoldIsToldWithoutRowsAndAboveThem() {
        Hold hold = new Hold(Hold.Reason.ROOT_MISSING, "The disk is not there.", List.of(), Set.of());
        open(ended(Outcome.HELD, 0, null, hold));
        robot.awaitText("The disk is not there.");
        assertThat(robot.sees("plan-sync")).isFalse();

        open(Plans.disaster().held(hold).result());
        robot.awaitText("would stop and ask first: The disk is not there.");
        assertThat(robot.sees("plan-sync")).isTrue();
    }

    @Test
    void rowsAreTurnedByKeysAndCountedOnTheButton() {
        openWeek();
        assertThat(robot.text("plan-sync").replace("_", "")).isEqualTo("Sync these 16 changes");
        TableView<?> table = robot.node("plan-rows", TableView.class);
        await(table::isFocused);
        doOnUi(() -> table.getSelectionModel().selectAll());
        key(table, KeyCode.DELETE, false);
        await(() -> count(Category.LEFT_OUT) == 16);
        Node sync = robot.node("plan-sync", Node.class);
        await(sync::isDisabled);
        assertThat(onUi(() -> rowsWith(table, "turned"))).isPositive();

        key(table, KeyCode.BACK_SPACE, false);
        await(() -> count(Category.LEFT_OUT) == 0);
        doOnUi(() -> table.getSelectionModel().clearAndSelect(1));
        key(table, KeyCode.RIGHT, true);
        await(() -> count(Category.CONFLICT) == 0);
        assertThat(robot.text("plan-sync").replace("_", "")).isEqualTo("Sync these 17 changes");
        robot.awaitText("Your choice: the left side wins");
        robot.click("plan-reset-all");
        await(() -> count(Category.CONFLICT) == 1);
    }

    private static long rowsWith(TableView<?> table, String state) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row
                        && !row.isEmpty()
                        && node.getPseudoClassStates().stream()
                                .anyMatch(s -> s.getPseudoClassName().equals(state)))
                .count();
    }

    @Test
    void aClickOnTheActionTurnsItsRow() {
        openWeek();
        ButtonBase action = found(() -> (ButtonBase) stage.getScene().getRoot().lookupAll(".plan-action").stream()
                .filter(node -> node instanceof Labeled l && "Move".equals(l.getText()))
                .findFirst()
                .orElse(null));
        doOnUi(action::fire);
        robot.awaitText("Move back");
        assertThat(count(Category.MOVE)).isEqualTo(1);
    }

    private static <T> T found(Callable<T> search) {
        await(() -> search.call() != null);
        return onUi(search);
    }

    @Test
    void aSelectionStaysWithItsRowsHoweverTheyAreSorted() {
        openWeek();
        TableView<?> table = robot.node("plan-rows", TableView.class);
        doOnUi(() -> table.getSelectionModel().clearAndSelect(3));
        int chosen = onUi(() -> model.selection().all()[0]);
        doOnUi(() -> sortBy(table, 1));
        await(() -> model.orderProperty().get().rows()
                != model.orderProperty().get().byPath());

        assertThat(onUi(() -> model.selection().all())).containsExactly(chosen);
        await(() -> rowsWith(table, "selected") == 1);
    }

    private static <S> void sortBy(TableView<S> table, int column) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    }

    @Test
    void kindsAndTextFilterAndShowAllBringsEverythingBack() {
        openWeek();
        robot.click("category-create-right");
        robot.awaitRows("plan-rows", 7);
        robot.awaitText("7 of 18 shown");
        robot.fill("plan-search", "nowhere");
        robot.awaitText("No row fits");
        robot.click("plan-show-all");
        robot.awaitRows("plan-rows", 18);
        assertThat(robot.text("plan-search")).isEmpty();
    }

    @Test
    void aFolderIsTurnedInTheTree() {
        openWeek();
        robot.click("plan-as-tree");
        TreeTableView<?> tree = robot.node("plan-tree", TreeTableView.class);
        await(() -> tree.getExpandedItemCount() == 9);
        doOnUi(() -> tree.getRoot().getChildren().get(2).setExpanded(true));
        await(() -> tree.getExpandedItemCount() == 10);
        doOnUi(() -> tree.getSelectionModel().clearAndSelect(3));
        key(tree, KeyCode.DELETE, false);

        await(() -> count(Category.LEFT_OUT) == 4);
        robot.awaitText("Leave alone: 4");
        assertThat(onUi(tree::getExpandedItemCount))
                .as("what was open stays open")
                .isEqualTo(10);
    }

    @Test
    void theMapGoesIntoAFolderAndBack() {
        open(Plans.disaster().result());
        robot.awaitRows("plan-rows", 194);
        robot.click("plan-as-map");
        Node map = robot.node("plan-map", Node.class);
        assertThat(map.getAccessibleText()).contains("The tree tells the same as text");
        doOnUi(map::requestFocus);
        key(map, KeyCode.RIGHT, false);
        await(() -> map.getAccessibleText().startsWith("Music:"));
        key(map, KeyCode.ENTER, false);
        robot.awaitText("Music");
        await(() -> stage.getScene().getRoot().lookupAll(".map-top .hyperlink").size() == 2);
        key(map, KeyCode.BACK_SPACE, false);
        await(() -> stage.getScene().getRoot().lookupAll(".map-top .hyperlink").size() == 1);
        assertThat(onUi(() -> model.formProperty().get())).isEqualTo(Form.MAP);
    }

    @Test
    void escapeLeadsBack() {
        openWeek();
        key(robot.node("plan-rows", Node.class), KeyCode.ESCAPE, false);
        await(() -> led.equals(List.of("back")));
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        openWeek();
        for (Form form : Form.values()) {
            doOnUi(() -> model.show(form));
            assertThat(onUi(() -> stage.getScene().getRoot().lookupAll("*").stream()
                            .filter(node -> node.isFocusTraversable()
                                    && node.isVisible()
                                    && node.getAccessibleText() == null
                                    && !(node instanceof Labeled l
                                            && l.getText() != null
                                            && !l.getText().isBlank()))
                            .map(Node::toString)
                            .toList()))
                    .as("nameless in the %s", form)
                    .isEmpty();
        }
    }
}
