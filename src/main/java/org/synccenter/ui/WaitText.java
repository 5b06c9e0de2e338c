package org.synccenter.ui;

import org.synccenter.i18n.TextKey;

/** The words of the page that is shown while the window waits for the engine. */
enum WaitText implements TextKey {
    TITLE,
    END,
    ENDING;

    @Override
    public String area() {
        return "ui-wait";
    }
}
