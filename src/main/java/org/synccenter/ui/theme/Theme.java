package org.synccenter.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;

/** The looks a person can choose. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme of a stored setting; {@link #SYSTEM} for anything unknown. */
    public static Theme of(String setting) {
        for (Theme theme : values()) {
            if (theme.setting().equals(setting)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** How it is stored. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is dark while the system prefers the given scheme. */
    public boolean isDark(ColorScheme system) {
        return this == DARK || (this == SYSTEM && system == ColorScheme.DARK);
    }

    /** Makes all windows look like this. On the UI thread. */
    public void apply(ColorScheme system) {
        Application.setUserAgentStylesheet(
                isDark(system)
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }
}
