package org.synccenter.ui.palette;

import org.synccenter.i18n.TextKey;

/** The words of the command palette. */
public enum PaletteText implements TextKey {
    NAME,
    PROMPT,
    LIST,
    NONE,
    PARTNERSHIP;

    @Override
    public String area() {
        return "ui-palette";
    }
}
