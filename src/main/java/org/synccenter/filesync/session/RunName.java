package org.synccenter.filesync.session;

/**
 * What a run is called.
 *
 * @param run the core's own name, also of its trash
 * @param label the caller's; empty for none
 * @param undoes the label or name of the run that this one takes back; empty for none
 */
record RunName(String run, String label, String undoes) {}
