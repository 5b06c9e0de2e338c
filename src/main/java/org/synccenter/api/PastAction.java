package org.synccenter.api;

/**
 * A step that was carried out, and the run that did it.
 *
 * @param run as it is now; it may still go on
 */
public record PastAction(RunRecord run, SyncAction action) {}
