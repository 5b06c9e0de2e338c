package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.synccenter.api.HandlerCapability;
import org.synccenter.engine.MemoryHandler;
import org.synccenter.ui.partnerships.ItemRow;

/** The way that led to what is shown, and back. */
class CrumbsInWindowTest extends WindowFixture {
    private final MemoryHandler mail = new MemoryHandler("mail", "inbox", "sent");
    private final MemoryHandler notes = new MemoryHandler("notes", "inbox");

    @BeforeEach
    void open() throws Exception {
        mail.capabilities.add(HandlerCapability.CAN_PREVIEW);
        open(mail, notes);
        robot.awaitRows("items", 2);
    }

    /** The steps; the last one without a way back. */
    private List<String> way() {
        return onUi(() -> ((Pane) stage.getScene().lookup("#crumbs"))
                .getChildren().stream()
                        .filter(node -> node.getId() != null)
                        .map(node -> ((Labeled) node).getText() + (node instanceof Hyperlink ? " <" : ""))
                        .toList());
    }

    private String item(int row) {
        TableView<?> items = robot.node("items", TableView.class);
        return onUi(() -> ((ItemRow) items.getItems().get(row)).ref().toString());
    }

    @Test
    void everyStepOfAPreviewLeadsBack() {
        robot.select("items", 1);
        assertThat(way()).containsExactly("All partnerships <", "Memory mail");
        fireMenu("task-preview");
        assertThat(way()).containsExactly("All partnerships <", "Memory mail <", "Item sent <", "Preview");
        robot.click("crumb-item");
        Label details = robot.node("details-name", Label.class);
        await(() -> details.getText().equals("Item sent"));

        fireMenu("task-preview");
        robot.click("crumb-handler");
        assertThat(way()).containsExactly("All partnerships <", "Memory mail");

        fireMenu("task-preview");
        robot.click("crumb-all");
        assertThat(way()).containsExactly("All partnerships");
        robot.awaitRows("items", 3);
    }

    @Test
    void allPartnershipsAreListedTogetherAndTheRailLeadsBack() {
        robot.click("crumb-all");
        robot.awaitRows("items", 3);
        assertThat(List.of(item(0), item(1), item(2))).doesNotHaveDuplicates();
        assertThat(onUi(() -> ((ListView<?>) stage.getScene().lookup("#rail"))
                        .getSelectionModel()
                        .isEmpty()))
                .isTrue();
        robot.select("items", 2);
        robot.click("sync");
        await(() -> !notes.calls.isEmpty());
        assertThat(mail.calls).isEmpty();

        go("Memory notes");
        robot.awaitRows("items", 1);
        assertThat(way()).containsExactly("All partnerships <", "Memory notes");
    }

    @Test
    void thePartsOfTheResultsAreSteps() {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.node("ask-path", Node.class);
        assertThat(way()).containsExactly("All partnerships <", "Results <", "Ask about a file");
        robot.click("crumb-results");
        assertThat(way()).containsExactly("All partnerships <", "Results");
        go("Conflicts");
        assertThat(way()).containsExactly("All partnerships <", "Conflicts");
    }

    @Test
    void theKeyboardGoesBackStepByStepAndOnInTheList() {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.press(KeyCode.ALT, KeyCode.UP);
        assertThat(way()).containsExactly("All partnerships <", "Results");
        go("Memory mail");
        Node all = robot.node("crumb-all", Node.class);
        doOnUi(all::requestFocus);
        robot.press(KeyCode.SPACE);
        assertThat(way()).containsExactly("All partnerships");
        Node items = robot.node("items", Node.class);
        assertThat(onUi(items::isFocused)).isTrue();
        robot.press(KeyCode.ALT, KeyCode.UP);
        assertThat(way()).containsExactly("All partnerships");
    }

    @Test
    void aScreenReaderIsToldWhereAStepLeads() {
        Node all = robot.node("crumb-all", Node.class);
        Node here = robot.node("crumb-handler", Node.class);
        assertThat(all.getAccessibleText()).isEqualTo("Back to All partnerships");
        assertThat(here.getAccessibleText()).isEqualTo("You are here: Memory mail");
    }
}
