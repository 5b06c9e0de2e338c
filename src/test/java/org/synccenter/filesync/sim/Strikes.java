package org.synccenter.filesync.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.synccenter.filesync.core.Side;
import org.synccenter.filesync.sim.Line.Verb;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;

/** Stands between the session and both volumes: lets time pass, lets the user in, and brings what the script says upon the session. */
final class Strikes implements MemoryDisk.Gate {

    /** As if the process were killed: nothing that it still tries gets through. */
    static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final FileFault[] FAULTS = {
        FileFault.IO,
        FileFault.NO_SPACE,
        FileFault.NO_ACCESS,
        FileFault.READ_ONLY,
        FileFault.BUSY,
        FileFault.BAD_NAME,
        FileFault.TOO_MANY_OPEN,
        FileFault.TOO_BIG,
        FileFault.NOT_SUPPORTED
    };

    private final Script script;
    private final SimClock clock;
    private final Random random;
    private final User user;
    private final Witness witness;
    private Map<Integer, List<Line>> atCalls = Map.of();
    private Map<Integer, List<Line>> atChanges = Map.of();
    private final List<Side> cut = new ArrayList<>();

    /** Where what is to be replaced has its second name, in the trash, already. */
    private final Set<MemoryDisk> linked = new HashSet<>();

    private int calls;
    private int changes;
    private boolean running;
    private boolean dead;
    private boolean killAfter;
    private boolean full;
    private boolean cancelled;
    private boolean struck;
    private long trace = 17;

    Strikes(Script script, SimClock clock, Random random, User user, Witness witness) {
        this.script = script;
        this.clock = clock;
        this.random = random;
        this.user = user;
        this.witness = witness;
    }

    void begin(int cycle) {
        atCalls = new HashMap<>();
        atChanges = new HashMap<>();
        for (Line line : script.lines()) {
            if (line.cycle() == cycle && cycle < script.cycles() && line.at() > 0) {
                (line.verb().isStrike() ? atChanges : atCalls)
                        .computeIfAbsent(line.at(), n -> new ArrayList<>())
                        .add(line);
            }
        }
        cut.clear();
        linked.clear();
        calls = 0;
        changes = 0;
        running = true;
        dead = false;
        killAfter = false;
        full = false;
        cancelled = false;
        struck = false;
    }

    void end() {
        running = false;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Whether a call failed that would have gone through. */
    boolean struck() {
        return struck;
    }

    /** How many calls of the session changed something. */
    int changes() {
        return changes;
    }

    List<Side> cutSides() {
        return List.copyOf(cut);
    }

    long trace() {
        return trace;
    }

    void note(String what) {
        trace = trace * 0x100000001B3L + what.hashCode();
    }

    void pause(Duration duration) {
        note("pause");
        clock.pass(duration);
    }

    /** One side after the other, now this first, now that. They share nothing but the user. */
    void beside(Runnable left, Runnable right) {
        boolean leftFirst = random.nextBoolean();
        (leftFirst ? left : right).run();
        (leftFirst ? right : left).run();
    }

    @Override
    public void before(MemoryDisk disk, String call, boolean change, String name) throws FileFaultException {
        if (!running) {
            return;
        }
        if (dead) {
            throw new Killed();
        }
        clock.pass(Duration.ofNanos(random.nextInt(20) == 0 ? random.nextInt(9_000_000) : random.nextInt(90_000)));
        note(disk.label + call + name + clock.instant());
        calls++;
        // Without an exchange there is a moment between the last look and the act that nobody can close.
        boolean open = disk.traits.exchange() || !(call.equals("renameOver") || call.equals("delete"));
        boolean acting = acts(disk, call);
        for (Line line : atCalls.getOrDefault(calls, List.of())) {
            if (open && !(acting && line.verb() == Verb.STEALTH)) {
                deed(line, change);
            }
        }
        if (change) {
            changes++;
            for (Line line : atChanges.getOrDefault(changes, List.of())) {
                strike(line);
            }
            if (full && (call.equals("create") || call.startsWith("make") || call.equals("write"))) {
                struck = true;
                throw new FileFaultException(FileFault.NO_SPACE, "simulated");
            }
        }
    }

    /**
     * Whether the session has looked for the last time and acts: an edit that only a ctime would show is covered up by our own change of
     * the name. It is displaced with the rest and lies in the trash. Where a store has no rename that replaces nothing, the program that
     * stands for one looks first whether it is a file: that is a part of the act, and the session sees nothing of it.
     */
    private boolean acts(MemoryDisk disk, String call) {
        return switch (call) {
            case "hardLink" -> {
                linked.add(disk);
                yield true;
            }
            case "renameOver", "delete" -> {
                linked.remove(disk);
                yield true;
            }
            case "rename", "exchange", "kindToRename" -> true;
            default -> linked.contains(disk);
        };
    }

    private void deed(Line line, boolean change) throws FileFaultException {
        if (line.verb() == Verb.BLIND) {
            if (!change) {
                struck = true;
                throw new FileFaultException(FAULTS[line.y() % 2 * 2], "simulated");
            }
        } else if (!line.verb().onlyBetween()) {
            user.does(line);
        }
    }

    private void strike(Line line) throws FileFaultException {
        switch (line.verb()) {
            case KILL -> die();
            case KILL_AFTER -> killAfter = true;
            case CUT -> {
                if (line.x() != 1) {
                    cut.add(Side.LEFT);
                }
                if (line.x() != 0) {
                    cut.add(Side.RIGHT);
                }
                die();
            }
            case FAULT -> {
                struck = true;
                throw new FileFaultException(FAULTS[line.y() % FAULTS.length], "simulated");
            }
            case FULL -> full = true;
            case CANCEL -> cancelled = true;
            default -> throw new AssertionError(line);
        }
    }

    private void die() {
        dead = true;
        throw new Killed();
    }

    @Override
    public void after(MemoryDisk disk, boolean change) {
        if (running && change && killAfter) {
            die();
        }
    }

    @Override
    public void appeared(MemoryDisk disk, DiskNode directory, DiskNode node) {
        if (Tree.holds(node) && !witness.knows(node.text())) {
            throw new Witness.Violation("V1: half of something appears on " + disk.label + ": '" + node.text() + "'");
        }
        if (Tree.holds(node)) {
            witness.cameInto(disk, directory, node.text());
        }
    }
}
