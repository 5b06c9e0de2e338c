package org.synccenter.it.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.synccenter.it.PackagedProgram;
import org.synccenter.it.PackagedProgram.Said;
import org.synccenter.it.Trees;

/** Syncs to a real small disk that has too few bytes or too few inodes, and again when it has grown. */
final class FullDisk {

    private static final int FILES = 120;

    private final Path work;
    private boolean well = true;

    FullDisk(Path work) {
        this.work = work;
    }

    /** Whether all went well. */
    boolean run() throws IOException, InterruptedException {
        fill("size=1M");
        fill("size=8M,nr_inodes=60");
        return well;
    }

    private void fill(String limit) throws IOException, InterruptedException {
        Path base = Files.createDirectory(work.resolve("full"));
        Path left = Files.createDirectory(base.resolve("left"));
        Path right = Files.createDirectory(base.resolve("right"));
        Shell.run("mount", "-t", "tmpfs", "-o", limit, "none", right.toString());
        try {
            for (int i = 0; i < FILES; i++) {
                Trees.put(left, "d" + i % 7 + "/f" + i, new byte[20_000 + i], Duration.ofSeconds(100));
            }
            var program = new PackagedProgram(base.resolve("home"));
            program.add("pair", left, right);
            Map<String, String> wanted = Trees.tree(left);
            Said full = program.sync("pair");
            Map<String, String> fitted = Trees.tree(right);
            boolean whole = wanted.entrySet().containsAll(fitted.entrySet());
            check(limit, whole, "only whole files on the full disk", fitted);
            check(limit, full.code() == 2 || full.code() == 69, "one of the exit codes for this", full);
            check(limit, !(full.out() + full.err()).contains("Exception"), "no stack trace", full);
            check(limit, fitted.size() < wanted.size(), "too little room", fitted.size());
            check(limit, Trees.tree(left).equals(wanted), "the left side as it was", "");

            Shell.run("mount", "-o", "remount,size=16M,nr_inodes=1000", right.toString());
            Said healed = program.sync("pair");
            check(limit, healed.code() == 0, "a clean run", healed);
            check(limit, Trees.tree(right).equals(wanted), "all files", "");
            List<String> leftovers = State.leftovers(new Places(left, right, base.resolve("home")));
            check(limit, leftovers.isEmpty(), "no leftovers", leftovers);
            System.out.println("disk with " + limit + ": " + fitted.size() + " of " + wanted.size()
                    + " entries fitted, exit code " + full.code() + ", all there after it had grown");
        } finally {
            Shell.run("umount", right.toString());
            Shell.run("rm", "-rf", base.toString());
        }
    }

    private void check(String limit, boolean holds, String what, Object instead) {
        if (!holds) {
            System.out.println("disk with " + limit + ": expected " + what + ", found " + instead);
            well = false;
        }
    }
}
