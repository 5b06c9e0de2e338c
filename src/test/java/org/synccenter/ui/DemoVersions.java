package org.synccenter.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.synccenter.api.ConflictFiles.Ancestor;
import org.synccenter.api.ConflictFiles.Found;

/** Files with the versions of the conflicts that the demo has. */
final class DemoVersions {
    private static final Instant BEFORE = LocalDateTime.of(2026, 11, 18, 9, 40).toInstant(ZoneOffset.UTC);
    private static final String BASE = """
        \\section{Method}
        \\label{sec:method}

        We measured the latency of three stores over a week.
        Each store was asked for the same 10,000 objects in random order,
        and each request was repeated five times.

        \\subsection{Hardware}
        Two machines with 16 GB of memory and a disk each.
        They were connected by one switch.

        \\subsection{Load}
        Requests came in bursts of 50.
        Between the bursts there was a pause of ten seconds.
        No other program was running.

        \\subsection{Limits}
        Nothing was cached.
        """;

    private final Path folder;

    DemoVersions(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Found text() throws IOException {
        Path base = write("base.tex", BASE);
        Path left = write(
                "left.tex",
                BASE.replace("three stores over a week", "four stores over two weeks")
                        .replace("Two machines with 16 GB", "Three machines with 32 GB")
                        .replace("No other program was running.\n", ""));
        Path right = write(
                "right.tex",
                BASE.replace("three stores over a week", "three stores and a cache over a week")
                        .replace("a pause of ten seconds", "a pause of five seconds")
                        .replace("Nothing was cached.", "Nothing was cached,\nas far as we could tell."));
        return new Found(left, right, new Ancestor(base, BEFORE, true));
    }

    Found bytes() throws IOException {
        byte[] bytes = new byte[4096];
        Path left = Files.write(folder.resolve("left.bin"), bytes);
        bytes[7] = 9;
        return new Found(left, Files.write(folder.resolve("right.bin"), bytes), null);
    }

    Found picture() throws IOException {
        return new Found(photo("left.png", new Color(0x2b6cb0)), photo("right.png", new Color(0xb7791f)), null);
    }

    private Path photo(String name, Color sky) throws IOException {
        BufferedImage image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(sky);
        g.fillRect(0, 0, 640, 420);
        g.setColor(new Color(0x276749));
        g.fillPolygon(new int[] {0, 180, 330, 470, 640, 640, 0}, new int[] {330, 150, 300, 120, 310, 420, 420}, 7);
        g.dispose();
        File file = folder.resolve(name).toFile();
        ImageIO.write(image, "png", file);
        return file.toPath();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
