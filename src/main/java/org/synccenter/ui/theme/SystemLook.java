package org.synccenter.ui.theme;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/**
 * What the system wants programs to look like.
 *
 * @param contrast texts and borders are to stand out as far as possible
 * @param still nothing is to move that need not
 */
public record SystemLook(boolean dark, boolean contrast, boolean still) {

    /** As it is now. On the UI thread. */
    public static SystemLook now() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new SystemLook(
                preferences.getColorScheme() == ColorScheme.DARK,
                isContrast(preferences),
                preferences.isReducedMotion());
    }

    /** Windows has a switch for it; on Linux it is a theme. */
    static boolean isContrast(Map<String, ?> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || (preferences.get("GTK.theme_name") instanceof String theme && theme.startsWith("HighContrast"));
    }
}
