package org.synccenter.filesync.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Dirty;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.RawNames;

/** What watching real folders tells. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class WatchHubTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path root;
    private WatchHub hub;
    private TreeWatch watch;
    private final Heard heard = new Heard();

    /** Keeps what a listener was told. */
    private static final class Heard implements TreeWatch.Listener {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        volatile CountDownLatch gate = new CountDownLatch(0);
        final CountDownLatch waiting = new CountDownLatch(1);

        @Override
        public void changed() {
            told.add("changed");
            try {
                waiting.countDown();
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void returned() {
            told.add("returned");
        }
    }

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        hub = new WatchHub(folder.resolve("signals"));
    }

    @AfterEach
    void close() {
        heard.gate.countDown();
        hub.close();
    }

    private void start(String... excludes) {
        watch = hub.watch(root, Filter.of(List.of(excludes)), heard);
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
        heard.told.clear();
    }

    private Dirty take() {
        assertThat(hub.catchUp(PATIENCE)).isTrue();
        return watch.take();
    }

    private void directory(String path) throws IOException {
        Files.createDirectories(root.resolve(path));
    }

    private void write(String path) throws IOException {
        Files.writeString(root.resolve(path), "text");
    }

    private static Dirty directories(String... paths) {
        return new Dirty(set(paths), Set.of());
    }

    private static Set<RelPath> set(String... paths) {
        return Set.copyOf(List.of(paths).stream().map(RelPath::ofUtf8).toList());
    }

    private String told() throws InterruptedException {
        return heard.told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void everyKindOfChangeMarksTheFolderThatItIsInAndNoOther() throws Exception {
        for (String each : List.of("new", "edit", "gone", "mode", "from", "to", "quiet/below")) {
            directory(each);
        }
        for (String each : List.of("edit/f", "gone/f", "mode/f", "from/f", "quiet/f")) {
            write(each);
        }
        start();

        write("new/f");
        assertThat(take()).isEqualTo(directories("new"));
        Files.writeString(root.resolve("edit/f"), "more");
        Files.delete(root.resolve("gone/f"));
        Files.setPosixFilePermissions(root.resolve("mode/f"), PosixFilePermissions.fromString("rwx------"));
        Files.move(root.resolve("from/f"), root.resolve("to/f"));
        assertThat(take()).isEqualTo(directories("edit", "gone", "mode", "from", "to"));
        assertThat(take()).isEqualTo(Dirty.NOTHING);
        assertThat(told()).isEqualTo("changed");
    }

    @Test
    void aNewFolderIsMarkedWithAllBelowItAndWatched() throws Exception {
        directory("old");
        start();

        directory("old/a/b/c");
        write("old/a/b/c/f");
        assertThat(take()).isEqualTo(new Dirty(set("old"), set("old/a")));
        write("old/a/b/c/g");
        assertThat(take()).isEqualTo(directories("old/a/b/c"));
    }

    @Test
    void aRenamedFolderIsWatchedUnderItsNewName() throws Exception {
        directory("z/below");
        directory("a");
        directory("aside");
        start();

        Files.move(root.resolve("z"), root.resolve("a/moved"));
        Files.move(root.resolve("aside"), folder.resolve("outside"));
        assertThat(take()).isEqualTo(new Dirty(set("", "a"), set("z", "aside", "a/moved")));
        write("a/moved/below/f");
        Files.writeString(folder.resolve("outside/f"), "text");
        assertThat(take()).isEqualTo(directories("a/moved/below"));
        directory("z/below");
        take();
        write("z/below/f");
        assertThat(take()).isEqualTo(directories("z/below"));
    }

    @Test
    void whatIsNotSyncedIsNotWatched() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        directory("build/deep");
        directory(".sync-center/trash");
        Files.createSymbolicLink(root.resolve("link"), outside);
        start("build/", "*.log");

        Files.writeString(outside.resolve("f"), "text");
        write("build/deep/f");
        write(".sync-center/trash/f");
        write("noise.log");
        write(".sc-abc-1.tmp");
        Files.delete(root.resolve(".sc-abc-1.tmp"));
        // That something is there or not is noted, and nobody is told.
        assertThat(take()).isEqualTo(directories(""));
        Files.writeString(root.resolve("noise.log"), "more");
        assertThat(take()).isEqualTo(Dirty.NOTHING);
        assertThat(heard.told).isEmpty();
        Files.createSymbolicLink(root.resolve("link2"), outside);
        assertThat(take()).isEqualTo(directories(""));
        Files.writeString(outside.resolve("g"), "text");
        assertThat(take()).isEqualTo(Dirty.NOTHING);
    }

    @Test
    void aFolderReplacedByALinkIsNotFollowed() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        directory("d");
        start();

        Files.delete(root.resolve("d"));
        Files.createSymbolicLink(root.resolve("d"), outside);
        take();
        Files.writeString(outside.resolve("f"), "text");
        assertThat(take()).isEqualTo(Dirty.NOTHING);
    }

    @Test
    void namesThatAreNoTextAreTold() throws Exception {
        byte[] name = {'n', (byte) 0xFF, 'x'};
        start();

        Path odd = Files.createDirectory(RawNames.resolve(root, name));
        assertThat(take()).isEqualTo(new Dirty(set(""), Set.of(RelPath.ofBytes(name))));
        Files.writeString(odd.resolve("f"), "text");
        assertThat(take()).isEqualTo(new Dirty(Set.of(RelPath.ofBytes(name)), Set.of()));
    }

    @Test
    void lostEventsCostALookAndLoseNoFolder() throws Exception {
        directory("busy/known");
        start();
        heard.gate = new CountDownLatch(1);
        write("f");
        heard.waiting.await();

        // More than the system keeps for one folder while nobody takes them.
        for (int i = 0; i < 1_500; i++) {
            write("busy/f" + i);
        }
        directory("busy/fresh/below");
        heard.gate.countDown();

        assertThat(take()).isEqualTo(new Dirty(set("", "busy"), set("busy/fresh")));
        write("busy/fresh/below/f");
        write("busy/known/f");
        assertThat(take()).isEqualTo(directories("busy/fresh/below", "busy/known"));
    }

    @Test
    void whatCannotBeWatchedMayHaveChangedEachTime() throws Exception {
        // Deeper than a path may be long: it is there, and no watch can name it.
        byte[] name = "d".repeat(200).getBytes();
        var open = new java.util.ArrayDeque<>(List.of(DirectoryOpener.best().open(root)));
        for (int i = 0; i < 25; i++) {
            open.element().makeDirectory(name);
            open.push(open.element().open(name));
        }
        start();

        Dirty always = take();
        assertThat(always.isEverything()).isFalse();
        assertThat(always.subtrees())
                .singleElement()
                .satisfies(p -> assertThat(p.names().size()).isBetween(15, 24));
        assertThat(take()).isEqualTo(always);
        while (!open.isEmpty()) {
            open.pop().close();
            if (!open.isEmpty()) {
                open.element().deleteDirectory(name);
            }
        }
    }

    @Test
    void aRootThatHasGoneIsTrustedAgainOnceItIsBackAndWatched() throws Exception {
        directory("d");
        start();

        Path away = folder.resolve("away");
        Files.move(root, away);
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
        hub.lookForRoots();
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
        assertThat(watch.isPresent()).isFalse();
        assertThat(heard.told).isEmpty();

        Files.move(away, root, StandardCopyOption.ATOMIC_MOVE);
        hub.lookForRoots();
        assertThat(told()).isEqualTo("returned");
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
        assertThat(take()).isEqualTo(Dirty.NOTHING);
        write("d/f");
        assertThat(take()).isEqualTo(directories("d"));
    }

    @Test
    void anotherFolderInThePlaceOfTheRootIsNotTakenForIt() throws Exception {
        start();

        Files.move(root, folder.resolve("away"));
        directory("d");
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
        hub.lookForRoots();
        take();
        write("d/f");
        assertThat(take()).isEqualTo(directories("d"));
    }

    @Test
    void twoWatchesShareAFolder() throws Exception {
        directory("d");
        start();
        Heard others = new Heard();
        TreeWatch below = hub.watch(root.resolve("d"), Filter.NONE, others);
        take();
        below.take();

        write("d/f");
        assertThat(take()).isEqualTo(directories("d"));
        assertThat(below.take()).isEqualTo(directories(""));
        below.close();
        below.take(); // what came of the first file after it was taken
        write("d/g");
        assertThat(take()).isEqualTo(directories("d"));
        assertThat(below.take()).isEqualTo(Dirty.NOTHING);
    }

    @Test
    void whatWasPutBackIsTakenAgainAndDistrustIsForEver() throws Exception {
        directory("d");
        start();
        write("d/f");
        Dirty taken = take();

        watch.putBack(taken);
        assertThat(take()).isEqualTo(taken);
        watch.distrust();
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
        assertThat(take()).isEqualTo(Dirty.EVERYTHING);
    }
}
