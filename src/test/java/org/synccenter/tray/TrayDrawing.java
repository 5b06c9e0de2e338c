package org.synccenter.tray;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Transform;

/** Draws the icon: the program's logo, a little larger than in windows, with a mark for the state. On the UI thread. */
final class TrayDrawing {
    /** Side of the logo's drawing. */
    private static final double SIDE = 256;

    private static final Color MINT = Color.web("#8fe3c4");

    private TrayDrawing() {}

    /** @param turn part of a whole turn of the arrows, from 0 to 1 */
    static List<Pixmap> draw(TrayState state, double turn) {
        Group logo = logo(state, turn);
        return KeptIcons.SIZES.stream().map(size -> pixmap(logo, size)).toList();
    }

    private static Group logo(TrayState state, double turn) {
        Rectangle ground = new Rectangle(0, 0, SIDE, SIDE);
        ground.setArcWidth(120);
        ground.setArcHeight(120);
        ground.setFill(state == TrayState.PAUSED ? gradient("#8a929c", "#59616b") : gradient("#2f81f7", "#0b4fb3"));
        Group arrows = new Group(
                arc("M 67 103 A 66 66 0 0 1 174 81", Color.WHITE),
                head("M 198 58 L 198 118 L 138 118 Z", Color.WHITE),
                arc("M 189 153 A 66 66 0 0 1 82 175", MINT),
                head("M 58 198 L 58 138 L 118 138 Z", MINT));
        if (turn != 0) {
            arrows.getTransforms().add(new Rotate(turn * 360, SIDE / 2, SIDE / 2));
        }
        Group all = new Group(ground, arrows);
        switch (state) {
            case ATTENTION -> all.getChildren().add(badge("#d97706", exclamation()));
            case ERROR -> all.getChildren().add(badge("#d1242f", cross()));
            case PAUSED -> all.getChildren().add(badge("#30363d", bars()));
            case IDLE, SYNCING -> {
                // The logo says it.
            }
        }
        return all;
    }

    private static LinearGradient gradient(String top, String bottom) {
        return new LinearGradient(
                0, 0, 0, 1, true, CycleMethod.NO_CYCLE, new Stop(0, Color.web(top)), new Stop(1, Color.web(bottom)));
    }

    private static SVGPath arc(String path, Color colour) {
        SVGPath arc = new SVGPath();
        arc.setContent(path);
        arc.setFill(null);
        arc.setStroke(colour);
        arc.setStrokeWidth(26);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        return arc;
    }

    private static SVGPath head(String path, Color colour) {
        SVGPath head = new SVGPath();
        head.setContent(path);
        head.setFill(colour);
        head.setStroke(colour);
        head.setStrokeWidth(12);
        head.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return head;
    }

    /** A round mark in the corner below, large enough to be seen at 16 pixels. */
    private static Group badge(String colour, Node sign) {
        Circle ring = new Circle(184, 184, 78, Color.WHITE);
        Circle disc = new Circle(184, 184, 66, Color.web(colour));
        return new Group(ring, disc, sign);
    }

    private static Group exclamation() {
        return new Group(bar(173, 140, 22, 54), bar(173, 206, 22, 22));
    }

    private static Group bars() {
        return new Group(bar(156, 150, 20, 68), bar(192, 150, 20, 68));
    }

    private static Group cross() {
        Rectangle one = bar(172, 146, 24, 76);
        Rectangle other = bar(172, 146, 24, 76);
        one.setRotate(45);
        other.setRotate(-45);
        return new Group(one, other);
    }

    private static Rectangle bar(double x, double y, double width, double height) {
        Rectangle bar = new Rectangle(x, y, width, height);
        bar.setFill(Color.WHITE);
        return bar;
    }

    /** Drawn four times as big and averaged: the toolkit's own edges are too rough for 16 pixels. */
    private static Pixmap pixmap(Node node, int size) {
        int over = 4;
        int side = size * over;
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(side / SIDE, side / SIDE));
        WritableImage big = node.snapshot(parameters, new WritableImage(side, side));
        int[] pixels = new int[side * side];
        big.getPixelReader().getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        int[] argb = new int[size * size];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = average(pixels, side, i % size * over, i / size * over, over);
        }
        return new Pixmap(size, argb);
    }

    private static int average(int[] pixels, int side, int left, int top, int over) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < top + over; y++) {
            for (int x = left; x < left + over; x++) {
                int pixel = pixels[y * side + x];
                int a = pixel >>> 24;
                alpha += a;
                red += (pixel >> 16 & 0xffL) * a;
                green += (pixel >> 8 & 0xffL) * a;
                blue += (pixel & 0xffL) * a;
            }
        }
        return alpha == 0
                ? 0
                : (int) (alpha / ((long) over * over) << 24 | red / alpha << 16 | green / alpha << 8 | blue / alpha);
    }
}
