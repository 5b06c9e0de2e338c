package org.synccenter.filesync.core;

/**
 * Something a side has at another path than the ancestor.
 *
 * @param from where the ancestor has it
 * @param to where the side has it
 */
record Moved(RelPath from, RelPath to) {}
