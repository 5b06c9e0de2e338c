package org.synccenter;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.controlsfx.control.HiddenSidesPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The toolkit runs in tests the way it runs in the program folder: as named modules, and here without any display. */
@ExtendWith(ApplicationExtension.class)
class ToolkitTest {

    private final AtomicInteger pressed = new AtomicInteger();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var button = new Button("Sync", new FontIcon(MaterialDesignF.FOLDER_SYNC_OUTLINE));
        button.setOnAction(event -> pressed.incrementAndGet());
        stage.setScene(new Scene(new StackPane(new HiddenSidesPane(), button), 300, 200));
        stage.show();
    }

    @Test
    void aClickReachesAThemedButtonWithAnIcon(FxRobot robot) {
        robot.clickOn("Sync");

        assertThat(pressed).hasValue(1);
    }

    @Test
    void javaFxIsAModuleAndTheProgramIsNot() {
        assertThat(Button.class.getModule().getName()).isEqualTo("javafx.controls");
        assertThat(FontIcon.class.getModule().isNamed()).isFalse();
    }
}
