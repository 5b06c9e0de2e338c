package org.synccenter.filesync.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.synccenter.filesync.core.Filter;
import org.synccenter.filesync.core.RelPath;
import org.synccenter.filesync.core.Resolution;
import org.synccenter.filesync.core.SafetyCheck;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.endpoint.Cancellation;
import org.synccenter.filesync.endpoint.local.LocalEndpoint;
import org.synccenter.platform.DirectoryOpener;

/** Two real folders and a session between them. */
final class Pair {

    final Path left;
    final Path right;
    final Path state;
    DirectoryOpener opener;
    Clock clock = Clock.systemDefaultZone();
    Clock storeClock = Clock.systemUTC();
    SyncMode mode = SyncMode.TWO_WAY;
    Filter filter = Filter.NONE;
    Retention retention = Retention.DEFAULT;
    CycleListener listener = CycleListener.NONE;
    Cancellation cancellation = Cancellation.NEVER;

    Pair(Path folder, DirectoryOpener opener) {
        this.left = folder.resolve("left");
        this.right = folder.resolve("right");
        this.state = folder.resolve("state");
        this.opener = opener;
        try {
            Files.createDirectories(left);
            Files.createDirectories(right);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PairSync session() {
        var setup = new PairSetup("pair1", left, right, mode.rules(), filter, SafetyCheck.Limits.DEFAULT, retention);
        return new PairSync(
                setup, state, new SessionEnvironment(clock, "HOST", LocalEndpoint.opener(opener, storeClock)));
    }

    CycleResult run(CycleOptions options) {
        return session().run(options, listener, cancellation);
    }

    /** A usual run that is to go through. */
    CycleResult sync() {
        CycleResult result = run(CycleOptions.USUAL);
        assertThat(result.ending()).isEqualTo(new CycleResult.Ending.Completed());
        return result;
    }

    /** As {@link #sync}, without conflicts and problems, leaving both sides equal and nothing to do. */
    CycleResult syncClean() {
        CycleResult result = sync();
        assertThat(result.problems()).isEmpty();
        assertThat(result.conflicts()).isEmpty();
        assertThat(tree(left)).isEqualTo(tree(right));
        assertNothingToDo();
        assertNoLeftovers();
        return result;
    }

    void assertNothingToDo() {
        CycleResult again = sync();
        assertThat(again.counts(Side.LEFT).isZero()).isTrue();
        assertThat(again.counts(Side.RIGHT).isZero()).isTrue();
        assertThat(again.plan()).isNotNull();
        assertThat(again.plan().changes()).isEmpty();
    }

    /** A run under a name of the caller's, whatever it deletes. */
    CycleResult sync(String label) {
        CycleResult result =
                run(CycleOptions.USUAL.with(CycleOptions.Deletions.ALLOW).labelled(label));
        assertThat(result.ending()).isEqualTo(new CycleResult.Ending.Completed());
        return result;
    }

    /** Takes a run back, whatever is lost by that. */
    CycleResult undo(String label) {
        CycleResult result = run(CycleOptions.USUAL
                .with(CycleOptions.Deletions.ALLOW)
                .labelled("undo of " + label)
                .on(new Errand.Undo(label)));
        assertThat(result.ending()).isEqualTo(new CycleResult.Ending.Completed());
        return result;
    }

    CycleResult resolve(Map<String, Resolution> settled) {
        Map<RelPath, Resolution> byPath = new TreeMap<>();
        settled.forEach((path, resolution) -> byPath.put(RelPath.ofUtf8(path), resolution));
        return run(CycleOptions.USUAL.resolvingOnly(byPath));
    }

    Path root(Side side) {
        return side == Side.LEFT ? left : right;
    }

    static void write(Path root, String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written a while ago, so that nothing depends on how fast the test is. */
    static void writeOld(Path root, String path, String content) {
        write(root, path, content);
        try {
            Files.setLastModifiedTime(root.resolve(path), FileTime.fromMillis(1_700_000_000_000L + content.hashCode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path root, String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(Path root, String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    static void delete(Path root, String path) {
        try (Stream<Path> all = Files.walk(root.resolve(path))) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rename(Path root, String from, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(root.resolve(from), root.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything but ours: path to kind, executable bit and content. */
    static Map<String, String> tree(Path root) {
        Map<String, String> tree = new TreeMap<>();
        for (Path each : all(root)) {
            String path = root.relativize(each).toString();
            if (!path.equals(".sync-center") && !path.startsWith(".sync-center/") && !path.isEmpty()) {
                tree.put(path, describe(each));
            }
        }
        return tree;
    }

    private static String describe(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return "link " + Files.readSymbolicLink(path);
            } else if (Files.isDirectory(path)) {
                return "dir";
            }
            return (Files.isExecutable(path) && path.toFile().canExecute() ? "exec " : "file ")
                    + (Files.isRegularFile(path) ? Files.readString(path) : "?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contents of all files in the trash of a side. */
    static List<String> trash(Path root) {
        Path trash = root.resolve(".sync-center/trash");
        List<String> contents = new ArrayList<>();
        if (Files.isDirectory(trash)) {
            for (Path each : all(trash)) {
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    contents.add(read(trash, trash.relativize(each).toString()));
                }
            }
        }
        return contents;
    }

    static List<Path> all(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void assertNoLeftovers() {
        for (Side side : Side.values()) {
            assertThat(all(root(side)).stream()
                            .filter(p -> !p.toString().contains("/.sync-center/trash/"))
                            .map(p -> p.getFileName().toString()))
                    .noneMatch(n -> n.endsWith(".tmp"));
        }
        try (Archive archive = Archive.open(state.resolve("archive.db"), clock)) {
            assertThat(archive.intents()).isEmpty();
        }
    }
}
