package org.synccenter.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The toolkit's clock rests while nothing can be seen, and only then. */
@ExtendWith(ApplicationExtension.class)
class PulseRestTest {
    private final List<String> ticks = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    private Stage stage() {
        return onUi(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 100, 100));
            stages.add(stage);
            return stage;
        });
    }

    @AfterEach
    void hide() {
        doOnUi(() -> stages.forEach(Stage::hide));
    }

    @Test
    void itRestsWhenTheLastWindowIsGoneAndTicksWithTheFirst() {
        Stage main = stage();
        Stage dialog = stage();
        doOnUi(() -> {
            main.show();
            new PulseRest(
                    new PulseRest.Clock() {
                        @Override
                        public void start() {
                            ticks.add("start");
                        }

                        @Override
                        public void stop() {
                            ticks.add("stop");
                        }
                    },
                    Window.getWindows());
            dialog.show();
            main.hide();
        });
        assertThat(ticks).isEmpty();

        doOnUi(dialog::hide);
        assertThat(ticks).containsExactly("stop");

        doOnUi(dialog::show);
        doOnUi(main::show);
        assertThat(ticks).containsExactly("stop", "start");
    }
}
