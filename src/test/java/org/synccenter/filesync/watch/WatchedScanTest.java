package org.synccenter.filesync.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Entry;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.Fingerprint;
import org.synccenter.filesync.core.PackedSnapshot;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.Endpoint;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.platform.DirectoryOpener;

/** Looking only where the watch says is as good as looking everywhere, whatever anybody does to a folder. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class WatchedScanTest {
    private static final TreeWatch.Listener DEAF = new TreeWatch.Listener() {
        @Override
        public void changed() {}

        @Override
        public void returned() {}
    };

    @TempDir
    Path folder;

    private Path root;
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void lookingWhereTheWatchSaysIsAsGoodAsLookingEverywhere(long seed) throws Exception {
        random = new Random(seed);
        root = Files.createDirectory(folder.resolve("root"));
        int partly = 0;
        // Nothing is young by this clock: what is young shows as such only where it is looked at.
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        try (WatchHub hub = new WatchHub(folder.resolve("signals"));
                Endpoint endpoint =
                        LocalEndpoint.opener(DirectoryOpener.best(), later).open(root)) {
            TreeWatch watch = hub.watch(root, Filter.of(List.of("skip*")), DEAF);
            PackedSnapshot known = PackedSnapshot.unknown();
            for (int round = 0; round < 40; round++) {
                for (int step = random.nextInt(12); step >= 0; step--) {
                    act();
                }
                assertThat(hub.catchUp(Duration.ofSeconds(30))).isTrue();
                Dirty dirty = watch.take();
                partly += dirty.isEverything() ? 0 : 1;

                known = endpoint.rescan(known, dirty, watch.filter, Cancellation.NEVER, (n, d) -> {})
                        .packed();

                assertThat(lines(known))
                        .as("round %d, dirty %s", round, dirty)
                        .containsExactlyElementsOf(lines(endpoint.scan(watch.filter, Cancellation.NEVER, (n, d) -> {})
                                .packed()));
            }
        }
        assertThat(partly).isGreaterThan(35);
    }

    @Test
    void aFolderWhosePlaceAnotherTookIsLookedAtAllTheWayDown() throws Exception {
        root = Files.createDirectory(folder.resolve("root"));
        Files.writeString(Files.createDirectories(root.resolve("d/same")).resolve("old"), "x");
        Path other = folder.resolve("other");
        Files.writeString(Files.createDirectories(other.resolve("same")).resolve("new"), "x");
        try (WatchHub hub = new WatchHub(folder.resolve("signals"));
                Endpoint endpoint = LocalEndpoint.opener().open(root)) {
            TreeWatch watch = hub.watch(root, Filter.NONE, DEAF);
            assertThat(hub.catchUp(Duration.ofSeconds(30))).isTrue();
            Dirty _ = watch.take();
            PackedSnapshot known = endpoint.scan(watch.filter, Cancellation.NEVER, (n, d) -> {})
                    .packed();

            Files.move(root.resolve("d"), folder.resolve("away"));
            Files.move(other, root.resolve("d"));
            assertThat(hub.catchUp(Duration.ofSeconds(30))).isTrue();
            known = endpoint.rescan(known, watch.take(), watch.filter, Cancellation.NEVER, (n, d) -> {})
                    .packed();

            assertThat(lines(known)).last().asString().startsWith("d/same/new ");
        }
    }

    /** Without the times of directories: they tell of what is left alone, too, and nothing is decided by them. */
    private static List<String> lines(PackedSnapshot snapshot) {
        List<String> lines = new ArrayList<>();
        lines(snapshot.unpack().root(), "", lines);
        return lines;
    }

    private static void lines(Entry directory, String path, List<String> lines) {
        directory.children().forEach((name, entry) -> {
            Fingerprint print = entry.fingerprint();
            String look = entry.isDirectory() ? String.valueOf(print.id()) : print.toString();
            lines.add(path + name + " " + entry.kind() + " " + look);
            lines(entry, path + name + "/", lines);
        });
    }

    private void act() throws IOException {
        Path some = any();
        Path directory = Files.isDirectory(some, LinkOption.NOFOLLOW_LINKS) ? some : some.getParent();
        Path fresh = directory.resolve((random.nextInt(10) == 0 ? "skip" : "n") + random.nextInt(6));
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> Files.writeString(fresh, "x".repeat(random.nextInt(50)));
                case 2 -> Files.createDirectories(fresh.resolve("a/b"));
                case 3 ->
                    Files.writeString(
                            Files.createDirectories(fresh.resolve("c/d")).resolve("f"), "deep");
                case 4 -> delete(some);
                case 5 -> Files.createSymbolicLink(fresh, folder);
                default -> {
                    if (!some.equals(root)) {
                        Files.move(some, anyDirectory().resolve("m" + random.nextInt(6)));
                    }
                }
            }
        } catch (FileSystemException e) {
            // Something is in the way, or it would go into itself: another try makes up for it.
        }
    }

    private Path any() throws IOException {
        List<Path> all = all(root);
        return all.get(random.nextInt(all.size()));
    }

    private Path anyDirectory() throws IOException {
        Path some = any();
        return Files.isDirectory(some, LinkOption.NOFOLLOW_LINKS) ? some : some.getParent();
    }

    private void delete(Path path) throws IOException {
        List<Path> all = new ArrayList<>(all(path));
        for (Path each : all.reversed()) {
            if (!each.equals(root)) {
                Files.delete(each);
            }
        }
    }

    private static List<Path> all(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.sorted().toList();
        }
    }
}
