/**
 * The bridge between background threads and the UI thread; the only place of the window that posts to the latter.
 * Start reading at {@link org.synccenter.ui.fx.FxPump}, then {@link org.synccenter.ui.fx.Background} and {@link org.synccenter.ui.fx.FxOwnerWindow}.
 */
@NullMarked
package org.synccenter.ui.fx;

import org.jspecify.annotations.NullMarked;
