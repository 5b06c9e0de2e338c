package org.synccenter.filesync.session;

import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.endpoint.Endpoint;

/** The two open replicas. */
record Sides(Endpoint left, Endpoint right) implements AutoCloseable {

    Endpoint of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
