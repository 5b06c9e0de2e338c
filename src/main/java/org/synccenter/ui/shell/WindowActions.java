package org.synccenter.ui.shell;

import java.net.URI;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.synccenter.i18n.Language;
import org.synccenter.ui.theme.TextSize;
import org.synccenter.ui.theme.Theme;

/** What the window itself does, for the menus. On the UI thread. */
public interface WindowActions {

    /** Closes the window: into the tray, or for good. */
    void close();

    /** Ends the program; asks first while something runs. */
    void quit();

    /** Whether there is a tray to close the window into. */
    ReadOnlyBooleanProperty trayProperty();

    /** Whether closing the window leaves the icon in the tray. */
    boolean isKeptInTray();

    /** Sets what closing the window means where there is a tray, and remembers it. */
    void keepInTray(boolean keep);

    /** Opens a place in the world outside, with the program that the system has for it. */
    void open(URI place);

    /** What concerns the program itself. */
    ProgramActions program();

    /** Shows everything that can be done, to be found by typing. */
    void palette();

    ReadOnlyObjectProperty<Theme> theme();

    /** Shows the theme and remembers it. */
    void choose(Theme theme);

    TextSize textSize();

    /** Writes everything in this size from now on and remembers it. Builds the window's content anew. */
    void choose(TextSize size);

    Language language();

    /** Speaks the language from now on and remembers it. Builds the window's content anew, so menus call it as their last act. */
    void choose(Language language);
}
