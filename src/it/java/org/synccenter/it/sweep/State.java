package org.synccenter.it.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.synccenter.it.Trees;

/**
 * What both sides hold at one moment.
 *
 * @param left path to kind and content, without anything of ours
 * @param kept every content that is there at all, also in the trash
 */
record State(Map<String, String> left, Map<String, String> right, Set<String> kept) {

    static State of(Places places) throws IOException {
        Set<String> kept = new HashSet<>();
        Map<String, String> left = tree(places.left(), kept);
        Map<String, String> right = tree(places.right(), kept);
        for (Path root : List.of(places.left(), places.right())) {
            Path trash = root.resolve(".sync-center/trash");
            if (Files.isDirectory(trash)) {
                kept.addAll(contents(Trees.tree(trash)));
            }
        }
        return new State(left, right, kept);
    }

    private static Map<String, String> tree(Path root, Set<String> kept) throws IOException {
        Map<String, String> all = Trees.tree(root);
        kept.addAll(contents(all));
        Map<String, String> tree = new TreeMap<>(all);
        tree.keySet().removeIf(State::isPrivate);
        return tree;
    }

    /** Without the executable bit, which is no content. */
    private static List<String> contents(Map<String, String> tree) {
        return tree.values().stream()
                .map(text -> text.replace(" executable", ""))
                .filter(text -> !text.equals("folder"))
                .toList();
    }

    private static boolean isPrivate(String path) {
        return Stream.of(path.split("/")).anyMatch(name -> name.startsWith(".sc-"));
    }

    /** The paths that are in neither of two states of both sides. */
    List<String> neither(State before, State after) {
        List<String> found = new ArrayList<>();
        neither("left ", left, before.left, after.left, found);
        neither("right ", right, before.right, after.right, found);
        return found;
    }

    private static void neither(
            String side,
            Map<String, String> now,
            Map<String, String> before,
            Map<String, String> after,
            List<String> found) {
        Set<String> paths = new TreeSet<>(now.keySet());
        paths.addAll(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            String is = String.valueOf(now.get(path));
            if (!is.equals(String.valueOf(before.get(path))) && !is.equals(String.valueOf(after.get(path)))) {
                found.add(side + path + " is " + is);
            }
        }
    }

    /** The paths on which two states differ. */
    List<String> differences(State other) {
        return neither(other, other);
    }

    /** Contents of a state that are nowhere any more. */
    List<String> lost(State before) {
        return before.kept.stream().filter(content -> !kept.contains(content)).toList();
    }

    /** What a clean run must not leave: private names, prepared markers, intents, sockets. */
    static List<String> leftovers(Places places) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(places.left(), places.right())) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(path -> !path.toString().contains("/.sync-center/trash/"))
                        .filter(path -> {
                            String name = path.getFileName().toString();
                            return name.startsWith(".sc-") || name.endsWith(".tmp");
                        })
                        .forEach(path -> found.add(path.toString()));
            }
        }
        Path control = places.home().resolve("control");
        if (Files.isDirectory(control, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> sockets = Files.list(control)) {
                sockets.forEach(socket -> found.add(socket.toString()));
            }
        }
        long intents = intents(places.home());
        if (intents > 0) {
            found.add(intents + " intents");
        }
        return found;
    }

    private static long intents(Path home) {
        try (Stream<Path> pairs = Files.list(home.resolve("folder"))) {
            long count = 0;
            for (Path pair : pairs.toList()) {
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + pair.resolve("archive.db"));
                        Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery("SELECT count(*) FROM intents")) {
                    count += result.getLong(1);
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the archive cannot be read", e);
        }
    }
}
