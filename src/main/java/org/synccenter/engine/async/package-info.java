/**
 * Lets handlers that work by callbacks ({@code api.async}) live in the engine as if they were of the other kind. Start reading at
 * {@link org.synccenter.engine.async.AsyncAdapters}; one sync of such a handler is {@code AsyncRun}.
 */
@NullMarked
package org.synccenter.engine.async;

import org.jspecify.annotations.NullMarked;
