package org.synccenter.filesync.session;

import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Side;

/** Tells cycles where the replicas may have changed since they last looked. Never evidence: see {@link PairMemory}. */
public interface Hints {

    /** Nobody watches: everything may have changed, each time. */
    Hints NONE = new Hints() {
        @Override
        public Dirty take(Side side) {
            return Dirty.EVERYTHING;
        }

        @Override
        public Dirty peek(Side side) {
            return Dirty.EVERYTHING;
        }

        @Override
        public void putBack(Side side, Dirty taken) {}

        @Override
        public void distrust(Side side) {}
    };

    /** What may have changed on this side since the last call, up to now. */
    Dirty take(Side side);

    /** The same without taking it. */
    Dirty peek(Side side);

    /** What was taken could not be dealt with. */
    void putBack(Side side, Dirty taken);

    /** A change was found of which this side had not told: do not believe it any more. */
    void distrust(Side side);
}
