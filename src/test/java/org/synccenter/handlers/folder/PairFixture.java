package org.synccenter.handlers.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemRef;
import org.synccenter.api.ItemResult;
import org.synccenter.api.SyncException;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncRequest;
import org.synccenter.engine.SyncCenter;
import org.synccenter.stores.SqliteStores;

/** The folder handler in an engine, with two real folders and a real database. */
abstract class PairFixture {
    @TempDir
    Path temp;

    Path left;
    Path right;
    SyncCenter center;

    @BeforeEach
    void open() throws Exception {
        left = Files.createDirectories(temp.resolve("left"));
        right = Files.createDirectories(temp.resolve("right"));
        Path home = Files.createDirectories(temp.resolve("home"));
        InstantSource clock = InstantSource.system();
        center = SyncCenter.open(List.of(new FolderHandlerProvider()), SqliteStores.open(home, clock), home, clock);
    }

    @AfterEach
    void close() {
        center.close();
    }

    ItemRef add(String name, String... excludes) throws SyncException {
        return addPair(name, left.toString(), right.toString(), "two-way", excludes);
    }

    ItemRef addPair(String name, String leftRoot, String rightRoot, String mode, String... excludes)
            throws SyncException {
        return center.addItem(
                "folder",
                new ItemDraft(
                        null,
                        name,
                        Map.of(
                                "left", List.of(leftRoot),
                                "right", List.of(rightRoot),
                                "mode", List.of(mode),
                                "exclude", List.of(excludes))));
    }

    ItemResult sync(ItemRef item, SyncOptions options) {
        SyncRequest request =
                SyncRequest.ofItems("folder", List.of(item.item())).withOptions(options);
        return center.start(request)
                .result()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .items()
                .getFirst();
    }

    ItemResult sync(ItemRef item) {
        return sync(item, SyncOptions.DEFAULT);
    }

    static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 100_000 - text.length()));
    }

    static List<String> tree(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String relative = root.relativize(path).toString();
                if (!relative.startsWith(".sync-center")) {
                    found.add(Files.isRegularFile(path) ? relative + "=" + Files.readString(path) : relative);
                }
            }
        }
        return found;
    }
}
