/**
 * The contract between the sync center and the handlers that know how to sync one kind of thing: values, the handler SPI and the
 * calls a handler or another program may make. Start reading at {@link org.synccenter.api.SyncHandler} (what a handler offers),
 * then {@link org.synccenter.api.SyncSession} (what it reports) and {@link org.synccenter.api.SyncControl} (what clients ask for).
 */
@NullMarked
package org.synccenter.api;

import org.jspecify.annotations.NullMarked;
