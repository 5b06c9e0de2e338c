package org.synccenter.handlers.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.api.HandlerContext;
import org.synccenter.api.ItemDraft;
import org.synccenter.api.ItemSetup;
import org.synccenter.api.SyncHandler;
import org.synccenter.api.testkit.HandlerKit;
import org.synccenter.api.testkit.Report;
import org.synccenter.api.testkit.Trial;

/** The folder handler through the kit, on real folders. */
@Timeout(120)
class FolderHandlerContractTest {
    private static final List<String> PAIRS = List.of("Docs", "Music", "Photos");

    @TempDir
    private Path temp;

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void keepsTheWholeContract() throws IOException {
        Path scratch = Files.createDirectories(temp.resolve("scratch"));
        Trial trial = Trial.PLAIN
                .withPreparation(this::addPairs)
                .withWork((_, _) -> write("left", "file-" + written.incrementAndGet()))
                .withConflict((_, _) -> {
                    write("left", "both");
                    write("right", "both");
                })
                .withFingerprint(this::everything);

        Report report = HandlerKit.check(new FolderHandlerProvider(), scratch, trial);

        assertThat(report.text()).isEmpty();
        assertThat(temp.resolve("world/right/Docs/file-1")).exists();
    }

    private void addPairs(SyncHandler handler, HandlerContext context) throws Exception {
        ItemSetup setup = handler.object(ItemSetup.class).orElseThrow();
        for (String pair : PAIRS) {
            setup.add(new ItemDraft(
                    null,
                    pair,
                    Map.of(
                            "left", List.of(folder("left", pair).toString()),
                            "right", List.of(folder("right", pair).toString()))));
        }
    }

    private Path folder(String side, String pair) throws IOException {
        return Files.createDirectories(temp.resolve("world").resolve(side).resolve(pair));
    }

    private void write(String side, String name) throws IOException {
        for (String pair : PAIRS) {
            Path file = folder(side, pair).resolve(name);
            Files.writeString(file, side + " " + name);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        }
    }

    /** Every path, of files also time and content; not what marks the folders as a pair, which leaves with the pair. */
    private String everything() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> paths = Files.walk(temp.resolve("world"))) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                if (path.toString().contains(".sync-center")) {
                    continue;
                }
                text.append(path);
                if (Files.isRegularFile(path)) {
                    text.append(' ')
                            .append(Files.getLastModifiedTime(path))
                            .append(' ')
                            .append(Files.readString(path));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
