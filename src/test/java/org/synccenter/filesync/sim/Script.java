package org.synccenter.filesync.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.synccenter.filesync.core.SyncMode;
import org.synccenter.filesync.sim.Line.Verb;

/**
 * A whole made-up history of a pair, complete before it begins.
 *
 * @param seed for everything that is drawn while it goes on
 * @param left what kind of volume
 * @param right the same
 * @param cycles how many sessions there are before everything is healed
 */
record Script(long seed, SyncMode mode, MemoryDisk.Traits left, MemoryDisk.Traits right, int cycles, List<Line> lines) {

    Script {
        lines = List.copyOf(lines);
    }

    static Script random(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        int cycles = 2 + random.nextInt(4);
        List<Line> lines = new ArrayList<>();
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            lines.add(Line.deed(random, 0, 0));
        }
        boolean busy = random.nextInt(3) > 0;
        boolean rough = random.nextInt(4) > 0;
        for (int cycle = 0; cycle < cycles; cycle++) {
            for (int i = random.nextInt(6); i > 0; i--) {
                lines.add(Line.deed(random, cycle, 0));
            }
            for (int i = busy ? random.nextInt(4) : 0; i > 0; i--) {
                lines.add(Line.deed(random, cycle, 1 + random.nextInt(random.nextBoolean() ? 100 : 400)));
            }
            for (int i = rough ? random.nextInt(3) : 0; i > 0; i--) {
                lines.add(Line.strike(random, cycle));
            }
            if (random.nextInt(3) == 0) {
                lines.add(Line.turn(random, cycle));
            }
        }
        SyncMode mode = random.nextInt(5) > 0 ? SyncMode.TWO_WAY : SyncMode.values()[random.nextInt(3)];
        return new Script(seed, mode, traits(random), traits(random), cycles, lines);
    }

    private static MemoryDisk.Traits traits(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> MemoryDisk.Traits.LINUX;
            case 2 -> MemoryDisk.Traits.PORTABLE;
            default -> {
                boolean linux = random.nextBoolean();
                yield new MemoryDisk.Traits(
                        linux, linux || random.nextBoolean(), linux, true, random.nextBoolean(), random.nextBoolean());
            }
        };
    }

    boolean has(Verb verb) {
        return lines.stream().anyMatch(line -> line.verb() == verb);
    }

    /** All scripts with one thing less. */
    List<Script> smaller() {
        List<Script> smaller = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            List<Line> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            smaller.add(new Script(seed, mode, left, right, cycles, fewer));
        }
        if (cycles > 1) {
            smaller.add(new Script(seed, mode, left, right, cycles - 1, lines));
        }
        return smaller;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                "seed " + seed + " " + mode + " cycles " + cycles + "\nleft " + left + "\nright " + right);
        lines.forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
