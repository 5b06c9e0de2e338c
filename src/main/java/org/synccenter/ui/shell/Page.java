package org.synccenter.ui.shell;

/** What the middle of the window shows. */
public enum Page {
    ITEMS,
    CONFLICTS,
    RESULTS,
    /** What a sync of one item would do; has no row in the rail. */
    PREVIEW,
    /** What can be set up, and taken out again. */
    SETUP
}
