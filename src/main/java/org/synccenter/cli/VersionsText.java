package org.synccenter.cli;

import org.synccenter.i18n.TextKey;

/** What commands say about the versions of conflicts. */
enum VersionsText implements TextKey {
    HELP_DIFF,
    HELP_MERGE,
    HELP_TOOL,
    HELP_MERGE_TOOL,
    HELP_MERGE_TOOL_COMMAND,
    HELP_MERGE_TOOL_NONE,
    ONE_OF_DIFF_AND_MERGE,
    ITEM_AND_CONFLICT,
    NO_FILES,
    SAME,
    ONLY_ENDS,
    CUT,
    BYTES_DIFFER,
    PICTURE,
    NO_PICTURE,
    LEFT,
    RIGHT,
    LINES_SAME,
    BASED,
    BASED_OLDER,
    UNBASED,
    UNDECIDED,
    STILL_UNDECIDED,
    UNREADABLE,
    NO_TOOL,
    TOOL_WAITING,
    TOOL_IS,
    TOOL_NONE,
    TOOL_AND_NONE;

    @Override
    public String area() {
        return "cli-versions";
    }
}
