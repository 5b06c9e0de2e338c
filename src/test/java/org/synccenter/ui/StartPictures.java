package org.synccenter.ui;

import static org.synccenter.ui.fx.UiRobot.doOnUi;
import static org.synccenter.ui.fx.UiRobot.onUi;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.synccenter.api.SyncException;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;

/** Pictures of the window before there is an engine. */
final class StartPictures {
    private static final String LONG_PATH = "/home/mara/.local/share/sync-center";

    private final Studio studio;
    private final Theme theme;
    private final TextSize size;

    StartPictures(Studio studio, Theme theme, TextSize size) {
        this.studio = studio;
        this.theme = theme;
        this.size = size;
    }

    void all() throws Exception {
        Waiting waiting = new Waiting(
                "“sync-center sync photos” is at work. The window opens by itself as soon as it has ended.",
                Optional.of(() -> {}));
        shoot("waiting", window -> window.waits(Optional.of(waiting)));
        SyncException failure = SyncException.unavailable(
                "The program's folder " + LONG_PATH + " cannot be read and written; choose another one with --home.",
                null);
        shoot("cannot-open", window -> window.failed(failure));
    }

    private void shoot(String name, Consumer<MainWindow> state) throws Exception {
        Stage stage = onUi(() -> {
            Stage made = new Stage();
            MainWindow window = new MainWindow(made, LaunchOptions.DEFAULT, place -> {});
            made.setX(0);
            made.setY(0);
            made.setWidth(Studio.WIDTH);
            made.setHeight(Studio.HEIGHT);
            window.choose(theme);
            Looks.use(size);
            window.show();
            state.accept(window);
            return made;
        });
        Stillness.await();
        studio.shoot(stage.getScene(), name);
        doOnUi(stage::hide);
    }
}
