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
        List<String> faults = new ArrayList<>();
        if (allowFaults) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String kind = random.nextBoolean() ? "UNREADABLE " : "PARTIAL ";
                String path = Script.random(random, false).split(" ", -1)[1];
                faults.add((random.nextBoolean() ? "L " : "R ") + kind + path);
            }
        }
        return new Scenario(
                random.nextInt(4) > 0,
                lines(random, 4 + random.nextInt(20), false),
                lines(random, random.nextInt(8), allowMoves),
                lines(random, random.nextInt(8), allowMoves),
                faults);
    }

    private static List<String> lines(Random random, int count, boolean allowMoves) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(Script.random(random, allowMoves));
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
