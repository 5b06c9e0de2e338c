/**
 * Takes requests, queues them, runs sessions on background threads, holds handlers to the contract and publishes immutable snapshots.
 * Start reading at {@link org.synccenter.engine.SyncCenter}, then {@link org.synccenter.engine.CenterSnapshot}.
 */
@NullMarked
package org.synccenter.engine;

import org.jspecify.annotations.NullMarked;
