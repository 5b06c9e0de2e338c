package org.synccenter.ui;

import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.synccenter.api.Hold;
import org.synccenter.api.HoldAnswer;
import org.synccenter.ui.preview.Plans;

/** Pictures of the preview in all its states. */
final class PlanPictures {
    private final Studio studio;
    private final DemoCenter demo;
    private final Stage stage;

    PlanPictures(Studio studio, DemoCenter demo, Stage stage) {
        this.studio = studio;
        this.demo = demo;
        this.stage = stage;
    }

    void all() throws Exception {
        demo.folders.plans.put("documents", Plans.week());
        look("#plan-rows");
        turn();
        studio.shoot(stage.getScene(), "preview");
        fire("#plan-as-tree");
        studio.shoot(stage.getScene(), "preview-tree");
        fire("#plan-as-list");
        search("nowhere");
        studio.shoot(stage.getScene(), "preview-nothing-found");
        back();

        demo.folders.plans.put(
                "documents",
                Plans.disaster()
                        .held(new Hold(
                                Hold.Reason.MASS_DELETION,
                                "This sync would delete 176 of the 214 files on the right.",
                                List.of("Music"),
                                Set.of(HoldAnswer.ALLOW_ONCE, HoldAnswer.STOP))));
        look("#plan-rows");
        studio.shoot(stage.getScene(), "preview-held");
        fire("#plan-as-map");
        studio.shoot(stage.getScene(), "preview-map");
        fire("#plan-as-list");
        back();

        demo.folders.plans.put("documents", new Plans());
        look("#plan-done");
        studio.shoot(stage.getScene(), "preview-alike");
        back();
        demo.folders.standstills.put(
                "documents", new DemoHandler.Standstill("Looking at both sides", "Taxes/2026/Receipts", 0, 0, 0, 0));
        look("#plan-stop");
        studio.shoot(stage.getScene(), "preview-looking");
        fire("#plan-stop");
        studio.shoot(stage.getScene(), "preview-stopped");
        demo.folders.standstills.remove("documents");
        back();
    }

    private void look(String awaited) throws Exception {
        studio.select(stage, 1);
        Studio.onUi(() -> {
            WindowFixture.menuItems(stage, "task-preview").forEach(MenuItem::fire);
            return null;
        });
        Studio.awaitNode(stage, awaited);
        Stillness.await();
    }

    private void turn() throws Exception {
        Studio.onUi(() -> {
            TableView<?> table = (TableView<?>) stage.getScene().lookup("#plan-rows");
            table.getSelectionModel().clearAndSelect(3);
            table.getSelectionModel().selectRange(3, 5);
            Event.fireEvent(table, key(KeyCode.LEFT, true));
            table.getSelectionModel().clearAndSelect(15);
            Event.fireEvent(table, key(KeyCode.DELETE, false));
            return null;
        });
        Stillness.await();
    }

    private static KeyEvent key(KeyCode code, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false);
    }

    private void fire(String id) throws Exception {
        Studio.onUi(() -> {
            stage.getScene().getRoot().lookupAll(id).stream()
                    .filter(ButtonBase.class::isInstance)
                    .forEach(node -> ((ButtonBase) node).fire());
            return null;
        });
        Stillness.await();
    }

    private void search(String text) throws Exception {
        Studio.onUi(() -> {
            Node field = stage.getScene().lookup("#plan-search");
            ((TextField) field).setText(text);
            return null;
        });
        Stillness.await();
    }

    private void back() throws Exception {
        fire("#crumb-item");
    }
}
