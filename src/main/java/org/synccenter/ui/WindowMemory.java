package org.synccenter.ui;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.synccenter.api.StateStore;
import org.synccenter.i18n.Language;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;

/**
 * What the window remembers over restarts.
 *
 * @param width in the toolkit's units; 0 = not known
 * @param height in the toolkit's units; 0 = not known
 * @param layout of {@link org.synccenter.ui.controls.LayoutMemory}; empty = as the program comes
 */
record WindowMemory(
        Theme theme,
        Language language,
        TextSize textSize,
        double width,
        double height,
        boolean maximised,
        String layout) {
    /** Nothing is remembered. */
    static final WindowMemory NONE = new WindowMemory(Theme.SYSTEM, Language.SYSTEM, TextSize.NORMAL, 0, 0, false, "");

    static final double DEFAULT_WIDTH = 1080;
    static final double DEFAULT_HEIGHT = 720;

    /** For texts of normal size. */
    static final double LEAST_WIDTH = 830;

    static final double LEAST_HEIGHT = 480;

    private static final String THEME = "ui.theme";
    private static final String LANGUAGE = "ui.language";
    private static final String TEXT_SIZE = "ui.text-size";
    private static final String LAYOUT = "ui.layout";
    private static final String WIDTH = "ui.width";
    private static final String HEIGHT = "ui.height";
    private static final String MAXIMISED = "ui.maximised";

    /** Blocks. */
    static WindowMemory load(StateStore states) {
        return new WindowMemory(
                Theme.of(states.setting(THEME).orElse("")),
                language(states),
                TextSize.of(states.setting(TEXT_SIZE).orElse("")),
                number(states.setting(WIDTH)),
                number(states.setting(HEIGHT)),
                states.setting(MAXIMISED).equals(Optional.of("true")),
                states.setting(LAYOUT).orElse(""));
    }

    /** The language alone. Blocks. */
    static Language language(StateStore states) {
        return Language.of(states.setting(LANGUAGE).orElse(""));
    }

    private static double number(Optional<String> text) {
        try {
            double value = Double.parseDouble(text.orElse("0"));
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static WindowMemory of(Stage stage, WindowMemory last, String layout) {
        boolean maximised = stage.isMaximized();
        return new WindowMemory(
                last.theme(),
                last.language(),
                last.textSize(),
                maximised ? 0 : stage.getWidth(),
                maximised ? 0 : stage.getHeight(),
                maximised,
                layout);
    }

    /** Gives the stage its size back, never more than the screen has. */
    void applyTo(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (width > 0 && height > 0) {
            stage.setWidth(Math.min(width, screen.getWidth()));
            stage.setHeight(Math.min(height, screen.getHeight()));
        }
        if (maximised) {
            stage.setMaximized(true);
        }
    }

    /** Blocks. A size that is not known leaves the remembered one alone. */
    void save(StateStore states) {
        if (width > 0 && height > 0) {
            states.putSetting(WIDTH, String.valueOf(Math.round(width)));
            states.putSetting(HEIGHT, String.valueOf(Math.round(height)));
        }
        states.putSetting(MAXIMISED, String.valueOf(maximised));
        states.putSetting(LAYOUT, layout);
    }

    /** Blocks. */
    static void saveTheme(StateStore states, Theme theme) {
        states.putSetting(THEME, theme.setting());
    }

    /** Blocks. */
    static void saveLanguage(StateStore states, Language language) {
        states.putSetting(LANGUAGE, language.setting());
    }

    /** Blocks. */
    static void saveTextSize(StateStore states, TextSize size) {
        states.putSetting(TEXT_SIZE, size.setting());
    }
}
