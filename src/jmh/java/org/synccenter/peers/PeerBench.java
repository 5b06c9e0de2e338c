package org.synccenter.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.synccenter.peers.Peer.Folders;

/**
 * One round is, for each program in turn, the life of a pair of folders: first copy, no change (three times), one per cent changed,
 * both sides changed, a folder renamed, half of it deleted. Programs take turns within a round, so that all of them meet the same
 * machine; after each operation the two sides are compared completely. Only ratios between programs of one measurement count.
 *
 * <p>{@code --work DIR} where, on the file system to measure; room for three copies of the tree. {@code --tree
 * mixed|tiny|wide|deep|large}, {@code --files N}, {@code --rounds N}, {@code --peers a,b}, {@code --program FILE},
 * {@code --page FILE} appends the tables there.
 */
public final class PeerBench {
    private static final int NO_CHANGE_RUNS = 3;

    /** The kernel keeps deleted inodes for some seconds, and whoever creates files then pays for it. */
    private static final long PAUSE_MILLIS = 6_000;

    private final Map<String, String> options;
    private final Path work;
    private final Results results = new Results();

    private PeerBench(Map<String, String> options) {
        this.options = options;
        this.work = Path.of(options.getOrDefault("work", "target/bench")).toAbsolutePath();
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        new PeerBench(options).run();
    }

    private void run() throws Exception {
        String kind = options.getOrDefault("tree", "mixed");
        int files = Integer.parseInt(options.getOrDefault("files", "100000"));
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "5"));
        List<String> wanted = List.of(options.getOrDefault("peers", "").split(","));
        Path pristine = work.resolve("pristine");
        delete(work);
        make(pristine, kind, files);
        Path program = Path.of(options.getOrDefault("program", "target/sync-center/bin/sync-center"));
        for (int round = 0; round < rounds; round++) {
            for (Peer peer : Peers.all(program.toAbsolutePath())) {
                if (Peers.isThere(peer) && (wanted.contains("") || wanted.contains(peer.name()))) {
                    live(peer, pristine, kind, round);
                }
            }
        }
        delete(work);
        String title = "%n## %s, %d files, %d rounds%n".formatted(kind, files, rounds);
        System.out.println(title + results.table());
        String page = options.get("page");
        if (page != null) {
            Files.writeString(
                    Path.of(page), title + results.table(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static void make(Path root, String kind, int files) throws IOException {
        TreeMaker maker = new TreeMaker(1);
        switch (kind) {
            case "mixed" -> maker.mixed(root, files, 4096);
            case "tiny" -> maker.tiny(root, files);
            case "wide" -> maker.wide(root, files);
            case "deep" -> maker.deep(root, files);
            case "large" -> maker.large(root, 1L << 30);
            default -> throw new IllegalArgumentException("no such tree: " + kind);
        }
    }

    private void live(Peer peer, Path pristine, String kind, int round) throws Exception {
        Folders folders = new Folders(work.resolve("a"), work.resolve("b"), work.resolve("scratch"));
        for (Path folder : List.of(folders.left(), folders.right(), folders.scratch())) {
            delete(folder);
        }
        Files.createDirectories(folders.scratch());
        Files.createDirectories(folders.right());
        shell("cp", "-a", pristine.toString(), folders.left().toString());
        boolean copied = peer.operations().contains(Operation.FIRST_COPY);
        if (!copied) {
            shell("cp", "-a", pristine + "/.", folders.right() + "/");
        }
        shell("sync", "-f", work.toString());
        Thread.sleep(PAUSE_MILLIS);
        try (peer) {
            peer.setUp(folders);
            for (Operation operation : Operation.values()) {
                boolean large = kind.equals("large");
                boolean fits = switch (operation) {
                    case ONE_BYTE -> large;
                    case FIRST_COPY, NO_CHANGE -> true;
                    case ONE_PERCENT, BOTH_SIDES, HALF_DELETED -> !large && !kind.equals("deep");
                    case FOLDER_RENAMED -> !large;
                };
                if (fits && peer.operations().contains(operation)) {
                    measure(peer, operation, folders, round);
                }
            }
        }
    }

    private void measure(Peer peer, Operation operation, Folders folders, int round) throws Exception {
        int runs = operation == Operation.NO_CHANGE ? NO_CHANGE_RUNS : 1;
        for (int i = 0; i < runs; i++) {
            operation.prepare(folders, 100 + round);
            shell("sync", "-f", work.toString());
            Thread.sleep(operation == Operation.NO_CHANGE ? 300 : 1_200);
            Timing timing = peer.run();
            results.add(operation, peer.name(), timing);
            System.out.printf(
                    "%d %-22s %-30s %8.3f s wall %8.2f s CPU %5.0f MB%n",
                    round, peer.name(), operation.words, timing.wall(), timing.cpu(), timing.memory());
        }
        if (operation.endsEqual()) {
            TreeCompare.requireEqual(folders.left(), folders.right());
        }
    }

    private static void delete(Path folder) throws IOException, InterruptedException {
        shell("rm", "-rf", folder.toString());
    }

    private static void shell(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}
