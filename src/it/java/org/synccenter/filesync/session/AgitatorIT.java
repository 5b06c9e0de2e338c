package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.session.CycleOptions.Deletions;
import org.synccenter.platform.Directory;
import org.synccenter.platform.DirectoryOpener;
import org.synccenter.platform.FileFaultException;

/** Users who never keep still while a pair syncs again and again. */
class AgitatorIT {

    private static final int RUNS = 15;
    private static final int OPERATIONS_A_RUN = 100;
    private static final int RUNS_TO_REST = 4;
    private static final int FLIPS = 10_000;
    private static final int FLIPPED_RUNS = 10;

    @TempDir
    private Path folder;

    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final AtomicInteger number = new AtomicInteger();

    /** So many more operations the users may do: some for each run, so that they are spread over all runs. */
    private final Semaphore turns = new Semaphore(0);

    private Path outside;
    private Pair pair;

    @Test
    void nothingThatAnyoneWroteIsLostAndItComesToRest() throws Exception {
        outside = Files.createDirectory(folder.resolve("outside"));
        pair = new Pair(folder, DirectoryOpener.best());
        for (int i = 0; i < 30; i++) {
            write(pair.left.resolve("d" + i % 3 + "/f" + i));
        }
        run();

        try (ExecutorService users = Executors.newFixedThreadPool(4)) {
            List<Future<?>> busy = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Random random = new Random(i);
                Path root = pair.root(i % 2 == 0 ? Side.LEFT : Side.RIGHT);
                busy.add(users.submit(() -> agitate(root, random)));
            }
            for (int i = 0; i < RUNS; i++) {
                turns.release(4 * OPERATIONS_A_RUN);
                assertThat(run().ending()).isInstanceOf(CycleResult.Ending.Completed.class);
            }
            for (Future<?> each : busy) {
                each.get();
            }
        }

        for (int i = 0; i < RUNS_TO_REST; i++) {
            run();
        }
        CycleResult rest = run();
        assertThat(rest.plan().changes()).as("problems: " + rest.problems()).isEmpty();
        pair.assertNoLeftovers();
        assertThat(written).isNotEmpty();
        Set<String> lost = new TreeSet<>(written);
        lost.removeAll(tokens(pair.left));
        lost.removeAll(tokens(pair.right));
        lost.removeAll(tokens(outside));
        assertThat(lost).as("of " + written.size()).isEmpty();
    }

    private CycleResult run() {
        return pair.run(CycleOptions.USUAL.with(Deletions.ALLOW));
    }

    /** Writes a line that nobody else writes. */
    private void write(Path file) throws IOException {
        String token = "line " + number.incrementAndGet();
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, token + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        written.add(token);
    }

    private void agitate(Path root, Random random) {
        for (int i = 0; i < RUNS * OPERATIONS_A_RUN; i++) {
            turns.acquireUninterruptibly();
            try {
                operate(root, random);
            } catch (IOException | UncheckedIOException e) {
                // Somebody else was faster, or something else is in the way: so is life.
            }
        }
    }

    /** Nothing is ever destroyed by the user himself: what he deletes or replaces goes where we find it. */
    private void operate(Path root, Random random) throws IOException {
        Path file = any(root, random);
        switch (random.nextInt(6)) {
            case 0 -> write(file);
            case 1 -> Files.move(file, outside.resolve("deleted" + number.incrementAndGet()));
            case 2 -> rename(file, any(root, random));
            case 3 -> {
                // As editors do: the new version is complete before it takes the name.
                Path fresh = outside.resolve("fresh" + number.incrementAndGet());
                write(fresh);
                Files.move(file, outside.resolve("replaced" + number.incrementAndGet()));
                rename(fresh, file);
            }
            case 4 -> Files.createSymbolicLink(root.resolve("link" + random.nextInt(5)), Path.of("d0"));
            default -> {
                Path folder = root.resolve("d" + random.nextInt(3));
                Path away = root.resolve("d" + random.nextInt(3) + ".moved");
                Files.move(folder, away);
                Files.move(away, folder);
            }
        }
    }

    /** In one step, and replaces nothing: were it two, the second could hit what another user has put there in between. */
    private static void rename(Path from, Path to) throws IOException {
        try (Directory of = DirectoryOpener.best().open(from.getParent());
                Directory in = DirectoryOpener.best().open(to.getParent())) {
            of.rename(name(from), in, name(to));
        } catch (FileFaultException e) {
            throw new IOException(e);
        }
    }

    private static byte[] name(Path path) {
        return path.getFileName().toString().getBytes(UTF_8);
    }

    private static Path any(Path root, Random random) {
        return root.resolve("d" + random.nextInt(3) + "/f" + random.nextInt(40));
    }

    private static Set<String> tokens(Path root) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path each : Pair.all(root)) {
            if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                found.addAll(Files.readString(each, UTF_8).lines().toList());
            }
        }
        return found;
    }

    @Test
    void aFolderThatIsALinkEveryOtherMomentLeadsNothingOutside() throws Exception {
        outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("f1"), "not ours");
        pair = new Pair(folder, DirectoryOpener.best());
        for (int i = 0; i < 20; i++) {
            write(pair.left.resolve("d/f" + i));
        }
        run();
        var before = Pair.tree(outside);

        var runs = new AtomicInteger();
        try (ExecutorService attacker = Executors.newSingleThreadExecutor()) {
            Future<?> flipping = attacker.submit(() -> flip(runs));
            while (!flipping.isDone()) {
                write(pair.left.resolve("d/f" + runs.get() % 20));
                write(pair.left.resolve("d/new" + runs.get() % 50));
                run();
                runs.incrementAndGet();
            }
            flipping.get();
        }
        assertThat(Pair.tree(outside)).isEqualTo(before);
    }

    private Void flip(AtomicInteger runs) throws IOException {
        Path target = pair.right.resolve("d");
        Path aside = pair.right.resolveSibling("aside");
        for (int i = 0; i < FLIPS || runs.get() < FLIPPED_RUNS; i++) {
            try {
                Files.move(target, aside);
                Files.createSymbolicLink(target, outside);
                Files.delete(target);
                Files.move(aside, target);
            } catch (IOException e) {
                // The sync was faster: what it made in between goes out of the way.
                if (Files.isSymbolicLink(target)) {
                    Files.delete(target);
                }
                if (Files.exists(aside) && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(target, folder.resolve("made" + i));
                }
                if (Files.exists(aside)) {
                    Files.move(aside, target);
                }
            }
        }
        return null;
    }
}
