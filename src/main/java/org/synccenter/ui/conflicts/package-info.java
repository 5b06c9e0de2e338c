/**
 * The inbox of conflicts over all handlers, and how to settle them.
 * Start reading at {@link org.synccenter.ui.conflicts.ConflictsViewModel}.
 */
@NullMarked
package org.synccenter.ui.conflicts;

import org.jspecify.annotations.NullMarked;
