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
    PUBLIC_DOMAIN,
    LICENCE_TEXT,
    NO_LICENCE_TEXT,
    FAULT_TITLE,
    FAULT_TEXT,
    FAULT_TEXT_LOG,
    FAULT_CODE,
    FAULT_COPY,
    COPY_DIAGNOSTICS,
    DIAGNOSTICS_COPIED;

    @Override
    public String area() {
        return "ui-about";
    }
}
