package org.synccenter.ui.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.api.ItemRef;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.ProgressView;

/**
 * How fast each running item has been since its run began. Holds a bounded number of points for a run of any length: when they become too
 * many, every second one goes, and from then on they are taken half as often. On the UI thread.
 */
public final class SpeedHistory {
    static final int MOST = 400;
    private static final long SHORTEST_STEP = 100_000_000L;

    /**
     * One point of the curve.
     *
     * @param nanos of a steady clock
     */
    public record Point(long nanos, long bytesPerSecond) {}

    private static final class Curve {
        final Instant run;
        final List<Point> points = new ArrayList<>();
        long step = SHORTEST_STEP;

        Curve(Instant run) {
            this.run = run;
        }

        void add(Point point) {
            if (!points.isEmpty() && point.nanos() - points.getLast().nanos() < step) {
                return;
            }
            points.add(point);
            if (points.size() > MOST) {
                List<Point> kept = new ArrayList<>();
                for (int i = 0; i < points.size(); i += 2) {
                    kept.add(points.get(i));
                }
                points.clear();
                points.addAll(kept);
                step *= 2;
            }
        }
    }

    private final Map<ItemRef, Curve> curves = new HashMap<>();

    /**
     * Takes a point for everything that runs and forgets what does not.
     *
     * @param nanos of a steady clock
     */
    public void apply(CenterSnapshot snapshot, long nanos) {
        Map<ItemRef, Curve> running = new HashMap<>();
        snapshot.items().forEach(item -> take(item, nanos, running));
        curves.clear();
        curves.putAll(running);
    }

    private void take(ItemView item, long nanos, Map<ItemRef, Curve> running) {
        ProgressView progress = item.progress();
        if (progress == null || !item.state().isBusy()) {
            return;
        }
        Curve curve = curves.get(item.ref());
        if (curve == null || !curve.run.equals(progress.started())) {
            curve = new Curve(progress.started());
        }
        curve.add(new Point(nanos, progress.bytesPerSecond()));
        running.put(item.ref(), curve);
    }

    /** The item's curve, oldest point first; empty while it does not run. */
    public List<Point> of(ItemRef item) {
        Curve curve = curves.get(item);
        return curve == null ? List.of() : List.copyOf(curve.points);
    }
}
