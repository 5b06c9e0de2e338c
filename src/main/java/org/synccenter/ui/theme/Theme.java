package org.synccenter.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;

/** The looks a person can choose. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST_LIGHT,
    CONTRAST_DARK;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What {@link #SYSTEM} comes to; any other is itself. */
    public Theme under(SystemLook system) {
        if (this != SYSTEM) {
            return this;
        }
        if (system.contrast()) {
            return system.dark() ? CONTRAST_DARK : CONTRAST_LIGHT;
        }
        return system.dark() ? DARK : LIGHT;
    }

    /** Makes all windows look like this. On the UI thread. */
    public void apply(SystemLook system) {
        Theme shown = under(system);
        boolean dark = shown == DARK || shown == CONTRAST_DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        Looks.use(shown);
    }
}
