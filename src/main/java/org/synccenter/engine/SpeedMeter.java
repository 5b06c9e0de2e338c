package org.synccenter.engine;

/** Smooths a growing byte count to bytes a second over the last few seconds. Not thread-safe. */
final class SpeedMeter {
    private static final long STEP_NANOS = 200_000_000L;
    private static final double WEIGHT = 0.15;

    private long lastNanos;
    private long lastBytes;
    private double speed = -1;

    /** Takes the count as of {@code nanos} (any steady clock) and tells the speed. */
    long update(long nanos, long bytes) {
        if (lastNanos == 0 || bytes < lastBytes) {
            lastNanos = nanos;
            lastBytes = bytes;
        } else if (nanos - lastNanos >= STEP_NANOS) {
            double now = (bytes - lastBytes) * 1e9 / (nanos - lastNanos);
            speed = speed < 0 ? now : speed + WEIGHT * (now - speed);
            lastNanos = nanos;
            lastBytes = bytes;
        }
        return Math.max(0, Math.round(speed));
    }
}
