/**
 * What a sync would do, shown before anything is done.
 * Start reading at {@link org.synccenter.ui.preview.PlanViewModel}, then {@link org.synccenter.ui.preview.PlanView}.
 */
@NullMarked
package org.synccenter.ui.preview;

import org.jspecify.annotations.NullMarked;
