/** Makes event-driven handlers serve the engine like the others. Start reading at {@link org.synccenter.engine.async.AsyncAdapters}. */
@NullMarked
package org.synccenter.engine.async;

import org.jspecify.annotations.NullMarked;
