/**
 * What is wrong now, grouped by cause, with what happens next.
 * Start reading at {@link org.synccenter.ui.problems.ProblemsViewModel}.
 */
@NullMarked
package org.synccenter.ui.problems;

import org.jspecify.annotations.NullMarked;
