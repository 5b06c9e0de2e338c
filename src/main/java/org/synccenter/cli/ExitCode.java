package org.synccenter.cli;

import org.synccenter.api.Outcome;
import org.synccenter.api.SyncException;

/** The program's exit codes: a stable contract. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int CONFLICTS = 1;
    public static final int PROBLEMS = 2;
    public static final int CANCELLED = 3;
    /** Wrong usage, or something named that does not exist. */
    public static final int USAGE = 64;
    /** Right, but could not be run here and now. */
    public static final int UNAVAILABLE = 69;
    /** A fault of the program itself; details are in its log. */
    public static final int FAULT = 70;
    /** Held for a person. */
    public static final int HELD = 78;

    private ExitCode() {}

    /** The code of a sync that ended like this. {@link Outcome} is ordered by badness, so the worst outcome gives the worst code. */
    public static int of(Outcome outcome) {
        return switch (outcome) {
            case IN_SYNC -> OK;
            case CONFLICTS -> CONFLICTS;
            case PROBLEMS -> PROBLEMS;
            case CANCELLED -> CANCELLED;
            case FAILED, DISCONNECTED -> UNAVAILABLE;
            case HELD -> HELD;
        };
    }

    /** The code of a request that was refused. */
    public static int of(SyncException.Kind kind) {
        return switch (kind) {
            case INVALID -> USAGE;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }
}
