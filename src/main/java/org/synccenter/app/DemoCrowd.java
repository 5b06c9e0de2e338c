package org.synccenter.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Many small files beside those of the demo, for whoever packs the program: its start-up cache keeps what the runtime has found to be
 * used often, and a dozen files do not show that. Nobody gets them who does not ask for them.
 */
final class DemoCrowd {
    /** How many; none by default. */
    private static final String NUMBER = "sync-center.demo.files";

    private static final int A_FOLDER = 100;

    private final Path laptop;
    private final Path stick;
    private final int number;

    DemoCrowd(Path laptop, Path stick) {
        this(laptop, stick, Integer.getInteger(NUMBER, 0));
    }

    DemoCrowd(Path laptop, Path stick, int number) {
        this.laptop = laptop;
        this.stick = stick;
        this.number = number;
    }

    boolean isThere() {
        return number > 0;
    }

    void create() throws IOException {
        for (int i = 0; i < number; i++) {
            write(path(laptop, i), "Number " + i + "\n");
        }
    }

    /** Of a hundred: eight edited on each side, twelve new, ten deleted, four renamed, one edited on both sides. */
    void change() throws IOException {
        for (int i = 0; i < number; i++) {
            switch (i % A_FOLDER) {
                case 0, 11, 22, 33, 44, 55, 66, 77 -> write(path(laptop, i), "edited\n");
                case 1, 12, 23, 34, 45, 56, 67, 78 -> write(path(stick, i), "edited there\n");
                case 2, 13, 24, 35, 46, 57 -> write(path(laptop, number + i), "new\n");
                case 3, 14, 25, 36, 47, 58 -> write(path(stick, number + i), "new there\n");
                case 4, 15, 26, 37, 48, 59, 70, 81, 92, 93 -> Files.delete(path(laptop, i));
                case 5, 16, 27, 38 ->
                    Files.move(path(laptop, i), path(laptop, i).resolveSibling("renamed " + i + ".txt"));
                case 99 -> {
                    write(path(laptop, i), "here\n");
                    write(path(stick, i), "there\n");
                }
                default -> {}
            }
        }
    }

    private static Path path(Path root, int file) {
        return root.resolve("Many/Folder " + file / A_FOLDER + "/" + file + ".txt");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
