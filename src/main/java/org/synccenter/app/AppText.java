package org.synccenter.app;

import org.synccenter.i18n.TextKey;

/** Texts of the program as a whole; {@code app.properties} holds them. */
enum AppText implements TextKey {
    HOME_EMPTY,
    HOME_INVALID,
    HOME_NOT_A_FOLDER,
    HOME_NO_ACCESS,
    DATABASE_DAMAGED,
    PROVIDER_BROKEN,
    PLUGINS_UNREADABLE,
    PLUGIN_BROKEN,
    PLUGIN_EMPTY,
    FAULT,
    FAULT_OF_THREAD,
    AUTOSTART_ON,
    AUTOSTART_OFF,
    AUTOSTART_NO_PROGRAM,
    AUTOSTART_NOT_READ,
    AUTOSTART_NOT_WRITTEN,
    ENGINE_FAILED,
    ENDING,
    NOT_FOR_RESIDENT,
    REQUEST_TOO_LONG,
    REQUEST_INVALID,
    COMMAND_IS_NEWER,
    COMMAND_IS_OLDER,
    OTHER_VERSION_RUNS,
    STRANGER,
    OPEN_WHAT,
    OWNER_SILENT,
    OWNER_LOST,
    WAITING_FOR_OWNER,
    WAITING_FOR_COMMAND,
    WAITING_FOR_ANOTHER,
    WAITING_FOR_CLIENTS,
    ALREADY_RUNNING,
    CANNOT_LISTEN,
    SERVING,
    NO_DISPLAY,
    NO_TOOLKIT,
    DEMO_NO_PLACE,
    DEMO_FOLDERS,
    DEMO_FIRST,
    DEMO_CHANGES,
    DEMO_CHANGED,
    DEMO_SECOND,
    DEMO_CONFLICT,
    DEMO_NEXT,
    DEMO_WINDOW;

    @Override
    public String area() {
        return "app";
    }
}
