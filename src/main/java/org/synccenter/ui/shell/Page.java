package org.synccenter.ui.shell;

/** What the middle of the window shows. */
public enum Page {
    ITEMS,
    CONFLICTS,
    RESULTS,
    /** What can be set up, and taken out again. */
    SETUP
}
