/**
 * Small parts that several screens are built from; they know nothing of syncing.
 * Start reading at {@link org.synccenter.ui.controls.EmptyState}.
 */
@NullMarked
package org.synccenter.ui.controls;

import org.jspecify.annotations.NullMarked;
