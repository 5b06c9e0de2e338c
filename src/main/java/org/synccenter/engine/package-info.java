/**
 * Takes requests, queues them, runs sessions on background threads, holds handlers to the contract and publishes immutable snapshots.
 * Start reading at {@link org.synccenter.engine.SyncCenter}, then {@link org.synccenter.engine.CenterSnapshot}.
 *
 * <p>Behind that door are five rooms:
 *
 * <ul>
 *   <li>who is there: {@code HandlerRegistry}, its {@code HandlerLoader} and one {@code HandlerSlot} for each handler, which reads it on a
 *       thread of its own; {@code HandlerCall} is the only place where a handler is called;
 *   <li>what runs when: {@code RequestQueue} around the one lock of {@code QueueTable}, with {@code Stopping} and {@code Absorbing};
 *   <li>one run: {@code SessionRun}, its {@code ItemRun}s, and the {@code LiveSession} that a handler reports to;
 *   <li>what waits for a person: {@code Inbox} with events ({@code EventDesk}) and conflicts ({@code ConflictDesk}, {@code ConflictRun});
 *   <li>what a person changes: the other desks, and {@code TaskRules}, which says what may be changed now.
 * </ul>
 */
@NullMarked
package org.synccenter.engine;

import org.jspecify.annotations.NullMarked;
