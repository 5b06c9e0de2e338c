/**
 * One cycle of one pair: lock, recover, check, scan, reconcile, stage, apply, archive, in an order in which no kill and no
 * power cut loses a byte. Start reading at {@link org.synccenter.filesync.session.PairSync}, then {@code Cycle} and
 * {@code Batch}.
 */
@NullMarked
package org.synccenter.filesync.session;

import org.jspecify.annotations.NullMarked;
