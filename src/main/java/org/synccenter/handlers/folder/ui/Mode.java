package org.synccenter.handlers.folder.ui;

/** How changes travel between the folders of a pair. */
enum Mode {
    TWO_WAY("two-way", FolderUiText.MODE_TWO_WAY, FolderUiText.MODE_TWO_WAY_TEXT),
    MIRROR("mirror", FolderUiText.MODE_MIRROR, FolderUiText.MODE_MIRROR_TEXT),
    UPDATE("update", FolderUiText.MODE_UPDATE, FolderUiText.MODE_UPDATE_TEXT);

    private final String setting;
    private final FolderUiText title;
    private final FolderUiText text;

    Mode(String setting, FolderUiText title, FolderUiText text) {
        this.setting = setting;
        this.title = title;
        this.text = text;
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
