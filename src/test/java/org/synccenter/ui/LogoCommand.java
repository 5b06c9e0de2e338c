package org.synccenter.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Makes the icon files from the drawing; run by hand when the drawing has changed. Arguments: the SVG file, the target folder. */
final class LogoCommand {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private LogoCommand() {}

    public static void main(String[] args) throws Exception {
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(args[0]).toFile())
                .getDocumentElement();
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            for (int size : SIZES) {
                save(picture(svg, size), Path.of(args[1]).resolve("logo-" + size + ".png"));
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static BufferedImage picture(Element svg, int size) {
        Group group = new Group();
        Rectangle all = new Rectangle(256, 256, Color.TRANSPARENT);
        group.getChildren().add(all);
        NodeList nodes = svg.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                switch (element.getTagName()) {
                    case "rect" -> group.getChildren().add(rectangle(element, svg));
                    case "path" -> group.getChildren().add(path(element));
                    default -> {}
                }
            }
        }
        // Drawn four times as big and averaged: the toolkit's own edges are too rough for 16 pixels.
        int over = 4;
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(size * over / 256.0, size * over / 256.0));
        WritableImage big = ((Node) group).snapshot(parameters, null);
        BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                small.setRGB(x, y, average(big, x * over, y * over, over));
            }
        }
        return small;
    }

    private static int average(WritableImage image, int x0, int y0, int over) {
        double a = 0;
        double r = 0;
        double g = 0;
        double b = 0;
        for (int y = y0; y < y0 + over; y++) {
            for (int x = x0; x < x0 + over; x++) {
                Color c = image.getPixelReader().getColor(x, y);
                a += c.getOpacity();
                r += c.getRed() * c.getOpacity();
                g += c.getGreen() * c.getOpacity();
                b += c.getBlue() * c.getOpacity();
            }
        }
        if (a == 0) {
            return 0;
        }
        return (int) Math.round(a / (over * over) * 255) << 24
                | (int) Math.round(r / a * 255) << 16
                | (int) Math.round(g / a * 255) << 8
                | (int) Math.round(b / a * 255);
    }

    private static Rectangle rectangle(Element e, Element svg) {
        Rectangle rectangle = new Rectangle(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
        rectangle.setArcWidth(number(e, "rx") * 2);
        rectangle.setArcHeight(number(e, "ry") * 2);
        NodeList stops = svg.getElementsByTagName("stop");
        rectangle.setFill(new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stop(0, stops), stop(1, stops)));
        return rectangle;
    }

    private static Stop stop(int offset, NodeList stops) {
        return new Stop(offset, Color.web(((Element) stops.item(offset)).getAttribute("stop-color")));
    }

    private static SVGPath path(Element e) {
        SVGPath path = new SVGPath();
        path.setContent(e.getAttribute("d"));
        path.setFill(e.getAttribute("fill").equals("none") ? null : Color.web(e.getAttribute("fill")));
        path.setStroke(Color.web(e.getAttribute("stroke")));
        path.setStrokeWidth(number(e, "stroke-width"));
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return path;
    }

    private static double number(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    private static void save(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
