package org.synccenter.handlers.folder.ui;

import java.util.Arrays;

/** How changes travel between the folders of a pair. */
enum Mode {
    TWO_WAY("two-way", PairText.MODE_TWO_WAY, PairText.MODE_TWO_WAY_TEXT),
    MIRROR("mirror", PairText.MODE_MIRROR, PairText.MODE_MIRROR_TEXT),
    UPDATE("update", PairText.MODE_UPDATE, PairText.MODE_UPDATE_TEXT);

    private final String setting;
    private final PairText title;
    private final PairText text;

    Mode(String setting, PairText title, PairText text) {
        this.setting = setting;
        this.title = title;
        this.text = text;
    }

    /** Two-way for a word that is none. */
    static Mode of(String setting) {
        return Arrays.stream(values())
                .filter(mode -> mode.setting.equalsIgnoreCase(setting))
                .findFirst()
                .orElse(TWO_WAY);
    }

    /** The value in a draft. */
    String setting() {
        return setting;
    }

    String title() {
        return title.text();
    }

    /** One or two sentences that explain it. */
    String explanation() {
        return text.text();
    }
}
