package org.synccenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.ui.fx.UiRobot;
import org.synccenter.ui.theme.Looks;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;

/** Walks through every screen that has a picture, in both languages with the largest text: what is cut there is cut for somebody. */
class ScreensTest {
    private final Locale process = Locale.getDefault();
    private final List<String> clipped = new ArrayList<>();
    private final List<String> nameless = new ArrayList<>();
    private final List<String> screens = new ArrayList<>();

    @TempDir
    Path temp;

    @AfterEach
    void restore() {
        Locale.setDefault(process);
        UiRobot.doOnUi(() -> Looks.use(TextSize.NORMAL));
    }

    private void look(Scene scene, String screen) {
        screens.add(screen);
        clipped.addAll(ScreenChecks.clipped(scene, screen));
        nameless.addAll(ScreenChecks.nameless(scene, screen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingFitsAndHasAName(String language) throws Exception {
        Locale locale = Locale.of(language);
        try (Studio studio = new Studio(temp, Theme.LIGHT, TextSize.LARGER, locale, this::look)) {
            studio.all();
        }
        assertThat(screens).contains("main", "empty", "conflicts", "results", "set-up", "new-pair", "running");
        assertThat(clipped).as("texts that do not fit").isEmpty();
        assertThat(nameless).as("focusable without a name").isEmpty();
    }
}
