package org.synccenter.ui.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts the licences together as the packages do ({@code packaging/assemble.xml}). */
public final class ShippedLicences {
    private ShippedLicences() {}

    /** @param folder is made */
    public static void into(Path folder) throws IOException {
        Path source = Path.of("packaging/licences");
        Path texts = Files.createDirectories(folder.resolve("texts"));
        StringBuilder list = new StringBuilder();
        for (Path file : children(source)) {
            if (Files.isRegularFile(file)) {
                list.append('\n').append(Files.readString(file).strip()).append('\n');
            }
        }
        Files.writeString(folder.resolve("parts"), list);
        for (Path text : children(source.resolve("texts"))) {
            Files.copy(text, texts.resolve(text.getFileName()));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
