/**
 * The window: opens at once, fills when the engine is open, and closes the program when it is closed.
 * Start reading at {@link org.synccenter.ui.SyncCenterApp}, then at {@code MainWindow}.
 */
@NullMarked
package org.synccenter.ui;

import org.jspecify.annotations.NullMarked;
