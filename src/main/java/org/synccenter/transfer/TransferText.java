package org.synccenter.transfer;

import org.synccenter.i18n.TextKey;

/** What there is to say about files that are imported; {@code transfer.properties} holds the texts. */
enum TransferText implements TextKey {
    UNKNOWN_FILE,
    NO_FILE,
    TOO_LARGE,
    UNREADABLE,
    NOT_FFS,
    NOT_UNISON,
    NOT_JSON,
    NOT_SETTINGS,
    TOO_NEW,
    NO_PAIRS,
    NAME_OF_PAIR,
    FFS_ELSEWHERE,
    FFS_NO_VARIANT,
    FFS_CONFLICTS,
    FFS_PERMANENT,
    FFS_RECYCLE_BIN,
    FFS_VERSIONING,
    FFS_CONTENT,
    FFS_SIZE,
    FFS_TIME_SHIFT,
    FFS_COMMAND,
    FFS_MAIL,
    FFS_LOG,
    FFS_ERRORS,
    FFS_AFTERWARDS,
    FFS_INCLUDE,
    FFS_TWO_INCLUDES,
    FFS_LOOSE,
    FFS_TIME_SPAN,
    CASE_MATTERS,
    LINKS_FOLLOWED,
    LINKS_EXCLUDED,
    UNISON_LINE,
    UNISON_INCLUDE,
    UNISON_ROOTS,
    UNISON_REMOTE,
    UNISON_PATTERN,
    UNISON_OTHER_ROOT,
    UNISON_EXCHANGED,
    UNISON_FORCE,
    UNISON_PREFER,
    UNISON_BACKUP,
    UNISON_TIMES,
    UNISON_METADATA,
    UNISON_REPEAT,
    UNISON_SETTING,
    SETTINGS_ITEM,
    SETTINGS_SCHEDULE,
    BAD_MAP,
    IS_THERE,
    NO_HANDLER,
    REFUSED;

    @Override
    public String area() {
        return "transfer";
    }
}
