package org.synccenter.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;

/**
 * One run of a merge tool on copies of the versions: it can spoil nothing but those. Used once; {@link #run} on a background thread, the
 * others on any. Closing removes the copies, and what the tool has saved.
 */
public final class ToolRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ToolRun.class);
    private static final long MOST = 100_000_000;

    private final ToolCommand command;
    private final boolean terminal;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable Process process;
    private @Nullable Path folder;

    /** For a tool that has a window of its own. */
    public ToolRun(ToolCommand command) {
        this(command, false);
    }

    /** @param terminal whether the tool gets the terminal of this process, on which a person looks */
    public ToolRun(ToolCommand command, boolean terminal) {
        this.command = command;
        this.terminal = terminal;
    }

    /**
     * Starts the tool and waits for its end, which may take a person's time.
     *
     * @param name the file's name, for the tool's title
     * @param base what both came from; null = nobody knows, and the tool gets an empty file
     * @return what the tool has saved; there until this is closed
     * @throws SyncException when it could not be run, was stopped, failed, or has saved nothing new
     */
    public Path run(String name, Path left, Path right, @Nullable Path base) throws SyncException {
        if (!terminal && command.needsTerminal()) {
            throw SyncException.unavailable(CompareText.TOOL_TERMINAL.text(command.name()), null);
        }
        Path result = copied(name, left, right, base);
        Path copies = result.resolveSibling("");
        int dot = name.lastIndexOf('.');
        byte[] before = read(result);
        int code = ended(command.call(
                copies.resolve(named(name, dot, "left")),
                copies.resolve(named(name, dot, "right")),
                copies.resolve(named(name, dot, "base")),
                result));
        if (stopped.get()) {
            throw SyncException.unavailable(CompareText.TOOL_STOPPED.text(), null);
        }
        if (code != 0) {
            throw SyncException.unavailable(CompareText.TOOL_FAILED.text(code), null);
        }
        boolean file = Files.isRegularFile(result, LinkOption.NOFOLLOW_LINKS);
        byte[] after = file ? read(result) : new byte[0];
        if (after.length == 0 || Arrays.equals(before, after)) {
            throw SyncException.unavailable(CompareText.TOOL_NOTHING.text(), null);
        }
        return result;
    }

    private Path copied(String name, Path left, Path right, @Nullable Path base) throws SyncException {
        int dot = name.lastIndexOf('.');
        try {
            for (Path file : List.of(left, right)) {
                if (Files.size(file) > MOST) {
                    throw SyncException.invalid(CompareText.TOOL_TOO_LARGE.text());
                }
            }
            Path made = Files.createTempDirectory("sync-center-merge-");
            folder = made;
            copy(left, made.resolve(named(name, dot, "left")));
            copy(right, made.resolve(named(name, dot, "right")));
            Path origin = made.resolve(named(name, dot, "base"));
            if (base == null) {
                Files.createFile(origin);
            } else {
                copy(base, origin);
            }
            Path result = made.resolve(named(name, dot, "merged"));
            copy(left, result);
            return result;
        } catch (IOException e) {
            throw SyncException.unavailable(CompareText.TOOL_COPY.text(), e);
        }
    }

    /** The content alone: what may not be written to as it is can be merged. */
    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(in, to);
        }
    }

    /** {@code plan.left.txt}: tools know by the end of the name what it is. */
    private static String named(String name, int dot, String which) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return dot <= 0 ? safe + "." + which : safe.substring(0, dot) + "." + which + safe.substring(dot);
    }

    private static byte[] read(Path file) throws SyncException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw SyncException.unavailable(CompareText.UNREADABLE.text(), e);
        }
    }

    private int ended(List<String> call) throws SyncException {
        try {
            ProcessBuilder builder = new ProcessBuilder(call);
            Process started = (terminal
                            ? builder.inheritIO()
                            : builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD))
                    .start();
            process = started;
            started.getOutputStream().close();
            if (stopped.get()) {
                end(started);
            }
            return started.waitFor();
        } catch (IOException e) {
            throw SyncException.unavailable(CompareText.TOOL_START.text(command.name()), e);
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw SyncException.unavailable(CompareText.TOOL_STOPPED.text(), e);
        }
    }

    /** Ends the tool, if it runs. */
    public void stop() {
        stopped.set(true);
        Process running = process;
        if (running != null) {
            end(running);
        }
    }

    private static void end(Process running) {
        running.descendants().forEach(ProcessHandle::destroy);
        running.destroy();
    }

    @Override
    public void close() {
        Path made = folder;
        if (made == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(made)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("copies for a merge tool could not be deleted", e);
        }
    }
}
