package org.synccenter.ui.theme;

import org.kordamp.ikonli.javafx.FontIcon;

/** Every icon of the window; the only place that knows the names of an icon pack. */
public enum Icon {
    SYNC("mdi2s-sync"),
    SYNC_ALL("mdi2c-cached"),
    STOP("mdi2s-stop-circle-outline"),
    ADD("mdi2p-plus"),
    PREVIEW("mdi2e-eye-outline"),
    DELETE("mdi2d-delete-outline"),
    SETTINGS("mdi2c-cog-outline"),
    SCHEDULE("mdi2c-clock-outline"),
    OPEN("mdi2o-open-in-new"),
    ENABLE("mdi2p-play-circle-outline"),
    DISABLE("mdi2p-pause-circle-outline"),
    QUIT("mdi2e-exit-to-app"),
    INFO("mdi2i-information-outline"),
    CLOSE("mdi2c-close"),
    HIDE("mdi2e-eye-off-outline"),
    GIVE_UP("mdi2c-close-octagon-outline"),
    TAKE_OUT("mdi2t-tray-arrow-up"),
    SETUP("mdi2t-tune-variant"),
    COPY("mdi2c-content-copy"),
    MERGE("mdi2c-call-merge"),
    MERGE_TOOL("mdi2a-application-export"),
    PREVIOUS("mdi2a-arrow-up"),
    NEXT("mdi2a-arrow-down"),
    ALL_LINES("mdi2u-unfold-more-horizontal"),
    WIDE("mdi2a-arrow-expand-horizontal"),
    SKIP("mdi2s-skip-next-outline"),
    SEARCH("mdi2m-magnify"),
    LARGER("mdi2f-format-font-size-increase"),
    SMALLER("mdi2f-format-font-size-decrease"),
    TEXT_SIZE("mdi2f-format-size"),

    FOLDER("mdi2f-folder-sync-outline"),
    COMPUTER("mdi2l-lan-connect"),
    DEVICE("mdi2u-usb-flash-drive-outline"),
    SERVICE("mdi2c-cloud-sync-outline"),
    APPLICATION("mdi2a-application-outline"),
    OTHER("mdi2p-puzzle-outline"),
    CONFLICTS("mdi2c-call-split"),
    RESULTS("mdi2h-history"),

    OK("mdi2c-check-circle-outline"),
    OK_BIG("mdi2c-check-all"),
    WARNING("mdi2a-alert-outline"),
    ERROR("mdi2c-close-circle-outline"),
    QUESTION("mdi2h-help-circle-outline"),
    WAITING("mdi2c-clock-outline"),
    RUNNING("mdi2s-sync"),
    NEVER("mdi2c-circle-outline"),
    DISCONNECTED("mdi2l-lan-disconnect"),
    BATTERY("mdi2b-battery-50"),
    METERED("mdi2g-gauge"),

    KEEP_LEFT("mdi2a-arrow-left-bold-outline"),
    KEEP_RIGHT("mdi2a-arrow-right-bold-outline"),
    KEEP_BOTH("mdi2c-content-duplicate"),
    KEEP_NEWEST("mdi2c-clock-check-outline"),

    FILE("mdi2f-file-outline"),
    FOLDER_PLAIN("mdi2f-folder-outline"),
    SAVE("mdi2c-content-save-outline"),
    UNDO("mdi2u-undo-variant"),
    BACK("mdi2a-arrow-left"),
    LEAVE("mdi2c-circle-off-outline"),
    RESET("mdi2b-backup-restore"),
    LIST("mdi2f-format-list-bulleted"),
    TREE("mdi2f-file-tree-outline"),
    MAP("mdi2v-view-quilt-outline"),

    CREATED("mdi2p-plus-circle-outline"),
    UPDATED("mdi2p-pencil-outline"),
    DELETED("mdi2d-delete-outline"),
    MOVED("mdi2a-arrow-right-thin-circle-outline"),
    METADATA("mdi2t-tag-outline");

    private final String literal;

    Icon(String literal) {
        this.literal = literal;
    }

    /** A new node of this icon; colour and size come from the style sheet, through the given style classes. */
    public FontIcon node(String... styleClasses) {
        // Never setStyle() on it: the node keeps its font there, and the icon would turn into a box.
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(styleClasses);
        icon.setMouseTransparent(true);
        return icon;
    }

    /** Turns an existing node into this icon. */
    public void show(FontIcon node) {
        if (!literal.equals(node.getIconLiteral())) {
            node.setIconLiteral(literal);
        }
    }
}
