package org.synccenter.filesync.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * A pair's history in one value: what was there when both sides were synced first, and what happened on each side since.
 *
 * @param hasBirth whether the stores know birth times (if not, a reused inode looks like the old file)
 * @param base what was done on the left before the first sync
 * @param left what was done on the left since
 * @param right what was done on the right since
 * @param faults {@code L UNREADABLE a/b}: what the second scan cannot see
 */
record Scenario(boolean hasBirth, List<String> base, List<String> left, List<String> right, List<String> faults) {

    static Scenario random(long seed, boolean allowMoves, boolean allowFaults) {
        Random random = new Random(seed);
        boolean hasBirth = random.nextInt(4) > 0;
        MemPair pair = new MemPair(hasBirth);
        List<String> base = lines(random, pair.left, 8 + random.nextInt(16), false, List.of());
        pair.sync();
        List<String> left = lines(random, pair.left, random.nextInt(7), allowMoves, List.of());
        List<String> right = lines(random, pair.right, random.nextInt(7), allowMoves, left);
        List<String> faults = new ArrayList<>();
        for (int i = allowFaults ? random.nextInt(3) : 0; i > 0; i--) {
            Side side = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
            List<String> there = List.copyOf(pair.store(side).tree().keySet());
            String path = there.isEmpty() ? "a" : there.get(random.nextInt(there.size()));
            faults.add((side == Side.LEFT ? "L " : "R ") + (random.nextBoolean() ? "UNREADABLE " : "PARTIAL ") + path);
        }
        return new Scenario(hasBirth, base, left, right, faults);
    }

    // Now and then the same as on the other side: both deleting, both renaming, is a case of its own.
    private static List<String> lines(
            Random random, MemStore store, int count, boolean allowMoves, List<String> otherSide) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean same = !otherSide.isEmpty() && random.nextInt(5) == 0;
            String line =
                    same ? otherSide.get(random.nextInt(otherSide.size())) : Script.random(random, store, allowMoves);
            Script.run(store, line);
            lines.add(line);
        }
        return lines;
    }

    /** The pair after all of it, the first sync done and the second one to come. */
    MemPair build() {
        MemPair pair = new MemPair(hasBirth);
        Script.run(pair.left, base);
        pair.sync();
        Script.run(pair.left, left);
        Script.run(pair.right, right);
        for (String line : faults) {
            String[] words = line.split(" ");
            Side side = words[0].equals("L") ? Side.LEFT : Side.RIGHT;
            pair.faults.computeIfAbsent(side, s -> new HashMap<>()).put(words[2], MemStore.Fault.valueOf(words[1]));
        }
        return pair;
    }

    /** All scenarios with one line less. */
    List<Scenario> smaller() {
        List<Scenario> smaller = new ArrayList<>();
        without(faults).forEach(list -> smaller.add(new Scenario(hasBirth, base, left, right, list)));
        without(left).forEach(list -> smaller.add(new Scenario(hasBirth, base, list, right, faults)));
        without(right).forEach(list -> smaller.add(new Scenario(hasBirth, base, left, list, faults)));
        without(base).forEach(list -> smaller.add(new Scenario(hasBirth, list, left, right, faults)));
        return smaller;
    }

    private static List<List<String>> without(List<String> lines) {
        List<List<String>> shorter = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> copy = new ArrayList<>(lines);
            copy.remove(i);
            shorter.add(copy);
        }
        return shorter;
    }
}
