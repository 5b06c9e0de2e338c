package org.synccenter.api;

/**
 * How large an item is, as its handler saw it last. Not in syncmgr.h.
 *
 * @param files without folders
 * @param bytes of their content, counted once however many replicas there are
 */
public record ItemSize(long files, long bytes) {}
