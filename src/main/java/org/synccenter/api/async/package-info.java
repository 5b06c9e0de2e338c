/**
 * The second way to write a handler, for programs that are driven by events: methods return at once and the handler calls back when it is
 * done, as in mobsync.h. Start reading at {@link org.synccenter.api.async.AsyncHandler}, then
 * {@link org.synccenter.api.async.AsyncCallback}; a provider hands such a handler out by
 * an {@link org.synccenter.api.async.AsyncHandlerProvider}.
 */
@NullMarked
package org.synccenter.api.async;

import org.jspecify.annotations.NullMarked;
