package org.synccenter.cli;

import org.synccenter.i18n.TextKey;

/** Headings and texts of the manual page, and of what shells are told. */
enum ManualText implements TextKey {
    HELP_COMPLETION,
    HELP_COMPLETION_SHELL,
    HELP_MANUAL,
    NO_SUCH_SHELL,
    SECTION_NAME,
    NAME,
    SECTION_SYNOPSIS,
    SECTION_DESCRIPTION,
    DESCRIPTION,
    SECTION_OPTIONS,
    SECTION_COMMANDS,
    SECTION_EXIT,
    SECTION_ENVIRONMENT,
    ENVIRONMENT_HOME,
    SECTION_FILES,
    FILES_DATA,
    FILES_LOG,
    FILES_MARK,
    SECTION_EXAMPLES,
    EXAMPLE_ADD,
    EXAMPLE_PREVIEW,
    EXAMPLE_CONFLICT;

    @Override
    public String area() {
        return "cli-manual";
    }
}
