package org.synccenter.filesync.sim;

import java.util.random.RandomGenerator;

/**
 * One thing that happens in a made-up world. The numbers choose among what there is at that moment, so that a script with any line
 * left out is still one.
 *
 * @param cycle in which cycle
 * @param at before which call of the session, counted from 1; 0: before the cycle. For {@link Verb#isStrike strikes} only calls that
 *     change something count
 * @param verb what
 * @param x usually the side: even is left
 * @param y chooses what there is
 * @param z chooses among the rest
 */
record Line(int cycle, int at, Verb verb, int x, int y, int z) {

    /** What can happen. */
    enum Verb {
        WRITE,
        CREATE,
        SAVE,
        BACKUP,
        STEALTH,
        MKDIR,
        LINK,
        FIFO,
        REMOVE,
        TOUCH,
        CHMOD,
        MOVE,
        SWAP,
        TURN,
        CARRY,
        UNREADABLE,
        WRITE_BACK,
        KILL,
        KILL_AFTER,
        CUT,
        FAULT,
        BLIND,
        FULL,
        CANCEL,
        ROLL_BACK,
        ROLL_BACK_ARCHIVE,
        LOSE_ARCHIVE,
        PREVIEW,
        ALLOW,
        RESTORE,
        SETTLE;

        /** What happens to the session and not to its files. */
        boolean isStrike() {
            return switch (this) {
                case KILL, KILL_AFTER, CUT, FAULT, FULL, CANCEL -> true;
                default -> false;
            };
        }

        boolean onlyBetween() {
            return ordinal() >= ROLL_BACK.ordinal();
        }
    }

    private static final Verb[] DEEDS = {
        Verb.WRITE, Verb.WRITE, Verb.WRITE, Verb.CREATE, Verb.CREATE, Verb.CREATE, Verb.SAVE, Verb.SAVE, Verb.BACKUP,
                Verb.STEALTH,
        Verb.MKDIR, Verb.MKDIR, Verb.LINK, Verb.REMOVE, Verb.REMOVE, Verb.REMOVE, Verb.TOUCH, Verb.CHMOD, Verb.MOVE,
                Verb.MOVE,
        Verb.MOVE, Verb.MOVE, Verb.SWAP, Verb.TURN, Verb.CARRY, Verb.WRITE_BACK, Verb.FIFO, Verb.UNREADABLE
    };
    private static final Verb[] STRIKES = {
        Verb.KILL,
        Verb.KILL,
        Verb.KILL,
        Verb.KILL_AFTER,
        Verb.KILL_AFTER,
        Verb.CUT,
        Verb.CUT,
        Verb.FAULT,
        Verb.FAULT,
        Verb.FULL,
        Verb.BLIND,
        Verb.CANCEL
    };
    private static final Verb[] TURNS = {
        Verb.ROLL_BACK,
        Verb.ROLL_BACK,
        Verb.ROLL_BACK_ARCHIVE,
        Verb.LOSE_ARCHIVE,
        Verb.PREVIEW,
        Verb.ALLOW,
        Verb.ALLOW,
        Verb.RESTORE,
        Verb.SETTLE,
        Verb.SETTLE
    };

    static Line deed(RandomGenerator random, int cycle, int at) {
        return line(random, cycle, at, DEEDS);
    }

    static Line strike(RandomGenerator random, int cycle) {
        int reach = random.nextBoolean() ? 30 : 120;
        return line(random, cycle, random.nextInt(reach) + 1, STRIKES);
    }

    static Line turn(RandomGenerator random, int cycle) {
        return line(random, cycle, 0, TURNS);
    }

    private static Line line(RandomGenerator random, int cycle, int at, Verb[] verbs) {
        return new Line(
                cycle,
                at,
                verbs[random.nextInt(verbs.length)],
                random.nextInt(4),
                random.nextInt(1000),
                random.nextInt(1000));
    }

    @Override
    public String toString() {
        return cycle + "@" + at + " " + verb + " " + x + " " + y + " " + z;
    }
}
