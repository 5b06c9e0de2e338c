/**
 * The pure heart of file synchronisation: values that describe two replicas and what was last agreed, and the decision what to do
 * about the difference; no input or output, no clock, no threads. Start reading at {@link org.synccenter.filesync.core.Reconciler}.
 */
@NullMarked
package org.synccenter.filesync.core;

import org.jspecify.annotations.NullMarked;
