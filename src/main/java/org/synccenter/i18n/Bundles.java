package org.synccenter.i18n;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Finds the texts of an area in the user's language. */
final class Bundles {
    /** Without it, a language that the program does not speak would end at the system's one instead of at English. */
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Bundles() {}

    static ResourceBundle of(String area) {
        return ResourceBundle.getBundle(
                "org.synccenter.i18n." + area, Locale.getDefault(Locale.Category.DISPLAY), NO_OTHER_LANGUAGE);
    }
}
