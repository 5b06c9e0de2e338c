package org.synccenter.ui.preview;

/**
 * Divides a rectangle into areas in proportion to weights, each as square as possible (Bruls, Huizing and van Wijk, "Squarified
 * treemaps", 2000).
 */
final class Squarify {
    private final double[] weights;
    private final double[] areas;
    private double x;
    private double y;
    private double width;
    private double height;
    private double scale;

    private Squarify(double[] weights, double x, double y, double width, double height) {
        this.weights = weights;
        this.areas = new double[weights.length * 4];
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    /**
     * @param weights more than 0, the largest first
     * @return x, y, width and height of each
     */
    static double[] divide(double[] weights, double x, double y, double width, double height) {
        return new Squarify(weights, x, y, width, height).run();
    }

    private double[] run() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum <= 0 || width <= 0 || height <= 0) {
            return areas;
        }
        scale = width * height / sum;
        int done = 0;
        while (done < weights.length) {
            int end = done + 1;
            double row = weights[done];
            while (end < weights.length && worst(done, end + 1, row + weights[end]) <= worst(done, end, row)) {
                row += weights[end];
                end++;
            }
            place(done, end, row);
            done = end;
        }
        return areas;
    }

    /** The worst proportion of a row of these areas along the shorter side. */
    private double worst(int first, int end, double sum) {
        double side = Math.min(width, height);
        double area = sum * scale;
        double largest = weights[first] * scale;
        double smallest = weights[end - 1] * scale;
        return Math.max(side * side * largest / (area * area), area * area / (side * side * smallest));
    }

    private void place(int first, int end, double sum) {
        boolean upright = width >= height;
        double side = upright ? height : width;
        double thick = side <= 0 ? 0 : Math.min(upright ? width : height, sum * scale / side);
        double at = upright ? y : x;
        for (int i = first; i < end; i++) {
            double length = side * weights[i] / sum;
            areas[4 * i] = upright ? x : at;
            areas[4 * i + 1] = upright ? at : y;
            areas[4 * i + 2] = upright ? thick : length;
            areas[4 * i + 3] = upright ? length : thick;
            at += length;
        }
        if (upright) {
            x += thick;
            width -= thick;
        } else {
            y += thick;
            height -= thick;
        }
    }
}
