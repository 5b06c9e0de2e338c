package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.await;
import static org.synccenter.ui.fx.UiRobot.doOnUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ItemRef;
import org.synccenter.api.SyncHandlerProvider;
import org.synccenter.engine.SetupDesk;
import org.synccenter.ui.fx.UiRobot;

/** From the first start to a pair that another program had, in the real window. */
class ImportWindowTest extends WindowFixture {
    @TempDir
    private Path temp;

    private String userHome = "";
    private Path left;
    private Path right;

    @BeforeEach
    void openWithAProfile() throws Exception {
        userHome = System.getProperty("user.home", "");
        left = Files.createDirectories(temp.resolve("left")).toRealPath();
        right = temp.toRealPath().resolve("right");
        Files.createDirectories(temp.resolve(".unison"));
        Files.writeString(
                temp.resolve(".unison/work.prf"),
                "root = %s\nroot = %s\nignore = Name *.tmp\nunknown = 3\n".formatted(left, right));
        System.setProperty("user.home", temp.toString());
        open(ServiceLoader.load(SyncHandlerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toArray(SyncHandlerProvider[]::new));
    }

    @AfterEach
    void home() {
        System.setProperty("user.home", userHome);
    }

    @Test
    void aJobThatIsFoundIsLookedAtCorrectedAndAdded() throws Exception {
        robot.click("choice-import");
        robot.node("import-found", javafx.scene.Node.class);
        await(() -> robot.seesText("work.prf"));
        robot.selectInList("import-found", 0);

        robot.awaitText("unknown = 3");
        robot.awaitText("does not exist");
        Button add = robot.node("import-add", Button.class);
        assertThat(UiRobot.onUi(add::isDisabled)).isTrue();
        Files.createDirectories(temp.resolve("other"));
        robot.fill("import-right-0", temp.toRealPath().resolve("other").toString());
        doOnUi(() -> robotField("import-right-0").fireEvent(new javafx.event.ActionEvent()));
        robot.awaitText("Will be added");
        assertThat(center.snapshot().items()).isEmpty();
        robot.click("import-add");

        robot.awaitRows("items", 1);
        robot.awaitText("1 pair was added.");
        assertThat(new SetupDesk(center).draft(new ItemRef("folder", "work")).settings())
                .containsEntry("exclude", List.of("*.tmp"))
                .containsEntry("left", List.of(left.toString()));
    }

    @Test
    void theFileThatIsLookedAtIsHighlightedWhereverItCameFrom() throws Exception {
        Path other = Files.writeString(temp.resolve("other.prf"), "root = %s\nroot = %s\n".formatted(left, right));
        robot.click("choice-import");
        ListView<?> files = robot.node("import-found", ListView.class);
        robot.selectInList("import-found", 0);
        robot.awaitText("unknown = 3");
        Node pane = robot.node("import-report", Label.class).getScene().lookup(".form");
        doOnUi(() -> Drops.drop(pane, other.toFile()));

        await(() -> other.equals(files.getSelectionModel().getSelectedItem()));
        await(() -> files.getItems().size() == 2);
        await(() -> !robot.seesText("unknown = 3"));
    }

    @Test
    void aFileThatIsOpenedFromOutsideIsShownInTheDialogThatIsOpen() throws Exception {
        Path other = Files.writeString(temp.resolve("other.prf"), "root = %s\nroot = %s\n".formatted(left, right));
        robot.click("choice-import");
        ListView<?> files = robot.node("import-found", ListView.class);
        await(() -> files.getItems().size() == 1);

        doOnUi(() -> window.raise(Optional.of(new Destination.Settings(other))));

        await(() -> other.equals(files.getSelectionModel().getSelectedItem()));
        assertThat(robot.dialogsOver(stage)).isEqualTo(1);
    }

    private javafx.scene.Node robotField(String id) {
        return javafx.stage.Window.getWindows().stream()
                .map(w -> w.getScene().lookup("#" + id))
                .filter(n -> n != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void setUpLeadsToImportAndExport() {
        go("Set up");
        assertThat(button("setup-export")).isEqualTo("offered");
        robot.click("setup-import");
        robot.node("import-nothing", javafx.scene.Node.class);
    }
}
