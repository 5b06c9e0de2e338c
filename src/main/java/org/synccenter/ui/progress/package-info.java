/**
 * The details of the selected item: what runs now, what waits for an answer, what was done lately.
 * Start reading at {@link org.synccenter.ui.progress.DetailsViewModel}.
 */
@NullMarked
package org.synccenter.ui.progress;

import org.jspecify.annotations.NullMarked;
