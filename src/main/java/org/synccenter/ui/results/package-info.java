/**
 * What the runs did, step by step, with the reason of each step.
 * Start reading at {@link org.synccenter.ui.results.ResultsViewModel}, then {@link org.synccenter.ui.results.RunStepsView}.
 */
@NullMarked
package org.synccenter.ui.results;

import org.jspecify.annotations.NullMarked;
