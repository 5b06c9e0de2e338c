/**
 * The contract between the sync center and the handlers that know how to sync one kind of thing: values, the handler SPI and the
 * calls a handler or another program may make. Start reading at {@link org.synccenter.api.SyncHandler} (what a handler offers),
 * then {@link org.synccenter.api.SyncSession} (what it reports) and {@link org.synccenter.api.SyncControl} (what clients ask for).
 *
 * <p>What holds everywhere, unless a comment says otherwise:
 *
 * <ul>
 *   <li>Null is given, taken and returned only where {@code @Nullable} stands. A handler that returns it all the same has failed.
 *   <li>The center calls handlers on background threads, never on the UI thread, and several at a time. A call may take its time;
 *       only what waits for it waits. Handlers may call the center from any thread, also from inside of a call.
 *   <li>What goes wrong is a {@link org.synccenter.api.SyncException} with a sentence for people. Anything else that a handler throws is
 *       logged and told in the center's words; it never harms the center or another handler.
 *   <li>Collections are copied: changing one after a call changes nothing.
 *   <li>Ids are opaque and compared without regard to case. Times are instants; the faces show them in the zone of the person.
 *   <li>Texts are for people, plain, in one or two sentences; markup in them is shown as it is.
 * </ul>
 *
 * <p>Comments name the method, structure or flag of syncmgr.h, or of mobsync.h, that something answers to.
 */
@NullMarked
package org.synccenter.api;

import org.jspecify.annotations.NullMarked;
