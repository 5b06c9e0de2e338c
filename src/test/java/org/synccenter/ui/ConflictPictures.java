package org.synccenter.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the inbox in its states, beginning with the one that shows a text. */
final class ConflictPictures {
    /** Writes what is seen. */
    interface Camera {
        void shoot(Scene scene, String name) throws Exception;
    }

    private final Stage stage;
    private final DemoCenter demo;
    private final Camera camera;

    ConflictPictures(Stage stage, DemoCenter demo, Camera camera) {
        this.stage = stage;
        this.demo = demo;
        this.camera = camera;
    }

    void all() throws Exception {
        fire("#diff-wide");
        shoot("conflicts-wide");
        fire("#diff-wide");
        fire("#merge");
        Awaitility.await().until(() -> onUi(() -> dialog() != null));
        settle();
        camera.shoot(onUi(() -> dialog().getScene()), "conflicts-merge");
        onUi(() -> {
            ((ButtonBase) dialog().getScene().lookup("#merge-cancel")).fire();
            return null;
        });
        select(1);
        shoot("conflicts-bytes");
        select(2);
        shoot("conflicts-picture");
        select(3);
        shoot("conflicts-deleted");
        onUi(() -> {
            table().getSelectionModel().selectAll();
            ((ComboBox<?>) stage.getScene().lookup("#conflict-group"))
                    .getSelectionModel()
                    .select(2);
            return null;
        });
        shoot("conflicts-grouped");
        onUi(() -> {
            ((TextField) stage.getScene().lookup("#conflict-filter")).setText("no such name");
            return null;
        });
        shoot("conflicts-not-found");
        onUi(() -> {
            ((TextField) stage.getScene().lookup("#conflict-filter")).setText("");
            ((ComboBox<?>) stage.getScene().lookup("#conflict-group"))
                    .getSelectionModel()
                    .select(0);
            return null;
        });
        demo.folders.refusals.put("chapters/03-method.tex", "The file on the left is open in another program.");
        onUi(() -> {
            table().getSelectionModel().clearSelection();
            table().getSelectionModel().selectRange(0, 2);
            return null;
        });
        fire("#resolve-keep-newest");
        settle();
        shoot("conflicts-settled");
    }

    private Window dialog() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getOwner() == stage)
                .findFirst()
                .orElse(null);
    }

    private TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup("#conflicts");
    }

    private void select(int row) throws Exception {
        onUi(() -> {
            table().getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    private void fire(String selector) throws Exception {
        onUi(() -> {
            if (stage.getScene().lookup(selector) instanceof ButtonBase button) {
                button.fire();
            }
            return null;
        });
    }

    private void shoot(String name) throws Exception {
        settle();
        camera.shoot(stage.getScene(), name);
    }

    private static void settle() {
        Awaitility.await().pollDelay(Duration.ofMillis(350)).until(() -> true);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onUi(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }
}
