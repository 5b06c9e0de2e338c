/**
 * The page of what can be set up, and taken out again.
 * Start reading at {@link org.synccenter.ui.setup.SetupView}.
 */
@NullMarked
package org.synccenter.ui.setup;

import org.jspecify.annotations.NullMarked;
