package org.synccenter.ui.progress;

import org.synccenter.i18n.TextKey;

/** The words about what runs. */
public enum ProgressText implements TextKey {
    SPEED_CURVE;

    @Override
    public String area() {
        return "ui-progress";
    }
}
