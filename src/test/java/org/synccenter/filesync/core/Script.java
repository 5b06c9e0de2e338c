package org.synccenter.filesync.core;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What users did, as lines of text ({@code write a/b xx}): readable in a failure, and each line can be left out, so that a failing
 * case shrinks by itself. A line that is not possible is no error, it does nothing.
 */
final class Script {
    private static final String[] NAMES = {"a", "b", "c", "d"};
    private static final String[] CONTENTS = {"", "x", "y", "zz", "ww"};

    private Script() {}

    static void run(MemStore store, List<String> lines) {
        lines.forEach(line -> run(store, line));
    }

    static void run(MemStore store, String line) {
        String[] words = line.split(" ", -1);
        String path = words[1];
        MemStore.@Nullable Node node = store.get(path);
        if (!store.canHold(path)) {
            return;
        }
        switch (words[0]) {
            case "write" -> {
                if (node == null || node.kind == Kind.FILE) {
                    store.write(path, words[2]);
                }
            }
            // As careful editors do: a new file takes the name.
            case "save" -> {
                if (node != null && node.kind == Kind.FILE) {
                    store.remove(path);
                    store.write(path, words[2]);
                }
            }
            // As other editors do: the old file becomes the backup.
            case "backup" -> {
                String backup = path + "~";
                if (node != null && node.kind == Kind.FILE && store.get(backup) == null) {
                    store.rename(path, backup);
                    store.write(path, words[2]);
                }
            }
            case "mkdir" -> {
                if (node == null) {
                    store.create(path, Kind.DIRECTORY, "", store.now(), false);
                }
            }
            case "link" -> {
                if (node == null) {
                    store.create(path, Kind.LINK, words[2], store.now(), false);
                }
            }
            case "fifo" -> {
                if (node == null) {
                    store.create(path, Kind.OTHER, "", store.now(), false);
                }
            }
            case "rm" -> {
                if (node != null) {
                    store.remove(path);
                }
            }
            case "touch" -> {
                if (node != null && node.kind == Kind.FILE) {
                    node.mtime = store.now();
                    node.ctime = node.mtime;
                }
            }
            case "chmod" -> {
                if (node != null && node.kind == Kind.FILE) {
                    node.executable = !node.executable;
                    node.ctime = store.now();
                }
            }
            case "mv" -> {
                String to = words[2];
                if (node != null && store.get(to) == null && store.canHold(to) && !(to + "/").startsWith(path + "/")) {
                    store.rename(path, to);
                }
            }
            case "swap" -> {
                String other = words[2];
                boolean apart = !(other + "/").startsWith(path + "/") && !(path + "/").startsWith(other + "/");
                if (node != null && store.get(other) != null && apart) {
                    store.rename(path, "tmp");
                    store.rename(other, path);
                    store.rename("tmp", other);
                }
            }
            // As a copy to another disk and back: the same content in a new file.
            case "remake" -> {
                String to = words[2];
                if (node != null && node.kind == Kind.FILE && store.get(to) == null && store.canHold(to)) {
                    store.write(to, node.content);
                    store.remove(path);
                }
            }
            case "ring" -> {
                List<String> ring = List.of(words).subList(1, words.length);
                boolean there = ring.stream().distinct().count() == ring.size()
                        && ring.stream().allMatch(each -> store.get(each) != null)
                        && ring.stream().noneMatch(one -> ring.stream().anyMatch(other -> one.startsWith(other + "/")));
                if (there) {
                    store.rename(ring.getLast(), "tmp");
                    for (int i = ring.size() - 2; i >= 0; i--) {
                        store.rename(ring.get(i), ring.get(i + 1));
                    }
                    store.rename("tmp", ring.getFirst());
                }
            }
            default -> throw new AssertionError(line);
        }
    }

    /** A line for a store as it is now: mostly about what is there, so that it does something. */
    static String random(Random random, MemStore store, boolean allowMoves) {
        List<String> there = List.copyOf(store.tree().keySet());
        boolean known = !there.isEmpty() && random.nextInt(3) > 0;
        String path = known ? there.get(random.nextInt(there.size())) : path(random);
        String content = CONTENTS[random.nextInt(CONTENTS.length)];
        return switch (random.nextInt(allowMoves ? 24 : 15)) {
            case 0, 1, 2, 3 -> "write " + path + " " + content;
            case 4, 5, 6 -> "mkdir " + path;
            case 7, 8, 9 -> "rm " + path;
            case 10 -> "link " + path + " " + content;
            case 11 -> "touch " + path;
            case 12 -> "chmod " + path;
            case 13 -> "save " + path + " " + content;
            case 14 -> random.nextInt(3) == 0 ? "fifo " + path : "write " + path + " " + content;
            case 15 -> "backup " + path + " " + content;
            case 16 -> "swap " + path + " " + (there.isEmpty() ? path : there.get(random.nextInt(there.size())));
            case 17 -> "remake " + path + " " + path(random);
            case 18 -> "ring " + path + " " + path(random) + " " + path(random);
            default -> "mv " + path + " " + path(random);
        };
    }

    static String path(Random random) {
        StringBuilder path = new StringBuilder(NAMES[random.nextInt(NAMES.length)]);
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path.append('/').append(NAMES[random.nextInt(NAMES.length)]);
        }
        return path.toString();
    }
}
