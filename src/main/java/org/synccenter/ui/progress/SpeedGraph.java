package org.synccenter.ui.progress;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Looks;

/** The speed of a run as a small curve over its time, from nothing to the highest speed. It does not move by itself. */
final class SpeedGraph extends Region {
    private static final double HEIGHT = 40;
    /** A curve of fewer points would be a straight line that tells nothing. */
    private static final int FEWEST = 4;

    private final Path area = new Path();
    private final Path line = new Path();
    private List<SpeedHistory.Point> points = List.of();

    SpeedGraph() {
        setId("speed-graph");
        getStyleClass().add("speed-graph");
        area.getStyleClass().add("area");
        line.getStyleClass().add("line");
        area.setManaged(false);
        line.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(Looks.scaled(HEIGHT));
        setPrefHeight(Looks.scaled(HEIGHT));
        getChildren().setAll(area, line);
    }

    /** Draws the curve; gives whether there is one to be seen. */
    boolean show(List<SpeedHistory.Point> newPoints, Formats formats) {
        points = newPoints;
        long highest = highest();
        boolean seen = points.size() >= FEWEST && highest > 0;
        if (seen) {
            setAccessibleText(ProgressText.SPEED_CURVE.text(
                    formats.rate(points.getLast().bytesPerSecond()), formats.rate(highest)));
            requestLayout();
        }
        return seen;
    }

    private long highest() {
        return points.stream()
                .mapToLong(SpeedHistory.Point::bytesPerSecond)
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        area.getElements().clear();
        line.getElements().clear();
        if (points.size() < FEWEST) {
            return;
        }
        long begin = points.getFirst().nanos();
        double span = Math.max(1, points.getLast().nanos() - begin);
        double highest = Math.max(1, highest());
        double bottom = getHeight() - 1;
        area.getElements().add(new MoveTo(0, bottom));
        for (SpeedHistory.Point point : points) {
            double x = (point.nanos() - begin) / span * getWidth();
            double y = bottom - point.bytesPerSecond() / highest * (bottom - 2);
            area.getElements().add(new LineTo(x, y));
            line.getElements().add(line.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
        area.getElements().add(new LineTo(getWidth(), bottom));
    }
}
