/**
 * The question of a held item: what would be deleted, as a tree of which parts can be allowed, brought back or left for later.
 * Start reading at {@link org.synccenter.ui.holds.HoldDesk}.
 */
@NullMarked
package org.synccenter.ui.holds;

import org.jspecify.annotations.NullMarked;
