package org.synccenter.ui.preview;

import java.util.ArrayList;
import java.util.List;
import org.synccenter.ui.theme.Looks;

/** Lays a plan out as areas. In the background: it may look at a million rows. */
final class MapTiles {
    /** So many areas are painted within a pulse. */
    private static final int MOST = 3_000;
    /** Smaller than this, in square pixels, nothing can be told apart. */
    private static final double LEAST = 30;

    private static final double HEADER = 17;
    private static final double HEADER_FROM_WIDTH = 64;
    private static final double HEADER_FROM_HEIGHT = 44;
    private static final double GAP = 2;

    /**
     * One area.
     *
     * @param depth 0 = lies directly in the folder that is shown
     * @param isFrame it is painted as a frame round the areas in it
     * @param isNamed it has a line for its name
     */
    record Tile(
            Branch branch,
            double x,
            double y,
            double width,
            double height,
            int depth,
            boolean isFrame,
            boolean isNamed) {
        boolean holds(double px, double py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }
    }

    private final Branches branches;
    private final Branch.Measure measure;
    private final List<Tile> tiles = new ArrayList<>();

    private MapTiles(Branches branches, Branch.Measure measure) {
        this.branches = branches;
        this.measure = measure;
    }

    /** The areas of a folder, each before those in it. */
    static List<Tile> of(Branches branches, Branch folder, Branch.Measure measure, double width, double height) {
        MapTiles map = new MapTiles(branches, measure);
        map.divide(folder, 0, 0, width, height, 0);
        return map.tiles;
    }

    private void divide(Branch folder, double x, double y, double width, double height, int depth) {
        List<Branch> children = branches.children(folder, measure);
        double[] weights =
                children.stream().mapToDouble(child -> child.weight(measure)).toArray();
        double[] areas = Squarify.divide(weights, x, y, width, height);
        for (int i = 0; i < children.size() && tiles.size() < MOST; i++) {
            double w = areas[4 * i + 2];
            double h = areas[4 * i + 3];
            if (w * h < LEAST) {
                rest(folder, children.subList(i, children.size()), areas, i, depth, x + width, y + height);
                return;
            }
            add(children.get(i), areas[4 * i], areas[4 * i + 1], w, h, depth);
        }
    }

    private void add(Branch branch, double x, double y, double w, double h, int depth) {
        boolean frame = branch.isFolder() && w > 3 * GAP + 6 && h > 3 * GAP + 6 && w * h > 4 * LEAST;
        boolean named = frame && w >= HEADER_FROM_WIDTH && h >= HEADER_FROM_HEIGHT;
        tiles.add(new Tile(branch, x, y, w, h, depth, frame, named));
        if (frame) {
            double top = named ? Looks.scaled(HEADER) : GAP;
            divide(branch, x + GAP, y + top, w - 2 * GAP, h - top - GAP, depth + 1);
        }
    }

    /** What is too small becomes one area: the corner that is left. It is what most of it is. */
    private void rest(
            Branch folder, List<Branch> small, double[] areas, int at, int depth, double right, double bottom) {
        double x = areas[4 * at];
        double y = areas[4 * at + 1];
        int[] counts = new int[Category.count()];
        long bytes = 0;
        int rows = 0;
        for (Branch one : small) {
            bytes += one.bytes();
            rows += one.rows();
            for (int i = 0; i < counts.length; i++) {
                counts[i] += one.counts()[i];
            }
        }
        if (right - x > 0 && bottom - y > 0) {
            Branch rest =
                    new Branch(folder.path(), PlanText.TREE_MORE.text(small.size()), 0, rows, false, bytes, counts);
            tiles.add(new Tile(rest, x, y, right - x, bottom - y, depth, false, false));
        }
    }
}
