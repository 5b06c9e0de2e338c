/**
 * Notices where replicas change while the program runs, so that a cycle need not look at all of them. What it says is a hint and
 * never evidence: whoever uses it proves it from time to time by looking at everything. Start reading at {@code WatchHub}.
 */
@NullMarked
package org.synccenter.filesync.watch;

import org.jspecify.annotations.NullMarked;
