package org.synccenter.ui.about;

import org.synccenter.i18n.TextKey;

/** The words of the About window. */
public enum AboutText implements TextKey {
    COPY,
    COPIED,
    CLOSE,
    PARTS,
    COLUMN_PART,
    COLUMN_VERSION,
    COLUMN_LICENCE,
    PUBLIC_DOMAIN;

    @Override
    public String area() {
        return "ui-about";
    }
}
